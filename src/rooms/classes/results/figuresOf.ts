/** What the map shows of an experiment, and of one beside it, as a value. */
import type { Experiment } from '../../../core/experiment/experiment';
import type { Statistic } from '../../../core/experiment/statistics';
import { alikeIn } from './agreement';
import { type ValueClass, valueClasses } from './classesOfValues';
import { type CellFigures, figureOf, figuresByCell, figuresByPlace, type PlaceFigures } from './placeValues';
import { type MeasuredQuantity, measuredQuantities, shownQuantity } from './quantities';

export interface Figures {
  readonly quantities: readonly MeasuredQuantity[];
  /** Null: no readings yet. */
  readonly quantity: MeasuredQuantity | null;
  readonly statistic: Statistic;
  readonly places: readonly PlaceFigures[];
  readonly cells: readonly CellFigures[];
  /** Of the experiment beside this one, where there is one and the two agree. */
  readonly theirs: { readonly places: readonly PlaceFigures[]; readonly cells: readonly CellFigures[] } | null;
  /** Over both, so that a colour means the same in both cities. */
  readonly classes: readonly ValueClass[];
}

const placesOf = (experiment: Experiment, quantity: MeasuredQuantity | null) => ({
  places: figuresByPlace(experiment, quantity),
  cells: figuresByCell(experiment, quantity),
});

export function figuresOf(
  experiment: Experiment,
  beside: Experiment | null,
  { quantity: key, statistic }: { readonly quantity: string | null; readonly statistic: Statistic },
): Figures {
  const quantities = measuredQuantities(experiment);
  const quantity = shownQuantity(quantities, key);
  const ours = placesOf(experiment, quantity);
  const theirs = beside && placesOf(beside, quantity && alikeIn(beside, quantity));
  const all = [...ours.places, ...ours.cells, ...(theirs?.places ?? []), ...(theirs?.cells ?? [])];
  const known = all.flatMap(({ summary }) => figureOf(summary, statistic) ?? []);
  return { quantities, quantity, statistic, ...ours, theirs, classes: valueClasses(known) };
}
