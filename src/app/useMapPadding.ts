import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { languageOf } from '../languages/languages';
import type { Padding } from '../map/AtlasMap';

/** Below this width the panel is a sheet over the map's lower edge; the style sheets have the same figure. */
const NARROW = '(max-width: 720px)';
const [BAR_PIXELS, PANEL_PIXELS] = [60, 424];
/** The bar and the legend's strip below it. */
const NARROW_TOP_PIXELS = 100;

/**
 * What bars and panels cover of the map.
 *
 * @param sheetShare share of the window's height that the sheet covers on narrow screens; above half the map is hidden
 *   anyway and stays as it was; null where no bar and no panel stand over the map
 */
export function useMapPadding(sheetShare: number | null): Padding {
  const { i18n } = useLingui();
  const [isNarrow, setIsNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const follow = () => setIsNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);

  // In a frame only the key stands over the map: on narrow ones as a strip at the top.
  if (sheetShare === null) return { top: isNarrow ? NARROW_TOP_PIXELS - BAR_PIXELS : 0, right: 0, bottom: 0, left: 0 };
  if (!isNarrow) {
    // The panel stands where lines begin.
    const isLeft = languageOf(i18n).direction === 'ltr';
    return { top: BAR_PIXELS, right: isLeft ? 0 : PANEL_PIXELS, bottom: 0, left: isLeft ? PANEL_PIXELS : 0 };
  }
  const bottom = Math.round(window.innerHeight * Math.min(sheetShare, 0.5));
  return { top: NARROW_TOP_PIXELS, right: 0, bottom, left: 0 };
}
