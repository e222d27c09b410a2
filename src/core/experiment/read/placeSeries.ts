/** Readings with the places they were made at, blurred: what may leave the worker that saw the true track. */
import { haversine } from '../../geo/distance';
import { type LonLat, metres } from '../../units';
import { type BlurredPosition, blurToGrid } from '../blur';
import type { GridMetres } from '../experiment';
import { cutWalk } from '../private/cutWalk';
import type { Readings } from '../readings';
import type { BroughtSeries } from './readSeries';
import { alongTrack, type Track } from './track';

export interface PlacedSeries {
  readonly name: string;
  readonly unit: string | null;
  /** `cells` are indices into `walk`. */
  readonly readings: Readings;
  /** Of readings that all stayed within `STAYED` of each other. */
  readonly at: BlurredPosition | null;
  /** Of a mobile measurement: the cells it came through, its ends cut. Both null: the file does not say where. */
  readonly walk: readonly BlurredPosition[] | null;
}

/** A position that wanders no farther than this stands still; receivers err by as much. */
export const STAYED = metres(60);

/** @param tracks recorded beside the readings, for series that bring no positions of their own */
export function placeSeries(
  { name, unit, readings, track }: BroughtSeries,
  { grid, tracks }: { readonly grid: GridMetres; readonly tracks: readonly Track[] },
): PlacedSeries {
  const positions = track ?? besides(readings, tracks);
  const known = positions && firstKnown(positions);
  if (!positions || !known) return { name, unit, readings, at: null, walk: null };
  if (staysAt(positions, known)) return { name, unit, readings, at: blurToGrid(known, grid), walk: null };
  const { cells, cellOf } = cutWalk(positions, grid);
  return { name, unit, readings: { ...readings, cells: cellOf }, at: null, walk: cells };
}

/** The track that knows of most readings where they were made. */
function besides({ times }: Readings, tracks: readonly Track[]) {
  const found = tracks.map((track) => alongTrack(track, times));
  const known = ({ lon }: { lon: Float64Array }) => lon.reduce((n, value) => (Number.isNaN(value) ? n : n + 1), 0);
  const best = found.toSorted((a, b) => known(b) - known(a))[0];
  return best && known(best) > 0 ? best : null;
}

type Positions = { readonly lon: Float64Array; readonly lat: Float64Array };

function firstKnown({ lon, lat }: Positions): LonLat | null {
  const i = lon.findIndex((value, row) => Math.abs(value) <= 180 && Math.abs(lat[row]) <= 90);
  return i < 0 ? null : [lon[i], lat[i]];
}

const staysAt = ({ lon, lat }: Positions, first: LonLat) =>
  lon.every((value, i) => !(Math.abs(value) <= 180) || haversine(first, [value, lat[i]]) <= STAYED);
