import { type Experiment, LICENCES, ORGANISATION_KINDS } from '../../../core/experiment/experiment';
import { BackIcon } from '../../../ui/icons';
import { Failure, Loading } from '../../../ui/Notice';
import { NotesShown } from '../notes/NotesShown';
import { MeasuredSection } from '../results/MeasuredSection';
import { TalliesSection } from '../results/TalliesSection';
import { useFigures } from '../results/useFigures';
import { goToStart } from '../useClasses';
import { useExperiment } from '../useDesk';
import { usePublished } from './usePublished';

/** What another class published, to read and not to change. */
export function PublishedPage({ id }: { id: string }) {
  const published = usePublished(id);
  const experiment = useExperiment();
  if (published.status === 'failed') {
    return <Failure title="This experiment did not open" reason={published.reason} onRetry={goToStart} />;
  }
  if (published.status !== 'open' || !experiment) return <Loading says="Loading the experiment" />;
  return <Reading experiment={experiment} />;
}

function Reading({ experiment }: { experiment: Experiment }) {
  const figures = useFigures(experiment)!;
  const { title, classLabel, organisation, city, from, until, licence, protocol } = experiment;
  const texts = [
    ['Question', experiment.question],
    ['Hypothesis', experiment.hypothesis],
    ['Method', experiment.method],
  ].filter(([, text]) => text !== '');
  return (
    <div className="classes">
      <header className="classes-head">
        <div className="classes-head-row">
          <button type="button" className="classes-back" onClick={goToStart}>
            <BackIcon /> All experiments
          </button>
        </div>
        <p className="classes-kicker">Published by a class</p>
        <h1>{title}</h1>
        <p className="soft small">
          {[classLabel && `Class ${classLabel}`, ORGANISATION_KINDS[organisation], city.name, protocol?.title]
            .filter(Boolean)
            .join(' · ')}
          {from && ` · ${until && until !== from ? `${from} to ${until}` : from}`}
        </p>
      </header>
      <div className="classes-body">
        <div className="classes-part">
          {texts.map(([name, text]) => (
            <section key={name} className="classes-section" aria-label={name}>
              <h2>{name}</h2>
              <p className="classes-text">{text}</p>
            </section>
          ))}
          {figures.quantity && <MeasuredSection experiment={experiment} figures={figures} />}
          <TalliesSection experiment={experiment} />
          <NotesShown experiment={experiment} />
          {experiment.conclusion && (
            <section className="classes-section" aria-label="Conclusion">
              <h2>Conclusion</h2>
              <p className="classes-text">{experiment.conclusion}</p>
            </section>
          )}
          <p className="soft small">
            Licence:{' '}
            <a href={LICENCES[licence].url} target="_blank" rel="noreferrer">
              {LICENCES[licence].title}
              <span className="visually-hidden"> (opens in a new tab)</span>
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}
