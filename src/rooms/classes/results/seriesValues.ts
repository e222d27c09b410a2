/**
 * Values and flags of a series, worked out once for each series and its marks: edits share what they do not touch, so the same
 * series is the same object.
 */
import type { Experiment, Mark, Series } from '../../../core/experiment/experiment';
import { flagsOf, valuesOf } from '../../../core/experiment/flags';

export interface SeriesValues {
  /** In the unit of the series; NaN: no reading. */
  readonly values: Float64Array;
  /** Index into `FLAGS`, one a reading. */
  readonly flags: Uint8Array;
}

interface Known extends SeriesValues {
  readonly series: Series;
  readonly marks: readonly Mark[];
}

const known = new Map<string, Known>();

export function seriesValues(experiment: Experiment, series: Series): SeriesValues {
  const marks = experiment.marks.filter((mark) => mark.series === series.id);
  const last = known.get(series.id);
  if (last?.series === series && sameItems(last.marks, marks)) return last;
  const found = { series, marks, values: valuesOf(series), flags: flagsOf(series, marks) };
  known.set(series.id, found);
  return found;
}

const sameItems = <Item>(a: readonly Item[], b: readonly Item[]) =>
  a.length === b.length && a.every((item, i) => item === b[i]);
