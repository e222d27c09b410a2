/** What may stand for need beside the gap: a group of people, or a figure of areas such as income. */
import { msg } from '@lingui/core/macro';
import type { GroupColumn } from '../../../core/city/cityPack';
import type { GroupDefinition } from '../../../core/site/area';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { CityFacts } from '../../../workers/questions';
import type { NeedAs } from '../address';
import { figureExtremes, groupName, manyOfGroup } from './groupWords';
import type { MapUnits } from './mapUnits';

export interface Need {
  readonly group: GroupDefinition;
  /** How people are counted; null where the figure is none of people. */
  readonly as: NeedAs | null;
  /** By unit, more is more need (money is turned round); NaN: not known. */
  readonly values: Float64Array;
  /** Estimated people of the group by unit; null: the figure is none of people. */
  readonly people: Float64Array | null;
}

/** Groups that everybody belongs to say nothing; households and counts are not people. */
export function needChoices({ cells, areas }: CityFacts): GroupDefinition[] {
  const all = total(cells.people);
  const people = cells.groups.filter(({ unit, values }) => unit === 'people' && total(values) < all);
  const figures = areas.groups.filter(({ unit }) => unit === 'euro' || unit === 'percent');
  return [...figures, ...people].map(({ values: _values, ...group }) => group);
}

const total = (values: Float64Array) => values.reduce((sum, n) => (n > 0 ? sum + n : sum), 0);

/** Null where the city knows of nothing that could stand for need. */
export function needOf(
  facts: CityFacts,
  units: MapUnits,
  { need, needAs, squareMetres }: { need: string | null; needAs: NeedAs; squareMetres: Float64Array },
): Need | null {
  const choices = needChoices(facts);
  const group = choices.find(({ id }) => id === need) ?? choices[0];
  if (!group) return null;
  if (group.unit !== 'people') return figureNeed(facts, units, group);
  const byCell = facts.cells.groups.find(({ id }) => id === group.id);
  if (!byCell) return null;
  return peopleNeed(units, { group, people: units.sum(byCell.values), needAs, squareMetres });
}

function figureNeed({ areas }: CityFacts, { areaRow }: MapUnits, group: GroupDefinition): Need {
  const column = areas.groups.find(({ id }) => id === group.id) as GroupColumn;
  // What a section does not say, its neighbourhood does.
  const own = Float64Array.from(areaRow, (row) => {
    const value = column.values[row];
    return Number.isNaN(value) && areas.within[row] >= 0 ? column.values[areas.within[row]] : value;
  });
  return { group, as: null, values: group.unit === 'euro' ? own.map((value) => -value) : own, people: null };
}

function peopleNeed(
  { everybody }: MapUnits,
  given: { group: GroupDefinition; people: Float64Array; needAs: NeedAs; squareMetres: Float64Array },
): Need {
  const { group, people, needAs, squareMetres } = given;
  const values = people.map((n, i) => {
    // Where nobody lives there is no share; on the ground there is none of the group.
    if (needAs === 'share') return everybody[i] > 0 ? (100 * n) / everybody[i] : Number.NaN;
    return (1e6 * n) / squareMetres[i];
  });
  return { group, as: needAs, values, people };
}

/** One of a need's `values` in words: `24 %`, `31,200 €`, `1,200 a km²`. */
export function needText(i18n: I18n, { group, as }: Pick<Need, 'group' | 'as'>, value: number): string {
  // Money rests on households of many kinds: hundreds are what it can bear.
  if (group.unit === 'euro') return euroText(i18n, Math.round(-value / 100) * 100);
  if (as === null) return percentText(i18n, value, 2);
  if (as === 'share') return percentText(i18n, value, 1);
  const people = number(i18n, value, { maximumFractionDigits: 0 });
  return i18n._(msg({ message: `${people} a km²`, comment: 'People of a group on a square kilometre' }));
}

/** `31,200 €`. */
export const euroText = (i18n: I18n, euros: number): string =>
  onOneLine(i18n._(msg`${{ euros: number(i18n, euros, { maximumFractionDigits: 0 }) }} €`));

const percentText = (i18n: I18n, percent: number, maximumFractionDigits: number) =>
  onOneLine(i18n._(msg`${{ percent: number(i18n, percent, { maximumFractionDigits }) }} %`));

const onOneLine = (text: string) => text.replaceAll(' ', '\u00a0');

/** What stands for need, as a title has it: `Aged 65 and over, % of people`. */
export function needAxis(i18n: I18n, { group, as }: Need): string {
  const name = groupName(i18n, group.label);
  if (as === 'share') return i18n._(msg`${name}, % of people`);
  if (as === 'number') return i18n._(msg`${name}, people a km²`);
  return group.year === null ? name : i18n._(msg`${name}, ${{ year: String(group.year) }}`);
}

/** What the last third of need has, and the first: `the highest shares of people aged 65 and over`. */
export function needExtremes(i18n: I18n, { group, as }: Need): { readonly most: string; readonly least: string } {
  if (as === null) return figureExtremes(i18n, group.label, { isLowNeed: group.unit === 'euro' });
  const many = manyOfGroup(i18n, group.label);
  return as === 'share'
    ? { most: i18n._(msg`the highest shares of ${many}`), least: i18n._(msg`the lowest shares of ${many}`) }
    : { most: i18n._(msg`most ${many} on the ground`), least: i18n._(msg`fewest ${many} on the ground`) };
}
