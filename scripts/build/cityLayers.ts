/** What of a city goes into its tiles, layer by layer. */
import type { Feature, Geometry, LineString, MultiPolygon } from 'geojson';
import type { Area } from '../../src/core/city/areaColumns';
import type { KnownCity } from '../../src/core/city/makePack';
import { edgeLine } from '../../src/core/network/edgeLine';
import { STREET_CLASSES } from '../../src/core/network/streetClasses';
import type { StreetColumns } from '../../src/core/network/streetColumns';
import { isRecord, type RawFeature } from '../check/readFeatures';
import type { LayerOptions } from '../tiles/tileOptions';

/** Below, a city is a dot on the world's map; above, a tile unit is half a metre and maps draw on from it. */
export const CITY_ZOOMS = { minZoom: 6, maxZoom: 14 } as const;

/** From which zoom on a class of the background is drawn, by rank where it has one. */
const FIRST_ZOOM: Readonly<Record<string, readonly number[]>> = {
  road: [7, 7, 10, 12, 13],
  waterway: [8, 8, 10, 12],
  water: [7],
  green: [8],
  building: [13],
  place: [8, 8, 9, 10, 12],
};

/** The layer of each class. */
const LAYER_OF: Readonly<Record<string, string>> = {
  road: 'roads',
  waterway: 'water',
  water: 'water',
  green: 'green',
  building: 'buildings',
  place: 'labels',
};
const BASEMAP_LAYERS = ['green', 'water', 'buildings', 'roads', 'labels'] as const;

/** `basemap`: the features of `basemap.geojson`, in whatever form of GeoJSON; none if the city has no such file. */
export function cityLayers(city: KnownCity, basemap: readonly RawFeature[]): LayerOptions[] {
  const { streets } = city;
  const layers: LayerOptions[] = [
    {
      name: 'sites',
      inputs: [siteFeatures(city)],
      cluster: { countBy: ['kind'], sum: ['capacity'] },
      include: ['id', 'name', 'kind', 'capacity'],
    },
    { name: 'areas', inputs: [city.areas.map(areaFeature)], cluster: false },
    ...(city.sections.length > 0
      ? [{ name: 'sections', inputs: [city.sections.map(areaFeature)], minZoom: 9, cluster: false as const }]
      : []),
    ...(streets ? [{ name: 'streets', inputs: [streetFeatures(streets)], minZoom: 11, cluster: false as const }] : []),
    ...basemapLayers(basemap),
  ];
  return layers;
}

const siteFeatures = ({ sites }: KnownCity): Feature[] =>
  sites.map(({ at, id, name, kind, capacity }) => ({
    type: 'Feature',
    properties: { id, ...(name === undefined ? {} : { name }), kind, ...(capacity === undefined ? {} : { capacity }) },
    geometry: { type: 'Point', coordinates: [...at] },
  }));

const areaFeature = ({ id, name, population, within, polygons }: Area): Feature => ({
  type: 'Feature',
  // What is not known is absent, which is not 0.
  properties: { id, name, ...(population === null ? {} : { population }), ...(within === undefined ? {} : { within }) },
  geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as MultiPolygon['coordinates'] },
});

/** A feature an edge, made as it is asked for: a large city has hundreds of thousands. */
function* streetFeatures(streets: StreetColumns): Generator<Feature> {
  for (let edge = 0; edge < streets.edgeCount; edge++) {
    const coordinates = edgeLine(streets, edge) as unknown as LineString['coordinates'];
    const properties = { class: STREET_CLASSES[streets.edgeClass[edge]] };
    yield { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
  }
}

/** Each class into its layer, from the zoom on at which it helps. */
function basemapLayers(features: readonly RawFeature[]): LayerOptions[] {
  const byLayer = new Map<string, Feature[]>(BASEMAP_LAYERS.map((name) => [name, []]));
  for (const { geometry, properties } of features) {
    const { class: kind, rank, name } = properties;
    const layer = byLayer.get(LAYER_OF[String(kind)] ?? '');
    // GeoJSON allows features without a geometry; there is nothing of them to draw.
    if (!layer || !isRecord(geometry)) continue;
    const zooms = FIRST_ZOOM[String(kind)];
    const minZoom = zooms[Math.min(typeof rank === 'number' ? rank : 0, zooms.length - 1)];
    const kept = {
      class: kind,
      ...(rank === undefined ? {} : { rank }),
      ...(name === undefined ? {} : { name }),
      minZoom,
    };
    layer.push({ type: 'Feature', properties: kept, geometry: geometry as unknown as Geometry });
  }
  return [...byLayer]
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => ({ name, inputs: [list], cluster: false as const }));
}
