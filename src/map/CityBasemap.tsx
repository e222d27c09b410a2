import { Source } from '@vis.gl/react-maplibre';
import { archiveAddress } from './archive';
import { cityGroundLayers, cityLabelLayers, SLOTS } from './basemap';
import { Layer } from './Layer';

const CITY_SOURCE = 'city';

/**
 * A city's own archive below and between a room's layers. Rooms may draw its `sites`, `areas`, `sections` and `streets`
 * from the source `city`.
 *
 * @param url absolute address of `tiles/<slug>-….pmtiles`
 */
export function CityBasemap({ url }: { url: string }) {
  return (
    // A source cannot change its archive in place: another city is another source.
    <Source key={url} id={CITY_SOURCE} type="vector" url={archiveAddress(url)}>
      {cityGroundLayers(CITY_SOURCE).map((layer) => (
        <Layer key={layer.id} {...layer} beforeId={SLOTS.city} />
      ))}
      {cityLabelLayers(CITY_SOURCE).map((layer) => (
        <Layer key={layer.id} {...layer} beforeId={SLOTS.marks} />
      ))}
    </Source>
  );
}
