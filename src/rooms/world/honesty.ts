import { msg, plural } from '@lingui/core/macro';
import type { CatalogWorld } from '../../core/city/catalog';
import { date as day, number } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';

/** `2025-12` -> `December 2025`; anything else as it is. */
function monthInWords(i18n: I18n, date: string): string {
  const [year, month] = date.split('-').map(Number);
  if (!year || !month) return date;
  return day(i18n, Date.UTC(year, month - 1), { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** What the list is and is not, from the data: `364 of the 425 member cities that UNESCO counted in December 2025`. */
export function honestyLine(i18n: I18n, { members, published }: Pick<CatalogWorld, 'members' | 'published'>): string {
  if (!published)
    return i18n._(
      msg`${plural(members, { one: '# member city', other: '# member cities' })}; how many there are in all is not known`,
    );
  const counted = published.members;
  const month = monthInWords(i18n, published.asOf);
  return i18n._(
    msg`${{ members: number(i18n, members) }} of the ${plural(counted, { one: '# member city', other: '# member cities' })} that UNESCO counted in ${month}`,
  );
}
