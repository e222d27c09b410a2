/** Gains and losses in words: both are always told, and nobody is hidden in a balance. */
import type { SiteColumns } from '../../../core/city/cityPack';
import type { Change } from '../../../core/scenario/change';
import { type Edit, isStreetEdit, type SiteEdit } from '../../../core/scenario/edit';
import type { Kind } from '../../../core/site/kinds';
import type { Minutes } from '../../../core/units';
import type { StreetEditPlace } from '../../../workers/questions';
import type { Join } from '../address';
import { count, minutesText } from '../figures';
import { aboutPeople, oneOfKind, oneOfKinds, siteName } from '../sentences';
import { streetEditText } from './streetSentences';

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);

/** By the first letter, but for `university`, which sounds like `you`. */
const withArticle = (noun: string) => `${/^(?!uni)[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** Who comes within the standard and who falls out of it. */
export function changeSentence(
  { gained, lost, shorter, longer }: Change,
  { kinds, standard, many = 'people', join }: { kinds: readonly Kind[]; standard: Minutes; many?: string; join?: Join },
): string {
  const about = (people: number, whom = many) => aboutPeople(people, whom);
  const within = `${minutesText(standard)} of ${withArticle(oneOfKinds(kinds, join))}`;
  if (gained > 0 && lost > 0) {
    return `${capital(about(gained))} come within ${within}, and ${about(lost)} fall out of it.`;
  }
  if (gained > 0) return `${capital(about(gained, `more ${many}`))} live within ${within}; nobody falls out of it.`;
  if (lost > 0) return `${capital(about(lost))} no longer live within ${within}; nobody comes within it.`;
  const walks = [
    shorter > 0 ? `it is a shorter walk for ${about(shorter)}` : null,
    longer > 0 ? `a longer one for ${about(longer)}` : null,
  ].filter(Boolean);
  const walk = walks.length > 0 ? walks.join(' and ') : 'every walk stays as it is';
  return `Nobody comes within ${within}, and nobody falls out of it; ${walk}.`;
}

/** An edit as a line of a list. `place` is how a link or closed street lies on the streets, where that is known. */
export function editText(edit: Edit, sites: SiteColumns, place: StreetEditPlace | null = null): string {
  if (isStreetEdit(edit)) return streetEditText(edit, place);
  const row = sites.ids.indexOf(edit.site);
  return siteEditText(edit, row < 0 ? 'A place that is not in the data any more' : siteName(sites, row));
}

function siteEditText(edit: SiteEdit, name: string): string {
  switch (edit.do) {
    case 'add':
      return edit.name ?? `New ${oneOfKind(edit.kind)}`;
    case 'move':
      return `${name} moved`;
    case 'close':
      return `${name} closed`;
    case 'change': {
      const kind = edit.kind && `becomes ${withArticle(oneOfKind(edit.kind))}`;
      const capacity = edit.capacity === undefined ? undefined : `has room for ${count(edit.capacity)}`;
      return `${name} ${[kind, capacity].filter(Boolean).join(' and ')}`;
    }
  }
}
