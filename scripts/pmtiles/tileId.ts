/**
 * The numbers of tiles in a PMTiles archive: all tiles of zoom 0, then of zoom 1, ..., each zoom along a Hilbert curve.
 * The curve begins alike at every zoom, so the place of a tile on the curve is a prefix of the places of its children:
 * 2 bits a zoom. Points sorted along the curve of a deep zoom are therefore in the order of the tiles of every zoom.
 * See https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md, section 4.1.
 */

/** The first tile id of zoom z: how many tiles all lower zooms have. Exact up to zoom 26. */
export const firstTileId = (z: number) => (4 ** z - 1) / 3;

/** The place of cell (x, y) on the Hilbert curve over a grid of 2^level by 2^level cells, level at most 16. */
export function hilbertPlace(level: number, x: number, y: number): number {
  let place = 0;
  for (let s = level - 1; s >= 0; s--) {
    const rx = (x >>> s) & 1;
    const ry = (y >>> s) & 1;
    place = (place << 2) | ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) {
        x = ~x;
        y = ~y;
      }
      const swap = x;
      x = y;
      y = swap;
    }
  }
  return place >>> 0;
}

/** The cell at a place of the curve: the inverse of `hilbertPlace`. */
export function hilbertCell(level: number, place: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let s = 0; s < level; s++) {
    const quarter = Math.floor(place / 4 ** s) & 3;
    const rx = quarter >> 1;
    const ry = (quarter & 1) ^ rx;
    if (ry === 0) {
      const side = (1 << s) - 1;
      if (rx === 1) {
        x = side - x;
        y = side - y;
      }
      const swap = x;
      x = y;
      y = swap;
    }
    x += rx << s;
    y += ry << s;
  }
  return { x, y };
}

/** The PMTiles id of a tile, z at most 16. */
export const tileIdOf = (z: number, x: number, y: number) => firstTileId(z) + hilbertPlace(z, x, y);

/** The tile of a PMTiles id. */
export function tileOf(id: number): { z: number; x: number; y: number } {
  let z = 0;
  while (id >= firstTileId(z + 1)) z++;
  return { z, ...hilbertCell(z, id - firstTileId(z)) };
}
