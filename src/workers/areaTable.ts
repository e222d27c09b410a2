/** People within and beyond a standard, by area and for the city: coverage, the plainest of the measures. */
import type { AreaColumns, CellColumns } from '../core/city/cityPack';
import type { Metres } from '../core/units';
import type { AreaFigures, AreaTable } from './questions';

interface Sums {
  people: number;
  beyond: number;
  unknown: number;
  /** People whose walk is known and ends somewhere, and the metres they walk together. */
  walkers: number;
  walked: number;
  p90: number;
}

const noSums = (): Sums => ({ people: 0, beyond: 0, unknown: 0, walkers: 0, walked: 0, p90: Number.NaN });

function figures({ people, beyond, unknown, walkers, walked, p90 }: Sums): AreaFigures {
  return { people, beyond, unknown, meanMetres: walkers > 0 ? walked / walkers : Number.NaN, p90Metres: p90 };
}

const NOTHING_KNOWN: AreaFigures = {
  people: Number.NaN,
  beyond: Number.NaN,
  unknown: Number.NaN,
  meanMetres: Number.NaN,
  p90Metres: Number.NaN,
};

/**
 * @param walk metres from each cell to its nearest site; NaN is not known, Infinity is no site to walk to
 * @param standard the longest walk that counts as served; a walk of exactly this length is served
 */
export function tableOfAreas(areas: AreaColumns, cells: CellColumns, walk: Float64Array, standard: Metres): AreaTable {
  const sums: Sums[] = Array.from({ length: areas.count }, noSums);
  const city = noSums();
  for (let cell = 0; cell < cells.count; cell++) {
    const people = cells.people[cell];
    if (Number.isNaN(people)) continue; // its area has no population: left out here, and counted below
    for (const sum of [city, sums[cells.area[cell]]]) addCell(sum, people, walk[cell], standard);
  }
  findP90(cells, walk, { city, ofArea: sums });
  const rows: (AreaFigures & { area: number })[] = [];
  let areasWithoutPeople = 0;
  for (let area = 0; area < areas.count; area++) {
    if (areas.level[area] !== 0) continue;
    const isKnown = !Number.isNaN(areas.population[area]);
    if (!isKnown) areasWithoutPeople++;
    rows.push({ area, ...(isKnown ? figures(sums[area]) : NOTHING_KNOWN) });
  }
  return { city: figures(city), areas: rows, areasWithoutPeople };
}

function addCell(sum: Sums, people: number, walk: number, standard: Metres) {
  sum.people += people;
  if (Number.isNaN(walk)) {
    sum.unknown += people;
    return;
  }
  if (walk > standard) sum.beyond += people;
  if (Number.isFinite(walk)) {
    sum.walkers += people;
    sum.walked += people * walk;
  }
}

/** The walk at which nine of ten of the people with a known walk are reached: cells are sorted once for the city and all its areas. */
function findP90(cells: CellColumns, walk: Float64Array, { city, ofArea }: { city: Sums; ofArea: readonly Sums[] }) {
  const rows: number[] = [];
  for (let cell = 0; cell < cells.count; cell++) {
    if (cells.people[cell] > 0 && !Number.isNaN(walk[cell])) rows.push(cell);
  }
  // Not by difference: Infinity less Infinity is no number.
  rows.sort((a, b) => (walk[a] < walk[b] ? -1 : walk[a] > walk[b] ? 1 : 0));
  const reached = new Map<Sums, number>();
  for (const cell of rows) {
    for (const sum of [city, ofArea[cells.area[cell]]]) {
      if (!Number.isNaN(sum.p90)) continue;
      const before = reached.get(sum) ?? 0;
      reached.set(sum, before + cells.people[cell]);
      if (before + cells.people[cell] >= 0.9 * (sum.people - sum.unknown)) sum.p90 = walk[cell];
    }
  }
}
