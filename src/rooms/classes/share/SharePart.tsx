import { Trans, useLingui } from '@lingui/react/macro';
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
  const { t } = useLingui();
  return (
    <div className="classes-part">
      <ConflictList experiment={experiment} />
      <section className="classes-section" aria-label={t`For your class`}>
        <h2>
          <Trans>For your class</Trans>
        </h2>
        <p className="soft">
          <Trans>
            One file with everything, to go on with on another laptop, or to join with other groups’. Times are as
            measured.
          </Trans>
        </p>
        <div className="classes-row">
          <SaveButton
            look="plain"
            label={t`Save for the class`}
            busy={t`Making the file …`}
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
  const { t } = useLingui();
  const name = title || t`New experiment`;
  const { experiment: id } = useClasses();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="classes-section" aria-label={t`Delete`}>
      <h2>
        <Trans>Delete</Trans>
      </h2>
      <p className="soft">
        <Trans>Takes the experiment off this device, with every reading in it. Files you saved stay yours.</Trans>
      </p>
      <div className="classes-row">
        <Button onPress={() => setIsAsking(true)}>
          <Trans>Delete this experiment</Trans>
        </Button>
      </div>
      <Dialog title={t`Delete this experiment?`} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <div className="classes-part">
          <p>
            <Trans>“{name}” and all its readings go from this device. This cannot be undone.</Trans>
          </p>
          <div className="classes-row">
            <Button
              look="strong"
              onPress={async () => {
                if (id) await deleteKept(id);
                setIsAsking(false);
                goToStart();
              }}
            >
              <Trans>Delete everything</Trans>
            </Button>
            <Button onPress={() => setIsAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}
