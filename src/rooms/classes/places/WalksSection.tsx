import type { Experiment } from '../../../core/experiment/experiment';
import { useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { plural } from '../results/figures';
import { makeEdits } from '../useDesk';
import { bboxOfPlaces } from './bounds';

/** Walks come with files that know where they were; what is kept of them is squares, without their ends. */
export function WalksSection({ experiment: { walks } }: { experiment: Experiment }) {
  const camera = useCamera();
  if (walks.length === 0) return null;
  return (
    <section className="classes-section" aria-label="Walks">
      <h2>Walks</h2>
      <p className="soft small">
        The first and the last 200 m of every walk are cut, so that nobody’s door is in it. The rest is kept as squares.
      </p>
      <ul className="classes-list">
        {walks.map(({ id, name, cells, isDrawn }) => {
          const box = bboxOfPlaces(cells);
          return (
            <li key={id}>
              <button type="button" className="classes-list-name" onClick={() => box && camera.fitTo(box)}>
                {name}
                <span className="soft small">
                  {cells.length === 0 ? 'too short: all of it was cut' : plural(cells.length, 'square', 'squares')}
                  {isDrawn && ' · drawn by hand'}
                </span>
              </button>
              <Button
                look="quiet"
                aria-label={`Remove ${name}`}
                onPress={() => makeEdits([{ do: 'remove', from: 'walks', id }])}
              >
                Remove
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
