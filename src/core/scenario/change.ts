/**
 * What a scenario changes for people: those who come within the standard and those who fall out of it, counted apart, so
 * that nobody's loss hides behind another's gain.
 */
import type { AreaColumns, CellColumns } from '../city/cityPack';
import type { Metres } from '../units';

/** Estimated people (all, or those of one group), because cells are; those whose number or walk is not known before or after are in no figure. */
export interface Change {
  /** Beyond the standard before, within it after. */
  readonly gained: number;
  /** Within before, beyond after. */
  readonly lost: number;
  /** Whose walk becomes shorter, and longer, whether or not they cross the standard. */
  readonly shorter: number;
  readonly longer: number;
}

export interface Changes {
  readonly city: Change;
  /** Areas of level 0 where anybody's walk changes, with their row in the pack. */
  readonly areas: readonly (Change & { readonly area: number })[];
  /** Each group of people, in the order of the cells' groups. */
  readonly groups: readonly (Change & { readonly id: string })[];
}

/**
 * @param before walk from each cell to its nearest site as it is: NaN is not known, Infinity no site to walk to
 * @param after the same with the edits made
 * @param standard the longest walk that counts as served; a walk of exactly this length is served
 */
export function changesBetween(
  { areas, cells }: { areas: AreaColumns; cells: CellColumns },
  { before, after, standard }: { before: Float64Array; after: Float64Array; standard: Metres },
): Changes {
  const city = noChange();
  const byArea = new Map<number, Sums>();
  const byGroup = cells.groups.map(noChange);
  for (let cell = 0; cell < cells.count; cell++) {
    const [from, to] = [before[cell], after[cell]];
    if (from === to || Number.isNaN(from) || Number.isNaN(to)) continue;
    const area = cells.area[cell];
    const ofArea = byArea.get(area) ?? noChange();
    byArea.set(area, ofArea);
    for (const sums of [city, ofArea]) add(sums, cells.people[cell], { from, to, standard });
    byGroup.forEach((sums, group) => {
      add(sums, cells.groups[group].values[cell], { from, to, standard });
    });
  }
  return {
    city,
    areas: [...byArea]
      .filter(([area]) => areas.level[area] === 0)
      .sort(([a], [b]) => a - b)
      .map(([area, sums]) => ({ area, ...sums })),
    groups: byGroup.map((sums, group) => ({ id: cells.groups[group].id, ...sums })),
  };
}

type Sums = { -readonly [Figure in keyof Change]: Change[Figure] };

const noChange = (): Sums => ({ gained: 0, lost: 0, shorter: 0, longer: 0 });

function add(sums: Sums, people: number, { from, to, standard }: { from: number; to: number; standard: number }) {
  if (!(people > 0)) return;
  if (to < from) sums.shorter += people;
  else sums.longer += people;
  if (from > standard && to <= standard) sums.gained += people;
  if (from <= standard && to > standard) sums.lost += people;
}
