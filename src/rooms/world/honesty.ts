import type { CatalogWorld } from '../../core/city/catalog';

/** `2025-12` -> `December 2025`; anything else as it is. */
function monthInWords(date: string): string {
  const [year, month] = date.split('-').map(Number);
  if (!year || !month) return date;
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1)),
  );
}

/** What the list is and is not, from the data: `364 of the 425 member cities that UNESCO counted in December 2025`. */
export function honestyLine({ members, published }: Pick<CatalogWorld, 'members' | 'published'>): string {
  if (!published) return `${members} member cities; how many there are in all is not known`;
  return `${members} of the ${published.members} member cities that UNESCO counted in ${monthInWords(published.asOf)}`;
}
