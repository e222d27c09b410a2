/** Folders of made-up cities, as `atlas import` would write them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LonLat } from '../../../src/core/units';

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const square = ([west, south]: LonLat, size: number) => {
  const [e, n] = [round(west + size), round(south + size)];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [e, south],
        [e, n],
        [west, n],
        [west, south],
      ],
    ],
  };
};
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });
const point = (at: LonLat) => ({ type: 'Point', coordinates: at });
export const collection = (features: readonly object[]) =>
  `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;

export const source = {
  title: 'List of places',
  publisher: 'The council',
  url: null,
  licence: 'CC0',
  attribution: 'The council',
  date: '2024-05',
};

/** All files of a small city around a corner, by name. Sites, areas and streets stand in a square of 0.02 degrees. */
export function cityFiles([lon, lat]: LonLat = [-8.5, 51.9]): Record<string, string> {
  const at = (x: number, y: number): LonLat => [round(lon + x), round(lat + y)];
  const site = (id: string, kind: string, place: LonLat, more: object = {}) =>
    feature({ id, kind, source: 'council', ...more }, point(place));
  const area = (id: string, name: string, corner: LonLat, size: number, more: object) =>
    feature({ id, name, groups: {}, source: 'council', ...more }, square(corner, size));
  return {
    'city.json': JSON.stringify({
      title: 'Exampleton',
      country: 'Ireland',
      centre: at(0.01, 0.01),
      languages: ['en', 'ga'],
      gaps: ['Museums are not known.'],
      groups: [{ id: 'aged-65-plus', label: 'Aged 65 and over', unit: 'people', year: 2022, source: 'council' }],
    }),
    'sources.json': JSON.stringify({ council: { ...source, usedIn: ['sites.geojson'] } }),
    'sites.geojson': collection([
      site('lib', 'library', at(0.002, 0.002), { name: 'Leabharlann', capacity: 40 }),
      site('school', 'primary', at(0.018, 0.018), { name: '<b>School</b>' }),
    ]),
    'areas.geojson': collection([
      area('west', 'West', at(0, 0), 0.01, { population: 1001, groups: { 'aged-65-plus': 100 } }),
      area('east', 'East', at(0.01, 0), 0.01, { population: null }),
    ]),
    'sections.geojson': collection([
      area('west-1', 'West 1', at(0, 0), 0.005, { population: 700, within: 'west' }),
      area('west-2', 'West 2', at(0.005, 0.005), 0.005, { population: 300, within: 'west' }),
    ]),
    'basemap.geojson': collection([
      feature(
        { class: 'road', rank: 1, source: 'council' },
        { type: 'LineString', coordinates: [at(0, 0), at(0.02, 0.02)] },
      ),
      feature({ class: 'building', source: 'council' }, square(at(0.001, 0.001), 0.0002)),
      feature({ class: 'building', use: 'other', source: 'council' }, square(at(0.008, 0.008), 0.002)),
      feature({ class: 'place', rank: 2, name: 'Exampleton', source: 'council' }, point(at(0.01, 0.01))),
    ]),
    'street-nodes.csv': `node,lon,lat\na,${at(0.001, 0.001)}\nb,${at(0.015, 0.001)}\nc,${at(0.015, 0.015)}\n`,
    'street-edges.csv': 'from,to,metres,class,name\na,b,960,residential,Main Street\nb,c,1557,footway,\n',
  };
}

/** Writes files into a folder, which is made. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
