/** OpenStreetMap extracts, and what is made of them: sites, streets, a background. */
import { gzipSync } from 'node:zlib';
import { InputError } from '../../../scripts/command/command';
import { type Reader, textBody } from '../../../scripts/fuzz/reader';
import { importBasemap } from '../../../scripts/osm/basemap';
import { readOsm } from '../../../scripts/osm/readOsm';
import { osmStreets } from '../../../scripts/streets/osmStreets';
import { blobBytes, blockBytes, type Extract, pbfBytes } from '../../scripts/osm/writePbf';
import { orRefused } from './refused';
import { scratch } from './scratch';

const TOWN: Extract = {
  nodes: [
    { id: 7, lon: 1.5217349, lat: 42.5063174 },
    { id: 9, lon: 1.5217, lat: 42.507, tags: { amenity: 'library', name: 'Biblioteca' } },
    { id: 11, lon: 1.523, lat: 42.508 },
  ],
  ways: [
    { id: 4, refs: [7, 9, 11, 7], tags: { building: 'yes' } },
    { id: 5, refs: [7, 9, 11], tags: { highway: 'footway', name: 'Carrer Major' } },
  ],
  relations: [
    { id: 5, members: [{ type: 'way', id: 4, role: 'outer' }], tags: { type: 'multipolygon', natural: 'water' } },
  ],
};

const OVERPASS = JSON.stringify({
  elements: [
    { type: 'node', id: 1, lat: 42.5, lon: 1.5, tags: { amenity: 'library' } },
    { type: 'node', id: 2, lat: 42.51, lon: 1.5 },
    { type: 'way', id: 3, nodes: [1, 2], tags: { highway: 'residential' } },
    { type: 'relation', id: 4, members: [{ type: 'way', ref: 3, role: 'outer' }], tags: { type: 'multipolygon' } },
  ],
});

const files = scratch();

async function importAll(file: string) {
  const osm = await readOsm(file);
  const { table, missingNodes } = osmStreets(osm);
  const { features, problems } = importBasemap(osm, { source: 'osm' });
  return [osm.taggedNodes.length, osm.ways.length, table.edges.length, missingNodes, features.length, problems];
}

/** What a file says of itself, without any data. */
const HEADER = pbfBytes({});

export const OSM: readonly Reader[] = [
  {
    name: 'osm/pbf',
    seeds: () => [
      { body: pbfBytes(TOWN), as: 'bytes' },
      { body: pbfBytes(TOWN, { packed: 'none' }), as: 'bytes' },
      { body: pbfBytes(TOWN, { packed: 'none', dense: false, granularity: 10_000 }), as: 'bytes' },
      ...[{ nodes: TOWN.nodes }, { ways: TOWN.ways }, { relations: TOWN.relations }].map((part) => ({
        body: blockBytes(part),
        as: 'bytes' as const,
        wrap: (body: Uint8Array) => Buffer.concat([HEADER, blobBytes('OSMData', body)]),
      })),
    ],
    read: (bytes) => orRefused(InputError, () => importAll(files.put('town.osm.pbf', bytes))),
  },
  {
    name: 'osm/overpass',
    seeds: () => [textBody(OVERPASS, 'json'), { ...textBody(OVERPASS, 'json'), wrap: (body) => gzipSync(body) }],
    read: (bytes) => orRefused(InputError, () => importAll(files.put('town.json', bytes))),
  },
];
