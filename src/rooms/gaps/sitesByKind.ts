import type { SiteColumns } from '../../core/city/cityPack';
import { KINDS, type Kind } from '../../core/site/kinds';

/** How many sites are of each kind, also as a second kind: a school of two levels counts in both. */
export function sitesByKind({ kindMask }: SiteColumns): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  KINDS.forEach(({ id }, position) => {
    const count = kindMask.reduce((sum, mask) => sum + ((mask >>> position) & 1), 0);
    if (count > 0) counts[id] = count;
  });
  return counts;
}
