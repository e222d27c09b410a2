/** What the map shows of an experiment, and its legend with it: worked out once for both. */
import { useMemo } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import type { Statistic } from '../../../core/experiment/statistics';
import { useClasses } from '../useClasses';
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
  readonly classes: readonly ValueClass[];
}

/** @param beside another experiment whose figures share the classes, so that a colour means the same in both */
export function figuresOf(
  experiment: Experiment,
  { quantity: key, statistic }: { readonly quantity: string | null; readonly statistic: Statistic },
): Omit<Figures, 'classes'> & { readonly known: readonly number[] } {
  const quantities = measuredQuantities(experiment);
  const quantity = shownQuantity(quantities, key);
  const places = figuresByPlace(experiment, quantity);
  const cells = figuresByCell(experiment, quantity);
  const known = [...places, ...cells].flatMap(({ summary }) => figureOf(summary, statistic) ?? []);
  return { quantities, quantity, statistic, places, cells, known };
}

export function useFigures(experiment: Experiment | null): Figures | null {
  const { quantity, statistic } = useClasses();
  return useMemo(() => {
    if (!experiment) return null;
    const { known, ...figures } = figuresOf(experiment, { quantity, statistic });
    return { ...figures, classes: valueClasses(known) };
  }, [experiment, quantity, statistic]);
}
