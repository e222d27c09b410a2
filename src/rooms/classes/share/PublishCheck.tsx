import { useMemo, useState } from 'react';
import { type Experiment, LICENCES } from '../../../core/experiment/experiment';
import { withRoundedTimes } from '../../../core/experiment/private/roundTimes';
import { publishProblems } from '../../../core/experiment/publish';
import type { Problem } from '../../../core/problem';
import { Button } from '../../../ui/Button';
import { SaveButton } from '../../../ui/SaveButton';
import { blankOf } from '../keeping/blank';
import { keptOf } from '../keeping/useSaving';
import { plural } from '../results/figures';
import { bundleFile } from './bundleFile';

/** The list to go through before a file is made for everybody. Nothing is published by the page itself: it makes a file. */
export function PublishCheck({ experiment }: { experiment: Experiment }) {
  const problems = usePublishProblems(experiment);
  const faults = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level === 'warning');
  const exact = experiment.places.filter(({ blur }) => blur === 'exact');
  const ticks = {
    texts: 'We read all texts once more: no names, no addresses, nothing about a single person.',
    ...(exact.length > 0 && {
      exact: `${exact.map(({ name }) => `“${name}”`).join(', ')}: shown exactly, and public. Nobody lives there.`,
    }),
    ...(experiment.photos.length > 0 && { photos: 'No face and no number plate can be seen in any photo.' }),
    licence: `Others may use it under ${LICENCES[experiment.licence].title}.`,
  };
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const isChecked = Object.keys(ticks).every((id) => ticked.includes(id));
  const isReady = faults.length === 0 && isChecked;
  return (
    <section className="classes-section" aria-label="Publish">
      <h2>Publish</h2>
      <p className="soft">
        Makes a file for everybody: to send to a twin class, or to whoever keeps this atlas. Times are rounded to five
        minutes.
      </p>
      {faults.length > 0 && (
        <div className="classes-warning" role="status">
          <p>
            <strong>Still missing:</strong>
          </p>
          <ProblemTexts problems={faults} />
        </div>
      )}
      {warnings.length > 0 && (
        <div className="classes-warning" role="status">
          <p>
            <strong>Look at this first:</strong>
          </p>
          <ProblemTexts problems={warnings} />
        </div>
      )}
      <p className="small">{placesText(experiment)}</p>
      {Object.entries(ticks).map(([id, words]) => (
        <label key={id} className="classes-tick">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ target }) =>
              setTicked(target.checked ? [...ticked, id] : ticked.filter((other) => other !== id))
            }
          />
          {words}
        </label>
      ))}
      <div className="classes-row">
        {isReady ? (
          <SaveButton
            look="strong"
            label="Make the public file"
            busy="Making the file …"
            make={() => bundleFile('public')}
          />
        ) : (
          <Button look="strong" isDisabled>
            Make the public file
          </Button>
        )}
      </div>
    </section>
  );
}

const ProblemTexts = ({ problems }: { problems: readonly Problem[] }) => (
  <ul className="classes-problems">
    {problems.map(({ where, what, fix }) => (
      <li key={where + what}>
        {where} {what}. {fix}
      </li>
    ))}
  </ul>
);

/** Times are rounded by publishing itself, so they are no fault here. */
function usePublishProblems(experiment: Experiment): readonly Problem[] {
  const where = 'experiment';
  return useMemo(
    () =>
      publishProblems(withRoundedTimes(keptOf(experiment)), { where, blank: blankOf(experiment.id) }).map(
        (problem) => ({
          ...problem,
          where: capitalised(problem.where.slice(where.length + 2)),
        }),
      ),
    [experiment],
  );
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function placesText({ places, walks }: Experiment): string {
  const squares = places.filter(({ blur }) => typeof blur === 'number').length;
  if (places.length + walks.length === 0) return 'No places are in it.';
  const said = [
    squares > 0 && `${plural(squares, 'place is', 'places are')} kept as squares of the grid`,
    places.length > squares && `${plural(places.length - squares, 'is', 'are')} public or a district`,
    walks.length > 0 && `${plural(walks.length, 'walk has', 'walks have')} lost both ends`,
  ];
  return `${said.filter(Boolean).join('; ')}.`;
}
