/** The figures of each place, and of each cell of a walk: what the map is coloured by. */
import type { Experiment, Place, Series, Walk } from '../../../core/experiment/experiment';
import { type Statistic, type Summary, summarise } from '../../../core/experiment/statistics';
import type { MeasuredQuantity } from './quantities';
import { seriesValues } from './seriesValues';

export interface PlaceFigures {
  readonly place: Place;
  /** Null: no readings that count. */
  readonly summary: Summary | null;
}

export interface CellFigures {
  readonly walk: Walk;
  /** Index into the walk's cells. */
  readonly cell: number;
  readonly summary: Summary | null;
}

/** Places without readings are there too: their figures are not known. */
export const figuresByPlace = (experiment: Experiment, quantity: MeasuredQuantity | null): PlaceFigures[] =>
  experiment.places.map((place) => {
    const here = quantity?.series.filter((one) => one.place === place.id) ?? [];
    return { place, summary: summaryOf(experiment, here) };
  });

export function figuresByCell(experiment: Experiment, quantity: MeasuredQuantity | null): CellFigures[] {
  return experiment.walks.flatMap((walk) => {
    const here = quantity?.series.filter((one) => one.walk === walk.id) ?? [];
    // A cell that was entered twice is one square on the map.
    const firstOf = new Map<string, number>();
    walk.cells.forEach((cell, i) => {
      if (!firstOf.has(cell.join())) firstOf.set(cell.join(), i);
    });
    const squareOf = walk.cells.map((cell) => firstOf.get(cell.join())!);
    return [...firstOf.values()].map((cell) => ({
      walk,
      cell,
      summary: summaryOf(
        experiment,
        here,
        ({ readings: { cells } }, row) => cells !== null && squareOf[cells[row]] === cell,
      ),
    }));
  });
}

/** Of several series together; they have one unit, see `measuredQuantities`. Null: no reading counts. */
export function summaryOf(
  experiment: Experiment,
  series: readonly Series[],
  isWanted?: (series: Series, row: number) => boolean,
): Summary | null {
  if (series.length === 0) return null;
  const parts = series.map((one) => {
    const { values, flags } = seriesValues(experiment, one);
    if (!isWanted) return { times: one.readings.times, values, flags };
    const rows = Array.from(values.keys()).filter((row) => isWanted(one, row));
    const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
    return { times: pick(one.readings.times), values: pick(values), flags: Uint8Array.from(rows, (row) => flags[row]) };
  });
  const [{ unit }] = series;
  const summaries = parts.flatMap(({ times, values, flags }) => {
    const readings = { count: times.length, times, raw: values, cells: null };
    return summarise(readings, { values, flags, unit }) ?? [];
  });
  if (summaries.length < 2) return summaries[0] ?? null;
  const whole = summarise(
    { count: 0, times: joined(parts.map(({ times }) => times)), raw: NO_VALUES, cells: null },
    {
      values: joined(parts.map(({ values }) => values)),
      flags: Uint8Array.from(parts.flatMap(({ flags }) => [...flags])),
      unit,
    },
  );
  // One after the other the series are not in the order of time.
  const from = Math.min(...summaries.map((summary) => summary.from));
  const until = Math.max(...summaries.map((summary) => summary.until));
  return whole && { ...whole, from, until };
}

const NO_VALUES = new Float64Array();

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The figure that is asked for; null: not known. */
export const figureOf = (summary: Summary | null, name: Statistic): number | null => summary?.[name] ?? null;
