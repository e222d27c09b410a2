import { expect, test } from 'vitest';
import { bivariate } from '../../../../src/rooms/gaps/find/bivariate';
import { cellUnits } from '../../../../src/rooms/gaps/find/mapUnits';
import { needOf } from '../../../../src/rooms/gaps/find/need';
import type { Display } from '../../../../src/rooms/gaps/find/useDisplay';
import { shownColumns } from '../../../../src/rooms/gaps/report/shownColumns';
import { createTown } from '../../../workers/town';

const town = { ...createTown({ people: [100, 100, 100, 100], children: [10, 20, 60, 5] }), hasStreets: false };
const units = cellUnits(town, town.cells.people, null);
const drawn = { units, shades: [], states: new Int16Array(4), walk: new Float64Array(4) };

test('a file of the walk, or of nothing shown yet, needs no more than its own columns', () => {
  expect(shownColumns(null, 'share')).toEqual([]);
  expect(shownColumns({ ...drawn, shown: 'walk' }, 'share')).toEqual([]);
});

test('gap and need are told by the need itself, in its unit, and by the third that each is in', () => {
  const need = needOf(town, units, { need: 'children', needAs: 'share', squareMetres: new Float64Array() })!;
  const classes = bivariate({
    gap: Float64Array.of(900, 100, 500, Number.NaN),
    need: need.values,
    people: units.people,
  })!;
  const display: Display = { ...drawn, shown: 'both', need, classes };
  expect(shownColumns(display, 'share').map(({ name, values }) => [name, [...values]])).toEqual([
    ['children_percent', [10, 20, 60, 5]],
    ['third_of_walk', [3, 1, 2, Number.NaN]],
    ['third_of_need', [1, 2, 3, Number.NaN]],
  ]);
  const money = {
    ...need,
    group: { ...need.group, id: 'gross-income', unit: 'euro' as const },
    values: Float64Array.of(-9, -8, -7),
  };
  expect(shownColumns({ ...display, need: money }, 'share')[0]).toEqual({
    name: 'gross_income',
    values: Float64Array.of(9, 8, 7),
  });
});
