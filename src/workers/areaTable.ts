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
}

const noSums = (): Sums => ({ people: 0, beyond: 0, unknown: 0, walkers: 0, walked: 0 });

function figures({ people, beyond, unknown, walkers, walked }: Sums): AreaFigures {
  return { people, beyond, unknown, meanMetres: walkers > 0 ? walked / walkers : Number.NaN };
}

const NOTHING_KNOWN: AreaFigures = {
  people: Number.NaN,
  beyond: Number.NaN,
  unknown: Number.NaN,
  meanMetres: Number.NaN,
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
