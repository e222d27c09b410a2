/**
 * A walk as it is kept: without its ends, which are somebody's door, and as cells of the grid instead of a line. The true
 * track goes in, and nothing of it comes out.
 */
import { haversine } from '../../geo/distance';
import { type LonLat, metres } from '../../units';
import { type BlurredPosition, blurToGrid } from '../blur';
import type { GridMetres } from '../experiment';
import { NO_CELL } from '../readings';

/** Cut off each end along the walk; and nothing is kept that lies so near to an end, should the walk come by again. */
export const CUT_METRES = metres(200);

export interface CutWalk {
  readonly cells: readonly BlurredPosition[];
  /** For each position of the track its index in `cells`, or `NO_CELL`: cut, or not known. */
  readonly cellOf: Uint16Array;
}

/** @param track in the order of time; NaN: not known. A walk of 400 m or less is cut away whole. */
export function cutWalk({ lon, lat }: { lon: Float64Array; lat: Float64Array }, grid: GridMetres): CutWalk {
  const cellOf = new Uint16Array(lon.length).fill(NO_CELL);
  const known = Array.from(lon.keys()).filter((i) => isPosition(lon[i], lat[i]));
  if (known.length < 2) return { cells: [], cellOf };
  const at = (i: number): LonLat => [lon[i], lat[i]];
  const walked = new Float64Array(known.length);
  for (let k = 1; k < known.length; k++) walked[k] = walked[k - 1] + haversine(at(known[k - 1]), at(known[k]));
  const total = walked[known.length - 1];
  const ends = [at(known[0]), at(known[known.length - 1])];

  const cells: BlurredPosition[] = [];
  known.forEach((i, k) => {
    if (walked[k] < CUT_METRES || total - walked[k] < CUT_METRES) return;
    const position = at(i);
    if (ends.some((end) => haversine(end, position) < CUT_METRES)) return;
    const cell = blurToGrid(position, grid);
    const last = cells[cells.length - 1];
    if (!last || last[0] !== cell[0] || last[1] !== cell[1]) {
      if (cells.length === NO_CELL) return;
      cells.push(cell);
    }
    cellOf[i] = cells.length - 1;
  });
  return { cells, cellOf };
}

const isPosition = (lon: number, lat: number) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
