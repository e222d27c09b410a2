import { collection, source } from '../city/madeCity';

const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });
const box = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const member = (id: string, region: string, at: readonly number[]) =>
  feature(
    { id, name: id, country: 'Land', countryCode: 'AA', region, placed: 'exact', sources: ['page'] },
    { type: 'Point', coordinates: at },
  );

/** A world of two member cities, one network and two countries' worth of land, by folder and file. */
export const worldFiles = (): Record<string, Record<string, string>> => ({
  network: {
    'network.json': JSON.stringify({
      published: { members: 425, countries: 91, asOf: '2025-12', source: 'page' },
      gaps: ['423 members are missing.'],
    }),
    'learning-cities.geojson': collection([member('a', 'Africa', [30, 30]), member('b', 'Arab States', [30.5, 30.5])]),
    'national-networks.geojson': collection([
      feature(
        { id: 'net-1', name: 'Villa', country: 'Land', countryCode: 'AA', network: 'Red', sources: ['page'] },
        { type: 'Point', coordinates: [-60, -30] },
      ),
    ]),
    'sources.json': JSON.stringify({ page: source }),
  },
  basemap: {
    'sources.json': JSON.stringify({ ground: { ...source, attribution: 'Made with Imaginary Earth' } }),
    'layers.json': JSON.stringify({
      files: {
        'coarse.geojson': { layer: 'land', zooms: [0, 2] },
        'land.geojson': { layer: 'land', zooms: [2, 24] },
        'countries.geojson': { layer: 'countries' },
        'notes.geojson': {},
      },
    }),
    'coarse.geojson': collection([feature({}, { type: 'Polygon', coordinates: box(0, 0, 60, 60) })]),
    'land.geojson': collection([feature({}, { type: 'Polygon', coordinates: box(0, 0, 50, 50) })]),
    'countries.geojson': collection([
      feature(
        { name: 'Twoland', minZoom: 0.7 },
        { type: 'MultiPolygon', coordinates: [box(60, 60, 61, 61), box(0, 0, 50, 50)] },
      ),
    ]),
  },
});
