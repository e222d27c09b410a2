import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isKind } from '../../../core/site/kinds';
import type { LonLat } from '../../../core/units';
import { KIND_NAMES } from '../../../languages/kinds';
import { SLOTS } from '../../../map/basemap';
import { CITY_SOURCE } from '../../../map/CityBasemap';
import { Layer } from '../../../map/Layer';
import { MapTip } from '../../../map/MapTip';
import { PALETTE } from '../../../map/palette';
import { useLayerPointer } from '../../../map/pointer';

const SITES = 'classes-sites';
type Expression = never;
const from = { source: CITY_SOURCE, 'source-layer': 'sites' };

/** The city's places to learn, under what the class measured: small, and never in its colours. Bunches are larger. */
export function CitySites() {
  const { t } = useLingui();
  const [hovered, setHovered] = useState<{ at: LonLat; text: string; kind: string } | null>(null);
  useLayerPointer([SITES], {
    onHover: (pointed) => {
      if (!pointed) return setHovered(null);
      const { name, kind, point_count: count } = pointed.features[0].properties;
      const label = isKind(kind) ? t(KIND_NAMES[kind]) : '';
      setHovered({
        at: pointed.at,
        text: count
          ? t`${plural(Number(count), { one: '# place to learn', other: '# places to learn' })}`
          : (name ?? label),
        kind: count || !name ? '' : label,
      });
    },
  });
  return (
    <>
      <Layer
        {...from}
        id={SITES}
        type="circle"
        paint={{
          'circle-radius': ['case', ['has', 'point_count'], 6, 4] as Expression,
          'circle-color': PALETTE.inkSoft,
          'circle-stroke-color': PALETTE.paper,
          'circle-stroke-width': 1.5,
        }}
        beforeId={SLOTS.fills}
      />
      {hovered && (
        <MapTip at={hovered.at}>
          <strong>{hovered.text}</strong>
          {hovered.kind && (
            <>
              <br />
              {hovered.kind}
            </>
          )}
        </MapTip>
      )}
    </>
  );
}
