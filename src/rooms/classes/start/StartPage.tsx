import { useEffect } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../ui/Button';
import { Failure, Loading } from '../../../ui/Notice';
import { takeFiles } from '../data/takeFiles';
import { lookForKept, useKept } from '../keeping/useKept';
import { beginNew } from '../keeping/useOpened';
import { PublishedList } from '../published/PublishedList';
import { goToExperiment } from '../useClasses';
import { experimentFacts, whenText } from './cardText';

/** What this browser keeps, and the ways in. */
export function StartPage() {
  const kept = useKept();
  useEffect(lookForKept, []);
  return (
    <div className="classes-start">
      <header className="classes-start-head">
        <h1>Class experiments</h1>
        <p className="classes-lead">
          Measure your neighbourhood: noise on the way to school, the air in the classroom, bees on the balcony.
        </p>
        <div className="classes-row">
          <Button look="strong" onPress={() => beginNew().then((id) => id && goToExperiment(id))}>
            New experiment
          </Button>
          <FileTrigger acceptedFileTypes={['.zip']} onSelect={(files) => files && takeFiles([...files])}>
            <Button>Open a bundle</Button>
          </FileTrigger>
        </div>
        <p className="classes-private">
          What you enter stays in this browser, on this device, until you make a file. Nothing is sent anywhere. There
          is no field for a name, and places are kept as squares, not as points.
        </p>
      </header>
      <section className="classes-start-body" aria-label="Your experiments">
        <h2>Your experiments</h2>
        {kept.status === 'failed' && <Failure title="This browser keeps nothing now" reason={kept.reason} />}
        {kept.status === 'ready' && kept.damaged > 0 && (
          <p role="status">
            {kept.damaged === 1 ? 'One experiment' : `${kept.damaged} experiments`} of this browser cannot be read by
            this version of the atlas. Nothing of it was changed or deleted.
          </p>
        )}
        {kept.status === 'looking' && <Loading says="Loading your experiments" />}
        {kept.status === 'ready' &&
          (kept.list.length === 0 ? (
            <p className="soft">None yet on this device.</p>
          ) : (
            <ul className="classes-cards">
              {kept.list.map((one) => (
                <li key={one.id}>
                  <button type="button" className="classes-card" onClick={() => goToExperiment(one.id)}>
                    <span className="classes-card-title">{one.title || 'New experiment'}</span>
                    <span className="soft small">{experimentFacts(one)}</span>
                    <span className="soft small">Changed {whenText(one.changedAt)}</span>
                  </button>
                </li>
              ))}
            </ul>
          ))}
      </section>
      <PublishedList />
    </div>
  );
}
