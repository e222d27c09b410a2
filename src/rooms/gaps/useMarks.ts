import { useMemo } from 'react';
import { kindMaskOf } from '../../core/city/siteColumns';
import type { LonLat } from '../../core/units';
import { ENGLISH } from '../../languages/speaker';
import type { MarksInWords } from '../../visit/room';
import { count } from './figures';
import { manyOfKinds, oneOfKinds, siteName } from './kindWords';
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
        name: siteName(ENGLISH, sites, row),
        at: [sites.lon[row], sites.lat[row]] as LonLat,
      })),
      say: (n) =>
        n === 0
          ? `No ${oneOfKinds(ENGLISH, kinds)}`
          : `${count(ENGLISH, n)} ${n === 1 ? oneOfKinds(ENGLISH, kinds) : manyOfKinds(ENGLISH, kinds)}`,
      open: (id) => select({ what: 'site', id }),
    };
  }, [sites, kinds]);
}
