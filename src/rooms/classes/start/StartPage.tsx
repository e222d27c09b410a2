import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../ui/Button';
import { Failure, Loading } from '../../../ui/Notice';
import { takeFiles } from '../data/takeFiles';
import { lookForKept, useKept } from '../keeping/useKept';
import { beginNew } from '../keeping/useOpened';
import { PublishedList } from '../published/PublishedList';
import { goToExperiment } from '../useClasses';
import { changedText, experimentFacts } from './cardText';

/** What this browser keeps, and the ways in. */
export function StartPage() {
  const { t, i18n } = useLingui();
  const kept = useKept();
  useEffect(lookForKept, []);
  return (
    <div className="classes-start">
      <header className="classes-start-head">
        <h1>
          <Trans>Class experiments</Trans>
        </h1>
        <p className="classes-lead">
          <Trans>
            Measure your neighbourhood: noise on the way to school, the air in the classroom, bees on the balcony.
          </Trans>
        </p>
        <div className="classes-row">
          <Button look="strong" onPress={() => beginNew().then((id) => id && goToExperiment(id))}>
            <Trans>New experiment</Trans>
          </Button>
          <FileTrigger acceptedFileTypes={['.zip']} onSelect={(files) => files && takeFiles([...files])}>
            <Button>
              <Trans>Open a bundle</Trans>
            </Button>
          </FileTrigger>
        </div>
        <p className="classes-private">
          <Trans>
            What you enter stays in this browser, on this device, until you make a file. Nothing is sent anywhere. There
            is no field for a name, and places are kept as squares, not as points.
          </Trans>
        </p>
      </header>
      <section className="classes-start-body" aria-label={t`Your experiments`}>
        <h2>
          <Trans>Your experiments</Trans>
        </h2>
        {kept.status === 'failed' && <Failure title={t`This browser keeps nothing now`} reason={t(kept.reason)} />}
        {kept.status === 'ready' && kept.damaged > 0 && (
          <p role="status">
            {t`${plural(kept.damaged, {
              one: 'One experiment of this browser cannot be read by this version of the atlas. Nothing of it was changed or deleted.',
              other:
                '# experiments of this browser cannot be read by this version of the atlas. Nothing of it was changed or deleted.',
            })}`}
          </p>
        )}
        {kept.status === 'looking' && <Loading says={t`Loading your experiments`} />}
        {kept.status === 'ready' &&
          (kept.list.length === 0 ? (
            <p className="soft">
              <Trans>None yet on this device.</Trans>
            </p>
          ) : (
            <ul className="classes-cards">
              {kept.list.map((one) => (
                <li key={one.id}>
                  <button type="button" className="classes-card" onClick={() => goToExperiment(one.id)}>
                    <span className="classes-card-title">{one.title || t`New experiment`}</span>
                    <span className="soft small">{experimentFacts(i18n, one)}</span>
                    <span className="soft small">{changedText(i18n, one.changedAt)}</span>
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
