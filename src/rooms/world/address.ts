/** The room's state in the words of the address, and back: a pure pair. */
import { UNESCO_REGIONS, type UnescoRegion } from '../../core/site/memberCity';
import type { Words } from '../../visit/address';
import { type Joined, PLACED, type WorldFilter } from './filter';
import { SIZE_CLASSES } from './sizes';
import type { YearRange } from './years';

type ListName = 'members' | 'networks';

/** What the rings of the map show. */
export type RingBy = 'region' | 'intake';

/** No more fit side by side. */
export const MOST_COMPARED = 4;

export interface WorldState {
  readonly filter: WorldFilter;
  /** Id of the city whose sheet is open. */
  readonly open: string | null;
  /** Which of the two lists stands in the panel. */
  readonly list: ListName;
  readonly showsNetworks: boolean;
  readonly ringBy: RingBy;
  /** The list as a large table. */
  readonly isTable: boolean;
  /** Ids of the cities that stand side by side. */
  readonly compared: readonly string[];
}

/** `Arab States` -> `arab-states`: addresses are read by people. */
const regionWord = (region: UnescoRegion) => region.toLowerCase().replaceAll(' ', '-');
const regionOfWord = new Map(UNESCO_REGIONS.map((region) => [regionWord(region), region]));

const items = (text: string | undefined) => [...new Set((text ?? '').split(',').filter(Boolean))];
const years = (text: string | undefined) =>
  items(text)
    .filter((word) => /^\d{4}$/.test(word))
    .map(Number);
const oneOf = <T extends string>(values: readonly T[], text: string | undefined) =>
  items(text).flatMap((word) => values.find((value) => value === word) ?? []);

/** `2013-2019`; anything else is no range. */
function readRange(text: string | undefined): YearRange | null {
  const found = /^(\d{4})-(\d{4})$/.exec(text ?? '');
  if (!found) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return from <= to ? { from, to } : null;
}

export function readWorldState(words: Words): WorldState {
  return {
    filter: {
      text: words.find ?? '',
      regions: items(words.regions).flatMap((word) => regionOfWord.get(word) ?? []),
      countries: items(words.countries).filter((code) => /^[A-Z]{2}$/.test(code)),
      joined: items(words.joined).flatMap((word): Joined[] =>
        word === 'unknown' ? ['unknown'] : /^\d{4}$/.test(word) ? [Number(word)] : [],
      ),
      awards: years(words.awards),
      hosts: years(words.hosts),
      sizes: oneOf(SIZE_CLASSES, words.sizes),
      placed: oneOf(PLACED, words.placed),
      years: readRange(words.years),
    },
    open: words.open || null,
    list: words.list === 'networks' ? 'networks' : 'members',
    showsNetworks: words.networks !== 'off',
    ringBy: words.rings === 'intake' ? 'intake' : 'region',
    isTable: words.as === 'table',
    compared: items(words.compare).slice(0, MOST_COMPARED),
  };
}

/** Words with their usual value are empty, which takes them out of the address. */
export function writeWorldState(state: WorldState): Words {
  const { filter, open, list, showsNetworks, ringBy, isTable, compared } = state;
  return {
    find: filter.text,
    regions: filter.regions.map(regionWord).join(','),
    countries: filter.countries.join(','),
    joined: filter.joined.join(','),
    awards: filter.awards.join(','),
    hosts: filter.hosts.join(','),
    sizes: filter.sizes.join(','),
    placed: filter.placed.join(','),
    years: filter.years ? `${filter.years.from}-${filter.years.to}` : '',
    open: open ?? '',
    list: list === 'networks' ? 'networks' : '',
    networks: showsNetworks ? '' : 'off',
    rings: ringBy === 'region' ? '' : ringBy,
    as: isTable ? 'table' : '',
    compare: compared.join(','),
  };
}
