import { Trans, useLingui } from '@lingui/react/macro';
import { type Experiment, LICENCES } from '../../../core/experiment/experiment';
import { BackIcon } from '../../../ui/icons';
import { Failure, Loading } from '../../../ui/Notice';
import { ORGANISATION_NAMES } from '../names';
import { NotesShown } from '../notes/NotesShown';
import { MeasuredSection } from '../results/MeasuredSection';
import { TalliesSection } from '../results/TalliesSection';
import { useFigures } from '../results/useFigures';
import { goToStart } from '../useClasses';
import { useExperiment } from '../useDesk';
import { usePublished } from './usePublished';

/** What another class published, to read and not to change. */
export function PublishedPage({ id }: { id: string }) {
  const { t } = useLingui();
  const published = usePublished(id);
  const experiment = useExperiment();
  if (published.status === 'failed') {
    return <Failure title={t`This experiment did not open`} reason={published.reason} onRetry={goToStart} />;
  }
  if (published.status !== 'open' || !experiment) return <Loading says={t`Loading the experiment`} />;
  return <Reading experiment={experiment} />;
}

function Reading({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const figures = useFigures(experiment)!;
  const { title, classLabel, organisation, city, from, until, licence, protocol } = experiment;
  const licenceTitle = LICENCES[licence].title;
  const texts = [
    [t`Question`, experiment.question],
    [t`Hypothesis`, experiment.hypothesis],
    [t`Method`, experiment.method],
  ].filter(([, text]) => text !== '');
  return (
    <div className="classes">
      <header className="classes-head">
        <div className="classes-head-row">
          <button type="button" className="classes-back" onClick={goToStart}>
            <BackIcon /> {t`All experiments`}
          </button>
        </div>
        <p className="classes-kicker">{t`Published by a class`}</p>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p className="soft small">
          {[classLabel && t`Class ${classLabel}`, t(ORGANISATION_NAMES[organisation]), city.name, protocol?.title]
            .filter(Boolean)
            .join(' · ')}
          {from && ` · ${until && until !== from ? t`${from} to ${until}` : from}`}
        </p>
      </header>
      <div className="classes-body">
        <div className="classes-part">
          {texts.map(([name, text]) => (
            <section key={name} className="classes-section" aria-label={name}>
              <h2>{name}</h2>
              <p className="classes-text" dir="auto">
                {text}
              </p>
            </section>
          ))}
          {figures.quantity && <MeasuredSection experiment={experiment} figures={figures} />}
          <TalliesSection experiment={experiment} />
          <NotesShown experiment={experiment} />
          {experiment.conclusion && (
            <section className="classes-section" aria-label={t`Conclusion`}>
              <h2>{t`Conclusion`}</h2>
              <p className="classes-text" dir="auto">
                {experiment.conclusion}
              </p>
            </section>
          )}
          <p className="soft small">
            <Trans>
              Licence:{' '}
              <a href={LICENCES[licence].url} target="_blank" rel="noreferrer">
                {licenceTitle}
                <span className="visually-hidden"> (opens in a new tab)</span>
              </a>
            </Trans>
          </p>
        </div>
      </div>
    </div>
  );
}
