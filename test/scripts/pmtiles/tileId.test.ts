import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { expect, test } from 'vitest';
import { firstTileId, hilbertPlace, tileIdOf, tileOf } from '../../../scripts/pmtiles/tileId';

test('every tile of the low zooms has the id the public reader gives it, and finds back from it', () => {
  for (let z = 0; z <= 7; z++) {
    for (let x = 0; x < 1 << z; x++) {
      for (let y = 0; y < 1 << z; y++) {
        const id = tileIdOf(z, x, y);
        expect(id).toBe(zxyToTileId(z, x, y));
        expect(tileOf(id)).toEqual({ z, x, y });
      }
    }
  }
});

test('the ids of a zoom follow one another without a gap, from 0 on', () => {
  for (let id = 0; id < firstTileId(7); id++) {
    const { z, x, y } = tileOf(id);
    expect(tileIdOf(z, x, y)).toBe(id);
    expect([z, x, y]).toEqual(tileIdToZxy(id));
  }
});

test('the corners of zoom 16 have the ids the public reader gives them', () => {
  const far = 2 ** 16 - 1;
  for (const [x, y] of [
    [0, 0],
    [far, 0],
    [0, far],
    [far, far],
    [40_000, 12_345],
  ]) {
    expect(tileIdOf(16, x, y)).toBe(zxyToTileId(16, x, y));
    expect(tileOf(tileIdOf(16, x, y))).toEqual({ z: 16, x, y });
  }
});

test('a tile lies on the curve where its parent does, two bits further', () => {
  for (let i = 0; i < 1000; i++) {
    const x = (i * 7919) % 65_536;
    const y = (i * 104_729) % 65_536;
    const place = hilbertPlace(16, x, y);
    for (let z = 0; z < 16; z++) {
      expect(Math.floor(place / 4 ** (16 - z))).toBe(hilbertPlace(z, x >> (16 - z), y >> (16 - z)));
    }
  }
});
