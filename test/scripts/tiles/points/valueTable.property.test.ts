import { test } from '@fast-check/vitest';
import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { expect } from 'vitest';
import { FIRST_ENTRY_CODE, ValueTable, valueOfCode } from '../../../../scripts/tiles/points/valueTable';

const value = fc.oneof(
  fc.string({ maxLength: 300, unit: 'grapheme' }),
  fc.boolean(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.float({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
  fc.constantFrom(0, 127, 128, 2 ** 30 - 1, 2 ** 30, -1, -(2 ** 52), -(2 ** 53), 'é'.repeat(70)),
);
/** Bigints come back as numbers where those are exact. */
const plain = (one: unknown) => (typeof one === 'bigint' && Number.isSafeInteger(Number(one)) ? Number(one) : one);

test.prop([fc.array(value, { maxLength: 100 })])(
  'every value comes back from its code, and equal values share one',
  (values) => {
    const table = new ValueTable();
    const codes = values.map((one) => table.value(one));
    codes.forEach((code, i) => {
      expect(valueOfCode(code, table.shared)).toEqual(plain(values[i]));
    });
    expect(values.map((one) => table.value(one))).toEqual(codes);
  },
);

test.prop([value])("a tile's reader finds the value that was put in", (one) => {
  const table = new ValueTable();
  const code = table.value(one);
  const entry =
    code < FIRST_ENTRY_CODE
      ? Buffer.concat([Buffer.from([0x22, 6, 0x28]), varint(code, 5)])
      : Buffer.from(table.arena.subarray(0, table.ends[0]));
  const feature = [0x12, 8, 0x12, 2, 0, 0, 0x18, 1, 0x22, 0];
  const body = Buffer.concat([Buffer.from([0x78, 2, 0x0a, 1, 0x61, ...feature, 0x1a, 1, 0x6b]), entry]);
  const tile = Buffer.concat([Buffer.from([0x1a]), varint(body.length, 3), body]);
  const found = new VectorTile(new PbfReader(tile)).layers.a.feature(0).properties.k;
  if (typeof one === 'bigint') expect(found).toBe(Number(one));
  else expect(found).toBe(one);
});

/** A varint padded to a fixed number of bytes. */
function varint(number: number, bytes: number): Buffer {
  return Buffer.from(
    Array.from({ length: bytes }, (_, i) => (Math.floor(number / 128 ** i) % 128) | (i < bytes - 1 ? 128 : 0)),
  );
}
