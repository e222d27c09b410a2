import { crc32 as zlibCrc32 } from 'node:zlib';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { CityPack, PolygonColumns, StreetColumns } from '../../../src/core/city/cityPack';
import { crc32 } from '../../../src/core/city/crc32';
import { decodePack, packBuffer } from '../../../src/core/city/decodePack';
import { encodePack } from '../../../src/core/city/encodePack';
import { ByteReader, ByteWriter } from '../../../src/core/city/packBytes';
import { PackError } from '../../../src/core/city/packError';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/city/utf8';
import { KINDS } from '../../../src/core/site/kinds';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const figure = fc.oneof(
  fc.constant(Number.NaN),
  fc.nat(2_000_000),
  fc.nat(1e9).map((n) => n / 256),
  fc.nat(1e6).map((n) => n / 100),
  // Adding 0 turns -0, which means nothing here, into 0.
  fc.double({ noNaN: true }).map((n) => n + 0),
);
const degrees = (limit: number) =>
  fc.oneof(
    fc.integer({ min: -limit * 1e7, max: limit * 1e7 }).map((n) => n / 1e7),
    fc.double({ min: -limit, max: limit, noNaN: true }).map((n) => n + 0),
  );
const column = <T>(of: fc.Arbitrary<T>, count: number) => fc.array(of, { minLength: count, maxLength: count });
const floats = (of: fc.Arbitrary<number>, count: number) => column(of, count).map((list) => Float64Array.from(list));
const position6 = fc.tuple(fc.integer({ min: -180e6, max: 180e6 }), fc.integer({ min: -90e6, max: 90e6 }));

const group = fc.record({
  id: text,
  label: text,
  unit: fc.constantFrom('people' as const, 'percent' as const, 'euro' as const),
  year: fc.option(fc.integer({ min: 1900, max: 2100 })),
  source: text,
});
const groups = (rows: number) =>
  fc
    .array(group, { maxLength: 3 })
    .chain((definitions) =>
      fc
        .tuple(...definitions.map(() => floats(figure, rows)))
        .map((columns) => definitions.map((definition, i) => ({ ...definition, values: columns[i] }))),
    );

const polygons = (rows: number): fc.Arbitrary<PolygonColumns> => {
  const ring = fc.array(position6, { minLength: 1, maxLength: 5 }).map((open) => [...open, open[0]]);
  const polygon = fc.array(ring, { minLength: 1, maxLength: 2 });
  return column(fc.array(polygon, { maxLength: 2 }), rows).map((list) => {
    const starts = (lengths: readonly number[]) =>
      Uint32Array.from([0, ...lengths].map((_, i) => lengths.slice(0, i).reduce((a, b) => a + b, 0)));
    const rings = list.flat();
    return {
      polygonStart: starts(list.map(({ length }) => length)),
      ringStart: starts(rings.map(({ length }) => length)),
      positionStart: starts(rings.flat().map(({ length }) => length)),
      positions: Int32Array.from(rings.flat(3)),
    };
  });
};

const streets: fc.Arbitrary<StreetColumns> = fc.integer({ min: 1, max: 6 }).chain((nodeCount) =>
  fc
    .record({
      nodeLon: floats(degrees(180), nodeCount),
      nodeLat: floats(degrees(85), nodeCount),
      component: column(fc.nat(nodeCount - 1), nodeCount),
      edges: fc.array(
        fc.record({
          from: fc.nat(nodeCount - 1),
          to: fc.nat(nodeCount - 1),
          millimetres: fc.nat(2 ** 32 - 1),
          class: fc.nat(255),
          shape: fc.array(fc.tuple(fc.integer({ min: -18e8, max: 18e8 }), fc.integer({ min: -9e8, max: 9e8 })), {
            maxLength: 3,
          }),
        }),
        { maxLength: 6 },
      ),
    })
    .map(({ nodeLon, nodeLat, component, edges }) => {
      const shapeStart = new Uint32Array(edges.length + 1);
      for (const [edge, { shape }] of edges.entries()) shapeStart[edge + 1] = shapeStart[edge] + shape.length;
      return {
        nodeCount,
        edgeCount: edges.length,
        nodeLon,
        nodeLat,
        edgeFrom: Uint32Array.from(edges, ({ from }) => from),
        edgeTo: Uint32Array.from(edges, ({ to }) => to),
        edgeMillimetres: Uint32Array.from(edges, ({ millimetres }) => millimetres),
        edgeClass: Uint8Array.from(edges, (edge) => edge.class),
        shapeStart,
        shape: Int32Array.from(edges.flatMap(({ shape }) => shape.flat())),
        component: Uint32Array.from(component),
      };
    }),
);

