/** What-ifs and suggestions as a picture draws them: on the screen they are parts of the page that lie over the map. */
import { msg } from '@lingui/core/macro';
import type { SiteColumns } from '../../../core/city/cityPack';
import type { SiteState } from '../../../core/scenario/effectiveSites';
import type { LonLat } from '../../../core/units';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { PALETTE } from '../../../map/palette';
import type { PictureMark } from '../../../map/picture/contents';
import type { LegendEntry } from '../../../ui/Legend';
import { SUGGESTED_COLOUR } from '../suggest/suggestedColour';
import { LINK_COLOUR } from './streetLayers';
import type { PlacedStreetEdit } from './useStreetEdits';

export interface OverTheMap {
  /** By row of the sites, those that are edited. */
  readonly siteStates: ReadonlyMap<number, SiteState>;
  readonly sites: Pick<SiteColumns, 'lon' | 'lat'>;
  readonly streets: readonly PlacedStreetEdit[];
  /** In the order of their numbers. */
  readonly suggested: readonly LonLat[];
}

const NEW = { mark: 'diamond', colour: PALETTE.accent } as const;
const CLOSED = { mark: 'dot', colour: PALETTE.unknown, inside: '×' } as const;
const LINK_END = { mark: 'dot', colour: LINK_COLOUR, pixels: 15 } as const;

/** The lines of links and closed streets are in the map itself; these are their ends, their crosses, and all places. */
export function whatIfMarks(i18n: I18n, { siteStates, sites, streets, suggested }: OverTheMap): PictureMark[] {
  const places = [...siteStates].flatMap(([row, state]): PictureMark[] =>
    state === 'changed' ? [] : [{ at: [sites.lon[row], sites.lat[row]], ...(state === 'closed' ? CLOSED : NEW) }],
  );
  const ends = streets.flatMap(({ edit }): PictureMark[] =>
    edit.do === 'link'
      ? [
          { at: edit.from, ...LINK_END },
          { at: edit.to, ...LINK_END },
        ]
      : [{ at: edit.at, ...CLOSED }],
  );
  const numbers = suggested.map(
    (at, i): PictureMark => ({ at, mark: 'dot', colour: SUGGESTED_COLOUR, inside: number(i18n, i + 1) }),
  );
  return [...ends, ...places, ...numbers];
}

/** A line of the key for each sort of mark that there is. */
export function whatIfEntries(
  i18n: I18n,
  { siteStates, streets }: Pick<OverTheMap, 'siteStates' | 'streets'>,
): LegendEntry[] {
  const states = new Set(siteStates.values());
  const isClosed = states.has('closed') || streets.some(({ edit }) => edit.do === 'close-street');
  const entries: LegendEntry[] = [];
  if (states.has('added') || states.has('moved')) {
    entries.push({
      label: i18n._(msg`What if: new or moved`),
      short: i18n._(msg({ message: 'what if', context: 'legend' })),
      ...NEW,
    });
  }
  if (isClosed) {
    entries.push({
      label: i18n._(msg`What if: closed`),
      short: i18n._(msg({ message: 'closed', context: 'legend' })),
      pixels: 18,
      ...CLOSED,
    });
  }
  if (streets.some(({ edit }) => edit.do === 'link')) {
    entries.push({
      label: i18n._(msg`What if: bridge or passage`),
      short: i18n._(msg({ message: 'bridge', context: 'legend' })),
      ...LINK_END,
    });
  }
  return entries;
}
