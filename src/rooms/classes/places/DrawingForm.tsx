import type { Experiment } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { remarksOn } from '../plan/remarks';
import { figure, plural } from '../results/figures';
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
  const { name, corners, series } = drawing;
  const loose = looseSeries(experiment);
  const metres = lengthOf(drawing);
  const squares = new Set(keptWalk(drawing).cells.map((cell) => cell.join())).size;
  return (
    <section className="classes-placing" aria-label="New walk">
      <p>
        Tap the map at the start, at every corner, and at the end. By keyboard: arrow keys move the pencil (with Shift
        in larger steps), Enter sets a corner.
      </p>
      <p role="status" className="small">
        {plural(corners.length, 'corner', 'corners')}
        {corners.length > 1 && `, ${figure(Math.round(metres))} m`}
        {squares > 0 && `; ${plural(squares, 'square is', 'squares are')} kept`}
        {corners.length > 1 && squares === 0 && '; all of it lies within 200 m of its ends, so nothing would be left'}.
      </p>
      <TextBox
        label="Name of the walk"
        value={name}
        maxLength={80}
        hint="Such as “From the school to the park”."
        remarks={remarksOn(name)}
        onChange={(text) => changeDrawing({ name: text })}
      />
      {loose.length > 0 && (
        <fieldset className="classes-ticks">
          <legend>Which readings were made on this walk?</legend>
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
              {title}, {plural(readings.count, 'reading', 'readings')}
            </label>
          ))}
          <p className="small soft">
            They are spread along the walk as if you had gone at one pace. Where each one was made is an estimate.
          </p>
        </fieldset>
      )}
      <p className="small soft">
        Kept are squares: {blurText(experiment.grid)}. The first and the last 200 m are cut, and the line is forgotten.
      </p>
      <div className="classes-row">
        <Button look="strong" isDisabled={!canKeepWalk(drawing)} onPress={keepDrawing}>
          Keep this walk
        </Button>
        <Button isDisabled={corners.length === 0} onPress={removeCorner}>
          Take the last corner back
        </Button>
        <Button onPress={cancelDrawing}>Give up</Button>
      </div>
    </section>
  );
}
