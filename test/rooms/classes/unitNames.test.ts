import { expect, test } from 'vitest';
import { UNITS } from '../../../src/core/experiment/units';
import { ENGLISH } from '../../../src/languages/speaker';
import { UNIT_NAMES, unitText } from '../../../src/rooms/classes/unitNames';

test('units have the names that core gives them, and no other has one', () => {
  expect(Object.keys(UNIT_NAMES).toSorted()).toEqual(UNITS.map(({ code }) => code).toSorted());
  for (const { code, name } of UNITS) expect(ENGLISH._(UNIT_NAMES[code])).toBe(name);
});

test('a unit is said by its symbol and its name, as far as it has them', () => {
  expect(['dB[SPL]', '{count}', 'furlong'].map((code) => unitText(ENGLISH, code))).toEqual([
    'dB (decibel)',
    'count',
    'furlong',
  ]);
});
