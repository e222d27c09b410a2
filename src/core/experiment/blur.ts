/**
 * Positions as coarse as they are kept. The true point is snapped to the middle of a cell of one fixed grid before it
 * becomes part of anything that is stored or undone; that it was is a matter of types: places and walks take nothing but a
 * `BlurredPosition`, and only this file makes one.
 *
 * The grid: rows of about 1 km from pole to pole; each row is cut into cells about 1 km wide, as many as go round the Earth
 * there. Cells of 250 m and 100 m are those of 1 km cut in 4 or 10 each way. So the same place always lies in the same cell,
 * and the finer cell, published once more, tells nothing that it does not tell alone.
 */
import { EARTH_RADIUS } from '../geo/distance';
import type { LonLat } from '../units';
import type { GridMetres } from './experiment';

declare const blurred: unique symbol;
/** The middle of a cell or district, or a public place. */
export type BlurredPosition = LonLat & { readonly [blurred]: true };

export const GRID_METRES: readonly GridMetres[] = [100, 250, 1000];

const KILOMETRE_ROWS = Math.round((Math.PI * EARTH_RADIUS) / 1000);

/** The middle of the cell in which a point lies, five decimals (about a metre). Snapping it again gives the same. */
export function blurToGrid([lon, lat]: LonLat, grid: GridMetres): BlurredPosition {
  const parts = 1000 / grid;
  const rows = KILOMETRE_ROWS * parts;
  const row = cellAt((lat + 90) / 180, rows);
  // All rows of finer cells within a kilometre have the number of columns of that kilometre: so cells nest.
  const columns = kilometreColumns(Math.floor(row / parts)) * parts;
  const turns = (lon + 180) / 360;
  const column = cellAt(turns - Math.floor(turns), columns);
  return position(((column + 0.5) / columns) * 360 - 180, ((row + 0.5) / rows) * 180 - 90);
}

/**
 * A position as it is, for a public place (a square, a library) that somebody chose to show exactly. Never for a home, and
 * never without asking: the page makes it a step of its own.
 */
export const exactPublicPlace = ([lon, lat]: LonLat): BlurredPosition => position(lon, lat);

/** Somewhere in a district: the point its label stands at, which says nothing of where in it something was measured. */
export const blurToDistrict = (label: LonLat): BlurredPosition => position(label[0], label[1]);

/** The four corners of the cell around its middle, first one repeated: what the map draws for "somewhere in here". */
export function cellOutline(at: BlurredPosition, grid: GridMetres): LonLat[] {
  const parts = 1000 / grid;
  const rows = KILOMETRE_ROWS * parts;
  const row = cellAt((at[1] + 90) / 180, rows);
  const halfLat = 90 / rows;
  const halfLon = 180 / (kilometreColumns(Math.floor(row / parts)) * parts);
  const [west, east, south, north] = [at[0] - halfLon, at[0] + halfLon, at[1] - halfLat, at[1] + halfLat];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Which of `count` equal parts a share of the whole lies in; 1 itself lies in the last. */
const cellAt = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));

function kilometreColumns(row: number) {
  const middle = ((row + 0.5) / KILOMETRE_ROWS - 0.5) * Math.PI;
  return Math.max(1, Math.round((2 * Math.PI * EARTH_RADIUS * Math.cos(middle)) / 1000));
}

/** Five decimals; adding 0 makes -0 a plain 0, so that the same place is written in the same bytes. */
const position = (lon: number, lat: number) =>
  [Number(lon.toFixed(5)) + 0, Number(lat.toFixed(5)) + 0] as unknown as BlurredPosition;
