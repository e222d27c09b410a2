import { expect, test } from 'vitest';
import { concentrationIndex } from '../../../../src/core/access/equity/concentration';
import { gini } from '../../../../src/core/access/equity/gini';
import { palmaRatio } from '../../../../src/core/access/equity/palma';
import { accessPoverty } from '../../../../src/core/access/equity/poverty';

const of = (...values: number[]) => Float64Array.of(...values);

test('a value or a number of people that is not known is left out, not taken for zero', () => {
  const known = { values: of(1, 3), people: of(10, 10) };
  const withUnknown = { values: of(1, Number.NaN, 3, 9), people: of(10, 50, 10, Number.NaN) };
  expect(gini(withUnknown)).toBe(gini(known));
  expect(accessPoverty(withUnknown, 2)).toEqual({ headcount: 0.5, depth: 0.25, severity: 0.125 });
});

test('where nobody has anything there is no index, but everyone is poor', () => {
  const nothing = { values: of(0, 0), people: of(10, 10) };
  expect(gini(nothing)).toBeNaN();
  expect(accessPoverty(nothing, 1).headcount).toBe(1);
});

test('the richest tenth against the poorest 40 %: people, not cells, are counted', () => {
  const city = { values: of(2, 4, 9), people: of(40, 50, 10), income: of(100, 200, 300) };
  expect(palmaRatio(city)).toBe(4.5);
  expect(palmaRatio({ ...city, people: of(0, 50, 50) })).toBeNaN();
});

test('a town where the poor have more has a negative concentration index', () => {
  const city = { people: of(10, 10), income: of(100, 200), form: 'standard' as const };
  expect(concentrationIndex({ ...city, values: of(3, 1) })).toBeCloseTo(-0.25, 12);
  expect(concentrationIndex({ ...city, values: of(1, 3) })).toBeCloseTo(0.25, 12);
});

test('equal incomes rank alike, unless the peer’s order of rows is asked for', () => {
  const city = { values: of(3, 1), people: of(10, 10), income: of(100, 100), form: 'standard' as const };
  expect(concentrationIndex(city)).toBeCloseTo(0, 12);
  expect(concentrationIndex({ ...city, ties: 'row-order' })).toBeCloseTo(-0.25, 12);
});
