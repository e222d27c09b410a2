import { merge } from '../../../core/experiment/versions';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { openNew } from '../keeping/useOpened';
import { joinKept } from '../keeping/useSaving';
import { plural } from '../results/figures';
import { goToExperiment, goToPart } from '../useClasses';
import { useOwnExperiment } from '../useDesk';
import { clearBundles, putBeside, useArrived } from './useArrived';

/** What is to become of bundles that were dropped: beside the open experiment, joined with it, or opened by themselves. */
export function ArrivedDialog() {
  const { bundles } = useArrived();
  const experiment = useOwnExperiment();
  const join = async () => {
    await joinKept((kept) => bundles.reduce((whole, bundle) => merge(whole, bundle.kept), kept));
    clearBundles();
  };
  const joinAsOne = async () => {
    const kept = bundles.slice(1).reduce((whole, bundle) => merge(whole, bundle.kept), bundles[0].kept);
    const id = await openNew(kept.ids[0], kept);
    clearBundles();
    goToExperiment(id, 'results');
  };
  return (
    <Dialog
      title={bundles.length === 1 ? 'A bundle has come' : 'Bundles have come'}
      isOpen={bundles.length > 0}
      onClose={clearBundles}
    >
      <div className="classes-part">
        <ul className="classes-list" aria-label="Bundles">
          {bundles.map(({ where, experiment: theirs }) => (
            <li key={where}>
              <span className="classes-list-name">
                {theirs.title || 'An experiment without a title'}
                <span className="soft small">
                  {[
                    theirs.classLabel && `Class ${theirs.classLabel}`,
                    theirs.city.name,
                    plural(theirs.places.length, 'place', 'places'),
                    plural(theirs.series.length, 'series', 'series'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {experiment && bundles.length === 1 && (
          <section className="classes-section" aria-label="Compare">
            <p>A twin class’s? Look at both side by side. Nothing is mixed.</p>
            <div className="classes-row">
              <Button
                look="strong"
                onPress={() => {
                  putBeside(bundles[0].experiment);
                  clearBundles();
                  goToPart('results');
                }}
              >
                Compare side by side
              </Button>
            </div>
          </section>
        )}
        {experiment && (
          <section className="classes-section" aria-label="Join">
            <p>
              Groups of your own class? Join them: everything of both sides stays, and what is there already does not
              come twice.
            </p>
            <div className="classes-row">
              <Button onPress={join}>Join with “{experiment.title || 'this experiment'}”</Button>
            </div>
          </section>
        )}
        {!experiment && (
          <div className="classes-row">
            <Button look="strong" onPress={joinAsOne}>
              {bundles.length === 1 ? 'Open, joined with what is here' : 'Make one experiment of them'}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
