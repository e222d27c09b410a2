/** All readings of an experiment as one long table, a reading a row: for spreadsheets and programs. */
import { flagsOf, valuesOf } from '../flags';
import { FLAGS, NO_CELL } from '../readings';
import { unitSymbol } from '../units';
import type { PublicExperiment } from './publicExperiment';

export type TableCell = string | number | null;

export interface ReadingsTable {
  readonly head: readonly string[];
  /** Null is not known. Texts are as people wrote them: whoever writes a file of them guards against formulas. */
  readonly rows: readonly (readonly TableCell[])[];
}

const HEAD = ['place', 'series', 'quantity', 'unit', 'time', 'raw', 'value', 'flag', 'longitude', 'latitude', 'blur'];

export function readingsTable(experiment: PublicExperiment): ReadingsTable {
  const { places, walks, marks } = experiment;
  const rows = experiment.series.flatMap((series) => {
    const { readings } = series;
    const place = places.find(({ id }) => id === series.place);
    const walk = walks.find(({ id }) => id === series.walk);
    const values = valuesOf(series);
    const flags = flagsOf(series, marks);
    const number = (value: number) => (Number.isFinite(value) ? value : null);
    return Array.from(readings.times, (time, i): TableCell[] => {
      const cell = readings.cells?.[i] ?? NO_CELL;
      const at = place ? place.at : walk?.cells[cell];
      return [
        (place ?? walk)?.name ?? null,
        series.name,
        series.quantity,
        unitSymbol(series.unit) || series.unit,
        new Date(time).toISOString(),
        number(readings.raw[i]),
        number(values[i]),
        FLAGS[flags[i]],
        at?.[0] ?? null,
        at?.[1] ?? null,
        at ? String((place ?? walk)?.blur) : null,
      ];
    });
  });
  return { head: HEAD, rows };
}