const pack: fc.Arbitrary<CityPack> = fc
  .record({ siteCount: fc.nat(5), areaCount: fc.integer({ min: 1, max: 5 }), cellCount: fc.nat(6) })
  .chain(({ siteCount, areaCount, cellCount }) =>
    fc.record({
      slug: text,
      title: text,
      bounds: fc
        .tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: -90, max: 90 })))
        .map(([a, b, c, d]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const),
      sites: fc.record({
        count: fc.constant(siteCount),
        ids: column(text, siteCount),
        names: column(fc.option(text), siteCount),
        kind: column(fc.nat(KINDS.length - 1), siteCount).map((list) => Uint8Array.from(list)),
        kindMask: column(fc.nat(2 ** KINDS.length - 1), siteCount).map((list) => Uint32Array.from(list)),
        lon: floats(degrees(180), siteCount),
        lat: floats(degrees(90), siteCount),
        capacity: floats(figure, siteCount),
        details: column(fc.dictionary(fc.string(), fc.oneof(text, fc.nat(), fc.boolean())), siteCount),
      }),
      areas: fc.record({
        count: fc.constant(areaCount),
        ids: column(text, areaCount),
        names: column(text, areaCount),
        level: column(fc.nat(1), areaCount).map((list) => Uint8Array.from(list)),
        levels: fc.constant(['Neighbourhoods', 'Sections']),
        within: column(fc.integer({ min: -1, max: areaCount - 1 }), areaCount).map((list) => Int32Array.from(list)),
        population: floats(figure, areaCount),
        groups: groups(areaCount),
        polygons: polygons(areaCount),
      }),
      cells: fc.record({
        count: fc.constant(cellCount),
        lon: floats(degrees(180), cellCount),
        lat: floats(degrees(90), cellCount),
        area: column(fc.nat(areaCount - 1), cellCount).map((list) => Uint32Array.from(list)),
        people: floats(figure, cellCount),
        groups: groups(cellCount),
        polygons: polygons(cellCount),
        method: fc.constantFrom('cells-given' as const, 'sections' as const, 'buildings' as const, 'even' as const),
      }),
      streets: fc.option(streets),
    }),
  );

describe('a city pack', () => {
  test.prop([pack])('comes back from its bytes as it went in', (city) => {
    expect(decodePack(encodePack(city))).toEqual(city);
  });

  test.prop([pack])('lies in one buffer, of which every column is a view', (city) => {
    const decoded = decodePack(encodePack(city));
    const columns = [decoded.sites, decoded.areas, decoded.areas.polygons, decoded.cells, decoded.cells.polygons]
      .flatMap((part) => Object.values(part))
      .filter((value) => ArrayBuffer.isView(value));
    for (const { buffer } of columns) expect(buffer).toBe(packBuffer(decoded));
  });
});

/** The same bytes with a checksum that holds: what a hostile writer would send. */
function withRightChecksum(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(12, bytes.length - 20, true);
  view.setUint32(16, crc32(bytes.subarray(20)), true);
  return bytes;
}

describe('bytes made to deceive', () => {
  const changes = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 });

  test.prop([pack, changes], { numRuns: 400 })('never give anything but a pack or a PackError', (city, list) => {
    const bytes = encodePack(city);
    for (const { at, byte } of list) bytes[20 + (at % (bytes.length - 20))] = byte;
    expect(outcome(withRightChecksum(bytes))).toMatch(/^(pack|content)$/);
  });

  test.prop([pack, changes])('are found out by the checksum when only damaged', (city, list) => {
    const bytes = encodePack(city);
    const before = bytes.slice();
    for (const { at, byte } of list) bytes[20 + (at % (bytes.length - 20))] = byte;
    expect(outcome(bytes)).toBe(bytes.every((byte, i) => byte === before[i]) ? 'pack' : 'checksum');
  });

  test.prop([pack, fc.nat()])('are found out when cut short, wherever', (city, at) => {
    const bytes = encodePack(city);
    const cut = bytes.slice(0, at % bytes.length);
    expect(outcome(cut)).toMatch(/^(magic|length)$/);
    if (cut.length > 20) expect(outcome(withRightChecksum(cut))).toBe('content');
  });

  test.prop([fc.uint8Array({ maxLength: 300 })])('of any kind are refused', (bytes) => {
    expect(outcome(bytes)).toBe('magic');
  });
});

function outcome(bytes: Uint8Array) {
  try {
    decodePack(bytes);
    return 'pack';
  } catch (error) {
    if (error instanceof PackError) return error.fault;
    throw error;
  }
}

describe('the parts of the form', () => {
  test.prop([fc.string({ unit: 'binary' })])('text is encoded as every other program does', (words) => {
    expect(encodeUtf8(words)).toEqual(new TextEncoder().encode(words));
    expect(decodeUtf8(encodeUtf8(words))).toBe(words);
  });

  test.prop([fc.uint8Array({ maxLength: 12 })], { numRuns: 1000 })(
    'bytes are text for us just where they are for others',
    (bytes) => {
      let expected: string | null = null;
      try {
        expected = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {}
      if (expected === null) expect(() => decodeUtf8(bytes)).toThrow(PackError);
      else expect(decodeUtf8(bytes)).toBe(expected);
    },
  );

  test.prop([fc.uint8Array({ maxLength: 100 })])('the checksum is that of zlib', (bytes) => {
    expect(crc32(bytes)).toBe(zlibCrc32(bytes));
  });

  test.prop([
    fc.array(
      fc.oneof(
        fc.integer(),
        fc.maxSafeInteger().map((n) => Math.trunc(n / 4)),
      ),
    ),
  ])('whole numbers of either sign come back', (numbers) => {
    const writer = new ByteWriter();
    for (const number of numbers) writer.zigzag(number);
    const reader = new ByteReader(writer.done());
    // `| 0` would not do for large numbers; adding 0 makes -0, which whole numbers do not have, a 0.
    expect([...reader.column(numbers.length, 'signed').values]).toEqual(numbers.map((number) => number + 0));
    expect(reader.left).toBe(0);
  });
});
