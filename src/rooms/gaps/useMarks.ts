import { useMemo } from 'react';
import { kindMaskOf } from '../../core/city/siteColumns';
import type { LonLat } from '../../core/units';
import type { MarksInWords } from '../../visit/room';
import { count } from './figures';
import { manyOfKinds, oneOfKinds, siteName } from './sentences';
import { select, useSettledRoom } from './useGapsRoom';

/** The places of the chosen kinds, with the what-ifs that are shown; closed ones are of no kind and not among them. */
export function useMarks(): MarksInWords | null {
  const room = useSettledRoom();
  const sites = room?.facts?.sites ?? null;
  const kinds = room?.kinds;
  return useMemo(() => {
    if (!sites || !kinds) return null;
    const chosen = kindMaskOf(kinds);
    const rows = Array.from({ length: sites.count }, (_, row) => row).filter((row) => sites.kindMask[row] & chosen);
    return {
      marks: rows.map((row) => ({
        id: sites.ids[row],
        name: siteName(sites, row),
        at: [sites.lon[row], sites.lat[row]] as LonLat,
      })),
      say: (n) =>
        n === 0 ? `No ${oneOfKinds(kinds)}` : `${count(n)} ${n === 1 ? oneOfKinds(kinds) : manyOfKinds(kinds)}`,
      open: (id) => select({ what: 'site', id }),
    };
  }, [sites, kinds]);
}
