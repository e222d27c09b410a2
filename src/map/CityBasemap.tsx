import { Source } from '@vis.gl/react-maplibre';
import type { ReactNode } from 'react';
import { archiveAddress } from './archive';
import { cityGroundLayers, cityLabelLayers, SLOTS } from './basemap';
import { Layer } from './Layer';

export const CITY_SOURCE = 'city';

/**
 * A city's own archive below and between a room's layers. Rooms may draw its `sites`, `areas`, `sections` and `streets`
 * from the source `city`.
 *
 * @param url absolute address of `tiles/<slug>-….pmtiles`
 * @param children layers of the room's own that draw from this very source
 */
export function CityBasemap({ url, children }: { url: string; children?: ReactNode }) {
  return (
    // A source cannot change its archive in place: another city is another source.
    <Source key={url} id={CITY_SOURCE} type="vector" url={archiveAddress(url)}>
      {cityGroundLayers(CITY_SOURCE).map((layer) => (
        <Layer key={layer.id} {...layer} beforeId={SLOTS.city} />
      ))}
      {cityLabelLayers(CITY_SOURCE).map((layer) => (
        <Layer key={layer.id} {...layer} beforeId={SLOTS.marks} />
      ))}
      {children}
    </Source>
  );
}
