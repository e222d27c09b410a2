import { fc, test } from '@fast-check/vitest';
import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { expect } from 'vitest';
import { firstTileId, hilbertIndex, hilbertTile } from '../../../../scripts/tiles/shapes/hilbert';

const tiles = fc
  .integer({ min: 0, max: 16 })
  .chain((z) => fc.tuple(fc.constant(z), fc.nat({ max: 2 ** z - 1 }), fc.nat({ max: 2 ** z - 1 })));

test.prop([tiles])('a tile has the number that the public PMTiles reader gives it', ([z, x, y]) => {
  expect(firstTileId(z) + hilbertIndex(z, x, y)).toBe(zxyToTileId(z, x, y));
});

test.prop([tiles])('a number names the tile that the public PMTiles reader finds', ([z, x, y]) => {
  const index = hilbertIndex(z, x, y);
  const tile = hilbertTile(z, index);
  expect(tileIdToZxy(firstTileId(z) + index)).toEqual([z, tile.x, tile.y]);
});
