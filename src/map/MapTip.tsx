import { Popup } from '@vis.gl/react-maplibre';
import type { ReactNode } from 'react';
import type { LonLat } from '../core/units';
import './MapTip.css';

/** A small card that follows what the pointer is on. It says nothing that the panel does not say too. */
export function MapTip({ at, children }: { at: LonLat; children: ReactNode }) {
  return (
    <Popup
      className="map-tip"
      longitude={at[0]}
      latitude={at[1]}
      closeButton={false}
      closeOnClick={false}
      focusAfterOpen={false}
      offset={14}
      maxWidth="260px"
    >
      {children}
    </Popup>
  );
}
