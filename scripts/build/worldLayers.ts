/** What goes into the world's tiles: Natural Earth below, member cities and national networks above. */
import type { Feature, Position } from 'geojson';
import { flatRingsOf, nestRings } from '../../src/core/geo/flatRing';
import { interiorPoint } from '../../src/core/geo/interiorPoint';
import { squareMetresOf } from '../../src/core/geo/polygon';
import { localName, withoutVowelPoints } from '../../src/core/site/cityName';
import type { MemberCity, NationalNetworkCity } from '../../src/core/site/memberCity';
import type { LonLat } from '../../src/core/units';
import type { LayerOptions } from '../tiles/tileOptions';

/** At zoom 7 the 1:50 million lines of Natural Earth show their corners: deeper tiles would add nothing. */
export const WORLD_ZOOMS = { minZoom: 0, maxZoom: 7 } as const;

export const BASEMAP_LAYERS = [
  'land',
  'lakes',
  'rivers',
  'glaciers',
  'borders',
  'admin1',
  'urban',
  'countries',
  'towns',
] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];

export function worldLayers(
  basemap: ReadonlyMap<BasemapLayer, readonly Feature[]>,
  { members, networks }: { readonly members: readonly MemberCity[]; readonly networks: readonly NationalNetworkCity[] },
): LayerOptions[] {
  const ground = BASEMAP_LAYERS.map((name): LayerOptions => {
    const features = basemap.get(name) ?? [];
    const shown = name === 'countries' ? features.flatMap(namePoint) : features;
    return { name, inputs: [shown.map(withWholeZoom)], cluster: false };
  });
  return [
    ...ground,
    {
      name: 'members',
      inputs: [members.map(memberFeature)],
      // The rings of the clusters: by region, and by year of joining, where a city without a known year counts in none.
      cluster: { countBy: ['region', 'joined'] },
    },
    { name: 'networks', inputs: [networks.map(networkFeature)] },
  ];
}

const point = (at: LonLat, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...at] },
});

/** What a mark on the map needs; the list beside the map has the rest. */
const memberFeature = (city: MemberCity): Feature => {
  const { at, id, country, region, joined, placed } = city;
  return point(at, { id, ...namesOf(city), country, region, ...(joined === null ? {} : { joined }), placed });
};

const networkFeature = (city: NationalNetworkCity): Feature => {
  const { at, id, country, network } = city;
  return point(at, { id, ...namesOf(city), country, network });
};

/** `name`, and `name:ar` of a city in Qatar: the map shows the one in the visitor's language. */
function namesOf(city: MemberCity | NationalNetworkCity): Record<string, string> {
  const local = localName(city);
  return { name: city.name, ...(local && { [`name:${local.language}`]: withoutVowelPoints(local.name) }) };
}

/**
 * Natural Earth's zooms are fractions; a tile has or has not a feature, so it comes from the whole zoom below. Beyond the
 * last zoom of the archive nothing could come at all.
 */
function withWholeZoom(feature: Feature): Feature {
  const zoom: unknown = feature.properties?.minZoom;
  if (typeof zoom !== 'number') return feature;
  const minZoom = Math.min(Math.max(Math.floor(zoom), 0), WORLD_ZOOMS.maxZoom);
  return { ...feature, properties: { ...feature.properties, minZoom } };
}

/** A country's name goes into its largest part; its outline would be labelled once in every tile. */
function namePoint({ properties, geometry }: Feature): Feature[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][];
  const sized = parts.map((rings) => {
    const polygon = rings as unknown as readonly (readonly LonLat[])[];
    return { polygon, size: squareMetresOf([polygon]) };
  });
  const largest = sized.reduce((a, b) => (b.size > a.size ? b : a));
  const nested = nestRings(flatRingsOf([largest.polygon]));
  if (nested.length === 0) return [];
  const [x, y] = interiorPoint(nested);
  return [point([Math.round(x / 100) / 1e4, Math.round(y / 100) / 1e4], properties)];
}
