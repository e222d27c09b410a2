import { useState } from 'react';
import { type Experiment, LICENCES } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { SaveButton } from '../../../ui/SaveButton';
import { plural } from '../results/figures';
import { goToPart } from '../useClasses';
import { bundleFile } from './bundleFile';
import { textFindings } from './findings';

/** The list to go through before a file is made for everybody. Nothing is published by the page itself: it makes a file. */
export function PublishCheck({ experiment }: { experiment: Experiment }) {
  const findings = textFindings(experiment);
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
  const isReady = experiment.title.trim() !== '' && isChecked;
  return (
    <section className="classes-section" aria-label="Publish">
      <h2>Publish</h2>
      <p className="soft">
        Makes a file for everybody: to send to a twin class, or to whoever keeps this atlas. Times are rounded to five
        minutes.
      </p>
      {findings.length > 0 && (
        <div className="classes-warning" role="status">
          <p>
            <strong>Look at these texts first:</strong>
          </p>
          <ul>
            {findings.map(({ where, remarks }, i) => (
              <li key={i}>
                {where}: {remarks.join(' ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      {experiment.title.trim() === '' && (
        <p className="classes-warning">
          It needs a title.{' '}
          <Button look="quiet" onPress={() => goToPart('plan')}>
            Give it one
          </Button>
        </p>
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
