/** The room's state in the words of the address, and back: a pure pair. */
import { UNESCO_REGIONS, type UnescoRegion } from '../../core/site/memberCity';
import type { Words } from '../../visit/address';
import type { Joined, WorldFilter } from './filter';

type ListName = 'members' | 'networks';

export interface WorldState {
  readonly filter: WorldFilter;
  /** Id of the city whose sheet is open. */
  readonly open: string | null;
  /** Which of the two lists stands in the panel. */
  readonly list: ListName;
  readonly showsNetworks: boolean;
}

/** `Arab States` -> `arab-states`: addresses are read by people. */
const regionWord = (region: UnescoRegion) => region.toLowerCase().replaceAll(' ', '-');
const regionOfWord = new Map(UNESCO_REGIONS.map((region) => [regionWord(region), region]));

const items = (text: string | undefined) => [...new Set((text ?? '').split(',').filter(Boolean))];

export function readWorldState(words: Words): WorldState {
  return {
    filter: {
      text: words.find ?? '',
      regions: items(words.regions).flatMap((word) => regionOfWord.get(word) ?? []),
      countries: items(words.countries).filter((code) => /^[A-Z]{2}$/.test(code)),
      joined: items(words.joined).flatMap((word): Joined[] =>
        word === 'unknown' ? ['unknown'] : /^\d{4}$/.test(word) ? [Number(word)] : [],
      ),
    },
    open: words.open || null,
    list: words.list === 'networks' ? 'networks' : 'members',
    showsNetworks: words.networks !== 'off',
  };
}

/** Words with their usual value are empty, which takes them out of the address. */
export function writeWorldState({ filter, open, list, showsNetworks }: WorldState): Words {
  return {
    find: filter.text,
    regions: filter.regions.map(regionWord).join(','),
    countries: filter.countries.join(','),
    joined: filter.joined.join(','),
    open: open ?? '',
    list: list === 'networks' ? 'networks' : '',
    networks: showsNetworks ? '' : 'off',
  };
}
