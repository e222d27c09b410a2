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
  /** The first that came through. */
  readonly walk: Walk;
  /** Of all walks that did. */
  readonly name: string;
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

/** Each square once, however often and on however many walks somebody came through it: two colours on each other would be a third. */
export function figuresByCell(experiment: Experiment, quantity: MeasuredQuantity | null): CellFigures[] {
  const squares = new Map<string, { readonly walk: Walk; readonly cell: number; readonly names: Set<string> }>();
  /** Of each walk, by its cells, the number of the square. */
  const squaresOf = new Map<string, readonly number[]>();
  const numbers = new Map<string, number>();
  for (const walk of experiment.walks) {
    squaresOf.set(
      walk.id,
      walk.cells.map((at, cell) => {
        const key = `${walk.blur} ${at.join()}`;
        if (!squares.has(key)) {
          numbers.set(key, squares.size);
          squares.set(key, { walk, cell, names: new Set() });
        }
        squares.get(key)!.names.add(walk.name);
        return numbers.get(key)!;
      }),
    );
  }
  const mobile = quantity?.series.filter(({ walk, readings }) => readings.cells && squaresOf.has(walk ?? '')) ?? [];
  return [...squares.values()].map(({ walk, cell, names }, square) => ({
    walk,
    cell,
    name: [...names].join(', '),
    summary: summaryOf(
      experiment,
      mobile.filter((one) => squaresOf.get(one.walk!)!.includes(square)),
      (one, row) => squaresOf.get(one.walk!)![one.readings.cells![row]] === square,
    ),
  }));
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
