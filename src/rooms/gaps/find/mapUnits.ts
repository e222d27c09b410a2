/** What one shape of the map stands for: a cell (or section), or all cells of an area together. */
import type { CityFacts } from '../../../workers/questions';

export interface MapUnits {
  /** Shapes have their rows as ids: rows of cells, or of areas. */
  readonly count: number;
  /** False for rows of areas that are of a finer level. */
  isShape(row: number): boolean;
  /** Of those asked about, by row; NaN: not known. */
  readonly people: Float64Array;
  /** Everybody, by row. */
  readonly everybody: Float64Array;
  /** Row in the city's areas (of any level) whose published figures are the unit's, or its area's. */
  readonly areaRow: Uint32Array;
  /** From people by cell to people by unit. */
  sum(values: Float64Array): Float64Array;
  /** From a value a cell to one a unit: the mean over its people. */
  mean(values: Float64Array): Float64Array;
  /** From marked cells to marked units: those where the marked people are at least half. */
  most(flags: Uint8Array): Uint8Array;
}

/** @param sectionRows rows of the areas that the cells are, where sections stand for cells */
export function cellUnits({ cells }: CityFacts, people: Float64Array, sectionRows: Uint32Array | null): MapUnits {
  return {
    count: cells.count,
    isShape: () => true,
    people,
    everybody: cells.people,
    areaRow: sectionRows ?? cells.area,
    sum: (values) => values,
    mean: (values) => values,
    most: (flags) => flags,
  };
}

/** Areas of level 0. */
export function areaUnits({ cells, areas }: CityFacts, people: Float64Array): MapUnits {
  const sumOf = (value: (cell: number) => number) => {
    const sums = new Float64Array(areas.count);
    for (let cell = 0; cell < cells.count; cell++) sums[cells.area[cell]] += value(cell);
    return sums;
  };
  const known = (values: Float64Array) => sumOf((cell) => (Number.isNaN(values[cell]) ? 0 : values[cell]));
  const where = (is: (cell: number) => boolean) => sumOf((cell) => (people[cell] > 0 && is(cell) ? people[cell] : 0));
  return {
    count: areas.count,
    isShape: (row) => areas.level[row] === 0,
    people: known(people),
    everybody: known(cells.people),
    areaRow: Uint32Array.from({ length: areas.count }, (_, row) => row),
    sum: known,
    mean(values) {
      const walkers = where((cell) => Number.isFinite(values[cell]));
      const sums = sumOf((cell) =>
        people[cell] > 0 && Number.isFinite(values[cell]) ? people[cell] * values[cell] : 0,
      );
      // Without an end either way, as a walk where there is no way: that is not the same as not known.
      const up = where((cell) => values[cell] === Number.POSITIVE_INFINITY);
      const down = where((cell) => values[cell] === Number.NEGATIVE_INFINITY);
      return sums.map((sum, row) => {
        if (walkers[row] > 0) return sum / walkers[row];
        if (up[row] === 0 && down[row] === 0) return Number.NaN;
        return up[row] >= down[row] ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
      });
    },
    most(flags) {
      const all = known(people);
      const marked = where((cell) => flags[cell] === 1);
      return Uint8Array.from(marked, (sum, row) => (sum > 0 && 2 * sum >= all[row] ? 1 : 0));
    },
  };
}
