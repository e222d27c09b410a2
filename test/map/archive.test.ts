import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PMTiles } from 'pmtiles';
import { expect, test } from 'vitest';
import { ArchiveWriter } from '../../scripts/pmtiles/archiveWriter';
import { tileIdOf } from '../../scripts/pmtiles/tileId';
import { ForgivingCache } from '../../src/map/archive';
import { ArchiveSource } from '../../src/map/archiveSource';
import { temporaryFolder } from '../scripts/temporaryFolder';

const { folder } = temporaryFolder();

/** An archive whose tiles hold this byte. */
function archiveOf(byte: number): Uint8Array<ArrayBuffer> {
  const path = join(folder, `${byte}.pmtiles`);
  const writer = new ArchiveWriter(path);
  for (const x of [0, 1]) writer.addTile(tileIdOf(1, x, 0), gzipSync(Uint8Array.of(byte, x)));
  writer.finish({ minZoom: 1, maxZoom: 1, bounds: [-180, 0, 180, 85], center: [0, 0, 1], metadata: {} });
  return new Uint8Array(readFileSync(path));
}

function rangeOf(file: Uint8Array<ArrayBuffer>, etag: string, init: RequestInit) {
  const asked = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('range') ?? '');
  if (!asked) return new Response(file, { headers: { etag } });
  const [from, to] = [Number(asked[1]), Math.min(Number(asked[2]), file.length - 1)];
  const headers = { etag, 'content-range': `bytes ${from}-${to}/${file.length}` };
  return new Response(file.slice(from, to + 1), { status: 206, headers });
}

const tileOf = async (archive: PMTiles, x: number) => [...new Uint8Array((await archive.getZxy(1, x, 0))!.data)];

test('an archive whose header did not come is asked for it again with the next tile', async () => {
  const file = archiveOf(1);
  let isOnline = false;
  const source = new ArchiveSource(
    'a.pmtiles',
    async (_, init) => {
      if (!isOnline) throw new TypeError('Failed to fetch');
      return rangeOf(file, '"one"', init);
    },
    { pauses: [] },
  );
  const archive = new PMTiles(source, new ForgivingCache());
  await expect(archive.getZxy(1, 0, 0)).rejects.toThrow(/the connection failed/);
  isOnline = true;
  expect(await tileOf(archive, 0)).toEqual([1, 0]);
});

test('a map that is open when its archive is renewed goes on with the new one', async () => {
  let [file, etag] = [archiveOf(1), '"one"'];
  const source = new ArchiveSource('a.pmtiles', async (_, init) => rangeOf(file, etag, init), { pauses: [] });
  const archive = new PMTiles(source, new ForgivingCache());
  expect(await tileOf(archive, 0)).toEqual([1, 0]);
  [file, etag] = [archiveOf(2), '"two"'];
  expect(await Promise.all([tileOf(archive, 0), tileOf(archive, 1)])).toEqual([
    [2, 0],
    [2, 1],
  ]);
});
