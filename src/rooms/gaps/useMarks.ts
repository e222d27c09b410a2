import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { kindMaskOf } from '../../core/city/siteColumns';
import type { LonLat } from '../../core/units';
import type { MarksInWords } from '../../visit/room';
import { manyOfKinds, oneOfKinds, siteName } from './kindWords';
import { select, useSettledRoom } from './useGapsRoom';

/** The places of the chosen kinds, with the what-ifs that are shown; closed ones are of no kind and not among them. */
export function useMarks(): MarksInWords | null {
  const { i18n } = useLingui();
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
        name: siteName(i18n, sites, row),
        at: [sites.lon[row], sites.lat[row]] as LonLat,
      })),
      say: (n) => {
        const [place, places] = [oneOfKinds(i18n, kinds), manyOfKinds(i18n, kinds)];
        return n === 0
          ? i18n._(msg`No ${place}`)
          : i18n._(msg`${plural(n, { one: `# ${place}`, other: `# ${places}` })}`);
      },
      open: (id) => select({ what: 'site', id }),
    };
  }, [i18n, sites, kinds]);
}
