import { useState } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SaveButton } from '../../../ui/SaveButton';
import { deleteKept } from '../keeping/useSaving';
import { goToStart, useClasses } from '../useClasses';
import { bundleFile } from './bundleFile';
import { ConflictList } from './ConflictList';
import { ExportButtons } from './ExportButtons';
import { PublishCheck } from './PublishCheck';

/** What leaves this device, when and how somebody decides it does; and deleting. */
export function SharePart({ experiment }: { experiment: Experiment }) {
  return (
    <div className="classes-part">
      <ConflictList experiment={experiment} />
      <section className="classes-section" aria-label="For your class">
        <h2>For your class</h2>
        <p className="soft">
          One file with everything, to go on with on another laptop, or to join with other groups’. Times are as
          measured.
        </p>
        <div className="classes-row">
          <SaveButton
            look="plain"
            label="Save for the class"
            busy="Making the file …"
            make={() => bundleFile('class')}
          />
        </div>
      </section>
      <PublishCheck experiment={experiment} />
      <ExportButtons />
      <DeleteSection title={experiment.title} />
    </div>
  );
}

function DeleteSection({ title }: { title: string }) {
  const { experiment: id } = useClasses();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="classes-section" aria-label="Delete">
      <h2>Delete</h2>
      <p className="soft">
        Takes the experiment off this device, with every reading in it. Files you saved stay yours.
      </p>
      <div className="classes-row">
        <Button onPress={() => setIsAsking(true)}>Delete this experiment</Button>
      </div>
      <Dialog title="Delete this experiment?" isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <div className="classes-part">
          <p>“{title || 'New experiment'}” and all its readings go from this device. This cannot be undone.</p>
          <div className="classes-row">
            <Button
              look="strong"
              onPress={async () => {
                if (id) await deleteKept(id);
                setIsAsking(false);
                goToStart();
              }}
            >
              Delete everything
            </Button>
            <Button onPress={() => setIsAsking(false)}>Keep it</Button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}
