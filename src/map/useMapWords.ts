import { useLingui } from '@lingui/react/macro';
import type { MapRef } from '@vis.gl/react-maplibre';
import { type RefObject, useEffect } from 'react';
import { countryNames } from './countryNames';

/** What the map itself says, in the visitor's language: names of countries, and its two buttons. */
export function useMapWords(map: RefObject<MapRef | null>, isLoaded: boolean) {
  const { i18n, t } = useLingui();
  const [closer, farther] = [t`Zoom in`, t`Zoom out`];

  useEffect(() => {
    const target = map.current?.getMap();
    if (!target || !isLoaded) return;
    target.setLayoutProperty('country-labels', 'text-field', countryNames(i18n));
    for (const [selector, words] of [
      ['.maplibregl-ctrl-zoom-in', closer],
      ['.maplibregl-ctrl-zoom-out', farther],
    ]) {
      const button = target.getContainer().querySelector(selector);
      button?.setAttribute('aria-label', words);
      button?.setAttribute('title', words);
    }
  }, [map, isLoaded, i18n, closer, farther]);
}
