import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { MapTrouble } from '../map/mapTrouble';
import { Button } from '../ui/Button';

/** Why the map is not there or not whole, over the map; the panel goes on without it. */
export function MapNotice({ trouble: { is, again } }: { readonly trouble: MapTrouble }) {
  const { t } = useLingui();
  // A network that is back brings what was missing, unasked.
  useEffect(() => {
    if (is !== 'parts' || !again) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [is, again]);
  const words = {
    parts: t`Part of the map did not come.`,
    stopped: t`The device stopped drawing the map.`,
    none: t`This browser cannot draw the map: WebGL is missing or switched off. Lists and figures work without it.`,
  };
  return (
    <div className="map-notice" role="status">
      <span>{words[is]}</span>
      {again && (
        <Button look="quiet" onPress={again}>
          {is === 'stopped' ? t`Draw it again` : t`Try again`}
        </Button>
      )}
    </div>
  );
}
