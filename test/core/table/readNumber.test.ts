import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readNumber } from '../../../src/core/table/readNumber';

test.each([
  ['41.3874', '.', 41.3874],
  ['-2,1686', ',', -2.1686],
  ['\u22122.5', '.', -2.5],
  ['1 234,5', ',', 1234.5],
  ['1.234,5', ',', 1234.5],
  ['1,234,567', '.', 1234567],
  ["12'500", '.', 12500],
  ['1\u202f234', ',', 1234],
  ['٤١٫٣٨', ',', 41.38],
  ['４１.５', '.', 41.5],
  ['1e3', '.', 1000],
  ['.5', '.', 0.5],
  ['12.', '.', 12],
] as const)('%s with decimals behind "%s" is %d', (text, decimal, number) => {
  expect(readNumber(text, decimal)).toBe(number);
});

test.each([
  '',
  ' ',
  '-',
  '.',
  ',',
  'n/a',
  '12 km',
  '2024-01-01',
  '1,23,4',
  '12,5',
  'NaN',
  'Infinity',
  '1e999',
  '0x10',
  '1.2.3',
])('"%s" is no number where decimals stand behind a point', (text) => {
  expect(readNumber(text, '.')).toBeNull();
});

law.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
  'a number written with either sign is read as itself',
  (number) => {
    expect(readNumber(String(number), '.')).toBe(number + 0);
    expect(readNumber(String(number).replace('.', ','), ',')).toBe(number + 0);
  },
);

law.prop([fc.string()])('any text is a finite number or none', (text) => {
  const number = readNumber(text, ',');
  expect(number === null || Number.isFinite(number)).toBe(true);
});
