import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { quantity } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { remarksOn } from '../plan/remarks';
import { blurText } from './PlacesPart';
import {
  cancelDrawing,
  canKeepWalk,
  changeDrawing,
  type Drawing,
  keepDrawing,
  keptWalk,
  lengthOf,
  looseSeries,
  removeCorner,
} from './useDrawing';

/** A walk for instruments that do not know where they are: its way, its name, and which readings were made on it. */
export function DrawingForm({ experiment, drawing }: { experiment: Experiment; drawing: Drawing }) {
  const { t, i18n } = useLingui();
  const { name, corners, series } = drawing;
  const loose = looseSeries(experiment);
  const kept = blurText(i18n, experiment.grid);
  return (
    <section className="classes-placing" aria-label={t`New walk`}>
      <p>
        <Trans>
          Tap the map at the start, at every corner, and at the end. By keyboard: arrow keys move the pencil (with Shift
          in larger steps), Enter sets a corner.
        </Trans>
      </p>
      <p role="status" className="small">
        {drawnText(i18n, drawing)}
      </p>
      <TextBox
        label={t`Name of the walk`}
        value={name}
        maxLength={80}
        hint={t`Such as “From the school to the park”.`}
        remarks={remarksOn(i18n, name)}
        onChange={(text) => changeDrawing({ name: text })}
      />
      {loose.length > 0 && (
        <fieldset className="classes-ticks">
          <legend>{t`Which readings were made on this walk?`}</legend>
          {loose.map(({ id, name: title, readings }) => (
            <label key={id} className="classes-tick">
              <input
                type="checkbox"
                checked={series.includes(id)}
                onChange={({ target }) =>
                  changeDrawing({
                    series: target.checked ? [...series, id] : series.filter((other) => other !== id),
                  })
                }
              />
              {t`${title}, ${plural(readings.count, { one: '# reading', other: '# readings' })}`}
            </label>
          ))}
          <p className="small soft">
            <Trans>
              They are spread along the walk as if you had gone at one pace. Where each one was made is an estimate.
            </Trans>
          </p>
        </fieldset>
      )}
      <p className="small soft">
        <Trans>Kept are squares: {kept}. The first and the last 200 m are cut, and the line is forgotten.</Trans>
      </p>
      <div className="classes-row">
        <Button look="strong" isDisabled={!canKeepWalk(drawing)} onPress={keepDrawing}>
          {t`Keep this walk`}
        </Button>
        <Button isDisabled={corners.length === 0} onPress={removeCorner}>
          {t`Take the last corner back`}
        </Button>
        <Button onPress={cancelDrawing}>{t`Give up`}</Button>
      </div>
    </section>
  );
}

/** How long the walk is as far as it is drawn, and what would be kept of it: `3 corners, 640 m; 2 squares are kept.` */
function drawnText(i18n: I18n, drawing: Drawing): string {
  const corners = drawing.corners.length;
  if (corners < 2) return i18n._(msg`${plural(corners, { one: '# corner', other: '# corners' })}.`);
  const length = quantity(i18n, Math.round(lengthOf(drawing)), 'meter');
  const squares = new Set(keptWalk(drawing).cells.map((cell) => cell.join())).size;
  return squares > 0
    ? i18n._(
        msg`${plural(corners, { one: '# corner', other: '# corners' })}, ${length}; ${plural(squares, { one: '# square is kept', other: '# squares are kept' })}.`,
      )
    : i18n._(
        msg`${plural(corners, { one: '# corner', other: '# corners' })}, ${length}; all of it lies within 200 m of its ends, so nothing would be left.`,
      );
}
