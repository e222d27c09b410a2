import type { Place } from '../../../core/experiment/experiment';
import { foldText } from '../../../core/site/normalise';

/**
 * Which file was measured where: by the place's name in the file's; where no name says anything and there are as many files
 * as places, in their order, so that `group1.csv` goes to the first. Null: not said.
 */
export function guessPlaces(names: readonly string[], places: readonly Place[]): (string | null)[] {
  const named = names.map((name) => {
    const bare = ` ${foldText(name.replace(/\.[^.]*$/, ''))} `;
    const fitting = places.filter((place) => bare.includes(` ${foldText(place.name)} `));
    return fitting.length === 1 ? fitting[0].id : null;
  });
  if (named.some((place) => place !== null) || names.length !== places.length) return named;
  // Numbers in names are told apart the same way in all languages of the page.
  const inOrder = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return names.map((name) => places[inOrder.indexOf(name)].id);
}
