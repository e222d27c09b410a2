/** What may stand for need beside the gap: a group of people, or a figure of areas such as income. */
import type { GroupColumn } from '../../../core/city/cityPack';
import type { GroupDefinition } from '../../../core/site/area';
import type { CityFacts } from '../../../workers/questions';
import type { NeedAs } from '../address';
import { count, factor } from '../figures';
import type { MapUnits } from './mapUnits';
import { manyOfGroup } from './whom';

export interface Need {
  readonly group: GroupDefinition;
  /** By unit, more is more need; NaN: not known. */
  readonly values: Float64Array;
  /** A value in words: `24 %`, `31,200 €`, `1,200 a km²`. */
  readonly text: (value: number) => string;
  /** The axis: `Aged 65 and over, % of people`. */
  readonly axis: string;
  /** What the last third has: `most people aged 65 and over`, `lowest income`. */
  readonly most: string;
  readonly least: string;
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
  const isMoney = group.unit === 'euro';
  // What a section does not say, its neighbourhood does.
  const own = Float64Array.from(areaRow, (row) => {
    const value = column.values[row];
    return Number.isNaN(value) && areas.within[row] >= 0 ? column.values[areas.within[row]] : value;
  });
  // That a figure is a mean its own label says; here it would only stand in the way.
  const inWords = group.label[0].toLowerCase() + group.label.slice(1).replace(/, mean$/, '');
  return {
    group,
    values: isMoney ? own.map((value) => -value) : own,
    text: isMoney ? (value) => `${count(Math.round(-value / 100) * 100)}\u00a0€` : (value) => `${factor(value)} %`,
    axis: `${group.label}${group.year ? `, ${group.year}` : ''}`,
    most: isMoney ? `lowest ${inWords}` : `highest share ${inWords}`,
    least: isMoney ? `highest ${inWords}` : `lowest share ${inWords}`,
    people: null,
  };
}

function peopleNeed(
  { everybody }: MapUnits,
  given: { group: GroupDefinition; people: Float64Array; needAs: NeedAs; squareMetres: Float64Array },
): Need {
  const { group, people, needAs, squareMetres } = given;
  const many = manyOfGroup(group.label);
  const isShare = needAs === 'share';
  return {
    group,
    people,
    values: people.map((n, i) => {
      // Where nobody lives there is no share; on the ground there is none of the group.
      if (isShare) return everybody[i] > 0 ? (100 * n) / everybody[i] : Number.NaN;
      return (1e6 * n) / squareMetres[i];
    }),
    text: isShare ? (value) => `${factor(Math.round(value * 10) / 10)}\u00a0%` : (value) => `${count(value)} a km²`,
    axis: `${group.label}, ${isShare ? '% of people' : 'people a km²'}`,
    most: isShare ? `the highest shares of ${many}` : `most ${many} on the ground`,
    least: isShare ? `the lowest shares of ${many}` : `fewest ${many} on the ground`,
  };
}
