/** What the data of a city do not have, a sentence each, for the page and the report to say. */
import type { DemandMethod } from '../access/demand';
import type { MadePack } from './makePack';

const SPREAD: Record<DemandMethod, string | null> = {
  'cells-given': null,
  sections: 'Where people live within a neighbourhood is estimated from its census sections.',
  buildings: 'Where people live within an area is estimated from the ground that homes cover.',
  even: 'Where people live within an area is not known; they are spread evenly over its land, which is a rough estimate.',
};

const MISSED: Record<DemandMethod, string> = {
  'cells-given': '',
  sections: 'No figures of census sections were found',
  buildings: 'No buildings were found',
  even: '',
};

/**
 * `said` are the sentences that the city's makers give in `city.json`: they know more than can be seen from the columns
 * and come first. What a sentence of theirs says already is said again only where it is about how numbers came to be.
 */
export function gapsOf({ pack, demand, missedMethod }: MadePack, said: readonly string[] = []): string[] {
  const { sites, areas, cells, streets } = pack;
  const found: string[] = [];
  if (sites.count === 0) found.push('No learning sites are known here.');
  if (areas.count === 0) found.push('No areas are known here, so people and gaps cannot be shown.');

  const unknown = people(pack).filter(Number.isNaN).length;
  const areaCount = people(pack).length;
  if (areaCount > 0 && unknown === areaCount) found.push('How many people live here is not known.');
  else if (unknown > 0) found.push(`How many people live there is not known for ${unknown} of ${areaCount} areas.`);
  const spread = SPREAD[cells.method];
  if (spread !== null && unknown < areaCount) found.push(spread);
  if (missedMethod !== null && MISSED[missedMethod] !== '')
    found.push(`${MISSED[missedMethod]}, so a rougher estimate was taken.`);
  if (demand.withoutClue.length > 0) {
    const names = demand.withoutClue.map((area) => areas.names[area]);
    found.push(`People of ${listed(names)} are spread evenly over the land, for want of anything better.`);
  }
  if (demand.withoutCell.length > 0) {
    const names = demand.withoutCell.map((area) => areas.names[area]);
    const verb = names.length === 1 ? 'is' : 'are';
    found.push(
      `${listed(names)} ${verb} too small on the map to hold people, so those who live there are in no figure.`,
    );
  }
  if (streets === null) found.push('No street network is known, so travel is estimated from the straight line.');
  return [...said, ...found.filter((sentence) => !said.includes(sentence))];
}

/** Of the areas whose figures are the city's. */
const people = ({ areas }: MadePack['pack']) => [...areas.population].filter((_, row) => areas.level[row] === 0);

const MOST_NAMES = 3;

function listed(names: readonly string[]) {
  const more = names.length - MOST_NAMES;
  if (more > 0) return `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more ${more === 1 ? 'area' : 'areas'}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
