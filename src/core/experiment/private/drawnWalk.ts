/** A walk that was drawn on the map, for instruments that do not know where they were. The line goes in, cells come out. */
import { haversine } from '../../geo/distance';
import type { LonLat } from '../../units';
import type { BlurredPosition } from '../blur';
import type { GridMetres } from '../experiment';
import { NO_CELL, type Readings } from '../readings';
import { cutWalk } from './cutWalk';

/** The line is followed in steps of this, shorter than the side of any cell, and of no more than `MOST_STEPS`. */
const STEP_METRES = 10;
const MOST_STEPS = 20_000;

export interface DrawnWalk {
  readonly cells: readonly BlurredPosition[];
  /** Readings with the cell of each, as if the group had gone all the way at one pace, from the first to the last: an estimate. */
  readonly spread: (readings: Readings) => Readings;
}

/** Its ends are cut as those of a recorded walk. @param corners of the line, as somebody drew it */
export function drawnWalk(corners: readonly LonLat[], grid: GridMetres): DrawnWalk {
  const line = evenly(corners);
  const { cells, cellOf } = cutWalk(
    { lon: Float64Array.from(line, ([lon]) => lon), lat: Float64Array.from(line, ([, lat]) => lat) },
    grid,
  );
  const spread = (readings: Readings): Readings => {
    const { times, count } = readings;
    const whole = count > 0 ? times[count - 1] - times[0] : 0;
    const at = (time: number) => (whole > 0 ? Math.round(((time - times[0]) / whole) * (line.length - 1)) : 0);
    return { ...readings, cells: Uint16Array.from(times, (time) => cellOf[at(time)] ?? NO_CELL) };
  };
  return { cells, spread };
}

/** Points at even distances along a line, its ends among them. */
function evenly(corners: readonly LonLat[]): LonLat[] {
  const walked = [0];
  for (let i = 1; i < corners.length; i++) walked.push(walked[i - 1] + haversine(corners[i - 1], corners[i]));
  const total = walked[walked.length - 1];
  if (corners.length < 2 || total === 0) return [...corners];
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.ceil(total / STEP_METRES)));
  let leg = 1;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = (total * step) / steps;
    while (leg < corners.length - 1 && walked[leg] < at) leg++;
    const [a, b] = [corners[leg - 1], corners[leg]];
    const length = walked[leg] - walked[leg - 1];
    const share = length === 0 ? 1 : Math.min(1, (at - walked[leg - 1]) / length);
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  });
}
