import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { makeEdits } from '../useDesk';
import { bboxOfPlaces } from './bounds';

/** Walks come with files that know where they were; what is kept of them is squares, without their ends. */
export function WalksSection({ experiment: { walks } }: { experiment: Experiment }) {
  const { t } = useLingui();
  const camera = useCamera();
  if (walks.length === 0) return null;
  return (
    <section className="classes-section" aria-label={t`Walks`}>
      <h2>{t`Walks`}</h2>
      <p className="soft small">
        <Trans>
          The first and the last 200 m of every walk are cut, so that nobody’s door is in it. The rest is kept as
          squares.
        </Trans>
      </p>
      <ul className="classes-list">
        {walks.map(({ id, name, cells, isDrawn }) => {
          const box = bboxOfPlaces(cells);
          return (
            <li key={id}>
              <button type="button" className="classes-list-name" onClick={() => box && camera.fitTo(box)}>
                {name}
                <span className="soft small">
                  {cells.length === 0
                    ? t`too short: all of it was cut`
                    : t`${plural(cells.length, { one: '# square', other: '# squares' })}`}
                  {isDrawn && ` · ${t`drawn by hand`}`}
                </span>
              </button>
              <Button
                look="quiet"
                aria-label={t`Remove ${name}`}
                onPress={() => makeEdits([{ do: 'remove', from: 'walks', id }])}
              >
                {t`Remove`}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
