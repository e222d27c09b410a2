import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/core/city/crc32';
import { decodePack } from '../../../src/core/city/decodePack';
import { encodePack } from '../../../src/core/city/encodePack';
import { PackError } from '../../../src/core/city/packError';
import { multiPolygonOf } from '../../../src/core/city/polygonColumns';
import { siteOf } from '../../../src/core/city/siteColumns';
import { emptyBbox } from '../../../src/core/geo/bbox';
import { createArea, createPack, createSite, square } from './createPack';

const town = () =>
  createPack({
    title: 'Vila Nova',
    sites: [createSite({ name: 'Biblioteca de la Font', capacity: 40, alsoKinds: ['archive'], address: 'Plaça 1' })],
    areas: [createArea({ id: 'a', groups: { young: 120 } })],
    sections: [createArea({ id: 'a-1', within: 'a', population: null })],
    groups: [{ id: 'young', label: 'Under 16', unit: 'people', year: 2022, source: 'made-up' }],
    cells: [{ at: [2.171, 41.391], people: 12.5, groups: { young: 3 } }],
    streets: {
      nodes: [
        [2.17, 41.39],
        [2.171, 41.39],
        [2.3, 41.5],
      ],
      edges: [{ from: 0, to: 1, shape: [[2.1705, 41.3902]] }],
    },
  });

const refusal = (bytes: Uint8Array) => {
  try {
    decodePack(bytes);
  } catch (error) {
    if (error instanceof PackError) return { fault: error.fault, message: error.message };
    throw error;
  }
  throw new Error('the pack was accepted');
};

describe('what a pack is refused for has its own sentence', () => {
  test('another kind of file', () => {
    expect(refusal(new TextEncoder().encode('{"type":"FeatureCollection"}'))).toEqual({
      fault: 'magic',
      message: 'This is not a city pack: it does not begin with the mark of one.',
    });
  });

  test('a pack that nobody gunzipped', () => {
    expect(refusal(Uint8Array.of(0x1f, 0x8b, 8, 0)).message).toBe('This is not a city pack: it is still gzipped.');
  });

  test('a pack from the future, and one from the past', () => {
    const bytes = encodePack(town());
    bytes[8] = 9;
    expect(refusal(bytes)).toEqual({
      fault: 'version',
      message:
        'The city pack is of version 9, and this program reads version 1. Reload the page or update the program.',
    });
    bytes[8] = 0;
    expect(refusal(bytes).message).toMatch(/Build it again with "atlas city"\.$/);
  });

  test('a pack that a broken connection cut short, or that something was added to', () => {
    const bytes = encodePack(town());
    expect(refusal(bytes.slice(0, -1))).toEqual({
      fault: 'length',
      message: `The city pack is cut short: ${bytes.length - 21} bytes instead of ${bytes.length - 20}. Fetch it again.`,
    });
    expect(refusal(Uint8Array.of(...bytes, 0)).message).toMatch(/has more bytes than it should/);
  });

  test('a pack with one bit turned', () => {
    const bytes = encodePack(town());
    bytes[bytes.length - 1] ^= 1;
    expect(refusal(bytes)).toEqual({
      fault: 'checksum',
      message: 'The city pack is damaged: its checksum does not match. Fetch it again.',
    });
  });
});

describe('a decoded pack', () => {
  test('gives a site back as it stood in the file', () => {
    const { sites } = decodePack(encodePack(town()));
    expect(siteOf(sites, 0)).toEqual({
      id: expect.any(String),
      name: 'Biblioteca de la Font',
      kind: 'library',
      alsoKinds: ['archive'],
      capacity: 40,
      address: 'Plaça 1',
      source: 'made-up',
      at: [2.17, 41.39],
    });
  });

  test('knows which area a section lies in, and that its population is not known', () => {
    const { areas } = decodePack(encodePack(town()));
    expect([...areas.within]).toEqual([-1, 0]);
    expect([...areas.population]).toEqual([1000, Number.NaN]);
    expect(multiPolygonOf(areas.polygons, 1)).toEqual(square([2.17, 41.39]));
  });

  test('of a place without anything has an empty box', () => {
    expect(decodePack(encodePack(createPack())).bounds).toEqual(emptyBbox);
  });

  test('keeps a published length that is longer than the drawn line', () => {
    const streets = {
      nodes: [
        [0, 60],
        [0.001, 60],
      ] as const,
      edges: [{ from: 0, to: 1, metres: 432.1 }],
    };
    const decoded = decodePack(encodePack(createPack({ streets })));
    expect([...decoded.streets!.edgeMillimetres]).toEqual([432_100]);
  });
});

test('a pack that asks for more memory than its bytes can fill is not believed', () => {
  const bytes = encodePack(createPack());
  const view = new DataView(bytes.buffer);
  // The last of the counts is that of positions along streets, the third from last that of nodes.
  for (const count of [12, 13, 14, 15]) view.setUint32(20 + 4 * count, count === 12 ? 1 : 4_000_000_000, true);
  view.setUint32(16, crc32(bytes.subarray(20)), true);
  expect(refusal(bytes)).toEqual({
    fault: 'content',
    message: 'This city pack contradicts itself: its counts do not fit its length. Build it again with "atlas city".',
  });
});
