/** The files that the page fetches: city packs and tile archives. */
import { gzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import type { Reader } from '../../../scripts/fuzz/reader';
import { crc32 } from '../../../src/core/city/crc32';
import { encodePack, MAGIC } from '../../../src/core/city/encodePack';
import { ArchiveSource } from '../../../src/map/archiveSource';
import { fetchPack } from '../../../src/workers/fetchPack';
import { ProblemError } from '../../../src/workers/messages';
import { createArea, createPack, createSite } from '../../core/city/createPack';
import { ARCHIVE_PARTS, archiveOf } from './archiveParts';
import { orRefused } from './refused';

const PACK = createPack({
  areas: [createArea({ id: 'a', name: 'Gràcia' }), createArea({ id: 'b', population: null })],
  sites: [createSite({ id: 's', at: [2.175, 41.395], capacity: 40 }), createSite({ id: 't', kind: 'museum' })],
  groups: [{ id: 'old', label: 'Aged 65 and over', unit: 'people', year: 2022, source: 'x' }],
  cells: [{ at: [2.171, 41.391], groups: { old: 10 } }, { at: [2.178, 41.398] }],
  streets: {
    nodes: [
      [2.17, 41.39],
      [2.18, 41.39],
      [2.18, 41.4],
    ],
    edges: [
      { from: 0, to: 1, shape: [[2.175, 41.3905]] },
      { from: 1, to: 2 },
    ],
  },
});

const HEAD = MAGIC.length + 12;

/** A body with the head that it asks for: right length, right checksum. */
function withHead(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + body.length);
  bytes.set(MAGIC);
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, 1, true);
  view.setUint32(MAGIC.length + 4, body.length, true);
  view.setUint32(MAGIC.length + 8, crc32(body), true);
  bytes.set(body, HEAD);
  return bytes;
}

const nobody = { onProgress: () => {}, signal: new AbortController().signal };

async function openPack(bytes: Uint8Array) {
  const pack = await fetchPack(
    { url: 'a.pack', bytes: bytes.length },
    nobody,
    async () => new Response(new Uint8Array(bytes)),
  );
  // A pack that passes has rows that lead somewhere.
  if (pack.cells.area.some((area) => area >= pack.areas.count)) throw new Error('a cell of no area');
  if (pack.streets?.edgeTo.some((node) => node >= pack.streets!.nodeCount)) throw new Error('a street to no node');
  return [pack.sites.ids, pack.areas.names, pack.cells.groups.length];
}

/** An archive as MapLibre's protocol reads it: header, directories, metadata, tiles and what is in them. */
async function openArchive(bytes: Uint8Array) {
  const host = async (_: string, init: RequestInit) => {
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('range') ?? '') ?? [];
    return new Response(new Uint8Array(bytes.slice(Number(from), Number(to) + 1)), { status: 206 });
  };
  const archive = new PMTiles(new ArchiveSource('a.pmtiles', host, { pauses: [] }) as Source);
  const header = await archive.getHeader();
  await archive.getMetadata().catch(() => null);
  const tile = await archive.getZxy(0, 0, 0);
  const layers = tile ? Object.keys(new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers) : [];
  return [header.numAddressedTiles, layers];
}

export const CITY: readonly Reader[] = [
  {
    name: 'city/pack',
    seeds: () => [
      { body: encodePack(PACK).subarray(HEAD), as: 'bytes', wrap: withHead },
      { body: encodePack(PACK).subarray(HEAD), as: 'bytes', wrap: (body) => gzipSync(withHead(body)) },
      { body: new Uint8Array(gzipSync(encodePack(PACK))), as: 'bytes' },
    ],
    read: (bytes) => orRefused(ProblemError, () => openPack(bytes)),
  },
  {
    name: 'city/archive',
    seeds: () => [
      ...(['root', 'metadata', 'tile'] as const).map((part) => ({
        body: ARCHIVE_PARTS[part],
        as: 'bytes' as const,
        wrap: (body: Uint8Array) => archiveOf({ ...ARCHIVE_PARTS, [part]: body }),
      })),
      { body: archiveOf(ARCHIVE_PARTS), as: 'bytes' },
    ],
    // Whatever is wrong becomes the error of a tile, which the map tells: only time and memory are its own affair.
    read: (bytes) => orRefused(Error, () => openArchive(bytes)),
  },
];
