/** Random small travel tables, and the same as dense matrices: the naive twins below loop over every pair as the formula is written. */
import fc from 'fast-check';
import { type CostTable, costTableFromRows } from '../../../src/core/access/costTable';

/** Infinity: no way. */
export type Matrix = readonly (readonly number[])[];

export interface Town {
  readonly matrix: Matrix;
  readonly table: CostTable;
  readonly people: Float64Array;
  readonly supply: Float64Array;
}

/** Whole and tenth costs up to 40, one pair in five unreachable; some cells empty, some places without supply. */
export const towns: fc.Arbitrary<Town> = fc
  .record({ cells: fc.integer({ min: 1, max: 9 }), places: fc.integer({ min: 1, max: 7 }) })
  .chain(({ cells, places }) =>
    fc.record({
      matrix: fc.array(fc.array(costs(), { minLength: places, maxLength: places }), {
        minLength: cells,
        maxLength: cells,
      }),
      people: fc.array(counts(500), { minLength: cells, maxLength: cells }),
      supply: fc.array(counts(60), { minLength: places, maxLength: places }),
    }),
  )
  .map(({ matrix, people, supply }) => ({
    matrix,
    table: costTableFromRows(matrix, supply.length),
    people: Float64Array.from(people),
    supply: Float64Array.from(supply),
  }));

function costs() {
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10) },
    { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
  );
}

function counts(max: number) {
  return fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max }) }, { weight: 1, arbitrary: fc.constant(0) });
}

/** sum over k of value(k). */
export const total = (count: number, value: (k: number) => number) => {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += value(k);
  return sum;
};

/** a / b, and 0 where b is 0: nobody asks, nothing is shared. */
export const over = (a: number, b: number) => (b > 0 ? a / b : 0);
