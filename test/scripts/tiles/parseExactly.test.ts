import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExactly } from '../../../scripts/tiles/parseExactly';

test('whole numbers beyond 2^53 keep every digit', () => {
  expect(
    parseExactly('{"id": 9007199254740993, "n": [-9007199254740995, 12], "t": "say \\"90071992547409931\\", then"}'),
  ).toEqual({
    id: 9007199254740993n,
    n: [-9007199254740995n, 12],
    t: 'say "90071992547409931", then',
  });
});

test('numbers too large for 64 bits are doubles where a double writes the same digits, otherwise exact', () => {
  expect(parseExactly('[18446744073709552000, 18446744073709552001]')).toEqual([
    18446744073709552000,
    18446744073709552001n,
  ]);
});

law.prop([fc.jsonValue()])('everything else is what JSON.parse makes of it', (value) => {
  const text = JSON.stringify({ value, long: 0 }, null, 1).replace(/"long": 0/, '"long": 9007199254740993');
  const found = parseExactly(text) as { value: unknown; long: unknown };
  expect(found.long).toBe(9007199254740993n);
  expect(plain(found.value)).toEqual(JSON.parse(JSON.stringify({ value })).value);
});

/** Bigints back to the doubles that JSON.parse would have made of them. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
