/** Where tile x, y of zoom z stands on the Hilbert curve that PMTiles orders a zoom's tiles by (PMTiles 3, section 4.1). */
export function hilbertIndex(z: number, x: number, y: number): number {
  let index = 0;
  for (let half = 2 ** (z - 1); half >= 1; half /= 2) {
    const right = (x & half) > 0 ? 1 : 0;
    const down = (y & half) > 0 ? 1 : 0;
    index += half * half * ((3 * right) ^ down);
    // Turn the quadrant, so that the curve within it goes on where the last one ended.
    if (down === 0) {
      if (right === 1) {
        x = half - 1 - (x & (half - 1));
        y = half - 1 - (y & (half - 1));
      }
      const swap = x;
      x = y;
      y = swap;
    }
  }
  return index;
}

/** The inverse of `hilbertIndex`. */
export function hilbertTile(z: number, index: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  let rest = index;
  for (let side = 1; side < 2 ** z; side *= 2) {
    const right = Math.floor(rest / 2) & 1;
    const down = (rest ^ right) & 1;
    if (down === 0) {
      if (right === 1) {
        x = side - 1 - x;
        y = side - 1 - y;
      }
      const swap = x;
      x = y;
      y = swap;
    }
    x += side * right;
    y += side * down;
    rest = Math.floor(rest / 4);
  }
  return { x, y };
}

/** Tiles of all zooms before z: the PMTiles id of a zoom's first tile. */
export const firstTileId = (z: number) => (4 ** z - 1) / 3;
