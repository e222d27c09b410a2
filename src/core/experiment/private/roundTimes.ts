/**
 * Times as coarse as they are published: to five minutes. Of a series the start is rounded and all its readings move with
 * it, so that what happened within it keeps its rhythm; where in the five minutes it began is then in no file any more.
 */
import type { Count, Happening, Mark, Note, Series } from '../experiment';
import type { Kept, Version } from '../versions';

export const ROUNDED_MINUTES = 5;
const STEP = ROUNDED_MINUTES * 60_000;

export const roundedTime = (time: number): number => Math.round(time / STEP) * STEP;

/** An experiment with no time finer than five minutes. Doing so again changes nothing. */
export function withRoundedTimes(kept: Kept): Kept {
  const shifts = new Map<string, number>();
  for (const [field, [version]] of kept.fields) {
    if (field.startsWith('series/')) shifts.set((version.value as Series).id, shiftOf(version.value as Series));
  }
  const fields = new Map(
    [...kept.fields].map(([field, versions]) => [field, versions.map((one) => rounded(field, one, shifts))] as const),
  );
  return { ...kept, fields };
}

function rounded(field: string, version: Version, shifts: ReadonlyMap<string, number>): Version {
  const value = roundedValue(field.split('/')[0], version.value, shifts);
  return value === version.value ? version : { ...version, isRounded: true, value };
}

/** The very value where its times are coarse already, or it has none. */
function roundedValue(list: string, value: unknown, shifts: ReadonlyMap<string, number>): unknown {
  if (list === 'series') return moved(value as Series);
  if (list === 'marks') {
    const mark = value as Mark;
    const shift = shifts.get(mark.series);
    if (shift === 0) return mark;
    if (shift !== undefined) return { ...mark, from: mark.from + shift, until: mark.until + shift };
    return changed(mark, { from: roundedTime(mark.from), until: roundedTime(mark.until) });
  }
  if (list === 'happenings' || list === 'notes' || list === 'counts') {
    const item = value as Happening | Note | Count;
    return item.at === null ? item : changed(item, { at: roundedTime(item.at) });
  }
  return value;
}

const shiftOf = ({ readings }: Series) =>
  readings.count === 0 ? 0 : roundedTime(readings.times[0]) - readings.times[0];

function moved(series: Series): Series {
  const shift = shiftOf(series);
  if (shift === 0) return series;
  return { ...series, readings: { ...series.readings, times: series.readings.times.map((time) => time + shift) } };
}

const changed = <Value extends object>(value: Value, changes: Partial<Value>): Value =>
  (Object.keys(changes) as (keyof Value)[]).every((key) => value[key] === changes[key])
    ? value
    : { ...value, ...changes };
