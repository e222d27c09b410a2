import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../../scripts/command/command';
import { decompressed } from '../../../../scripts/tiles/read/decompress';
import { openInput } from '../../../../scripts/tiles/read/openInput';
import { chunksOf, damage, readAll } from './recordingSink';

const folder = mkdtempSync(join(tmpdir(), 'open-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A zstd frame of blocks that are stored as they are, so that the test needs no compressor (RFC 8878, section 3.1.1). */
function zstdStored(text: Uint8Array): Uint8Array {
  const head = Buffer.alloc(9);
  head.writeUInt32LE(0xfd2fb528, 0);
  head[4] = 0b1010_0000; // single segment, content size of 4 bytes
  head.writeUInt32LE(text.length, 5);
  const blocks = [];
  for (let from = 0; from < text.length; from += 1000) {
    const part = text.subarray(from, from + 1000);
    const block = Buffer.alloc(3);
    block.writeUIntLE(part.length * 8 + (from + 1000 >= text.length ? 1 : 0), 0, 3);
    blocks.push(block, part);
  }
  return Buffer.concat([head, ...blocks]);
}

/** `id,name,lon,lat` and four rows, packed by zstd 1.5 at level 19. */
const ZSTD_CSV = Buffer.from(
  'KLUv/QRoHQIAggMNEpDPAW81MAhuSV8KBxv32OXoM6UPIh1AEJ/WRrc+2hhAzFMC6fmy26S6aMzmq52HlNU/GQQAOOkA4S7FWK6dUE/lmZA=',
  'base64',
);

async function textOf(path: string) {
  const parts: Uint8Array[] = [];
  for await (const chunk of (await openInput(path)).chunks()) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe('formats', () => {
  test.each([
    ['a.geojson', '{"type":"FeatureCollection","features":[]}', 'geojson'],
    ['with-bom.txt', '\uFEFF {"type":"Point","coordinates":[1,2]}', 'geojson'],
    ['a.csv', 'lon,lat\n1,2\n', 'csv'],
    ['a.txt', 'lon;lat\n1;2\n', 'csv'],
    ['tabs.txt', 'lon\tlat\n1\t2\n', 'tsv'],
    ['a.tsv', 'name\n', 'tsv'],
    ['sequence', '\x1e{"type":"Feature"}\n', 'geojson'],
    ['array.json', ' [1]', 'geojson'],
    ['a.fgb', 'fgb\x03fgb\x00', 'flatgeobuf'],
    ['a.parquet', 'PAR1', 'geoparquet'],
    ['empty.geojson', '', 'geojson'],
  ])('%s is told by its first bytes, packed or not', async (name, text, format) => {
    expect((await openInput(file(name, text))).format).toBe(format);
    expect((await openInput(file(`${name}.gz`, gzipSync(text)))).format).toBe(format);
    if (text !== '') expect((await openInput(file(`${name}.zst`, zstdStored(Buffer.from(text))))).format).toBe(format);
  });

  test.each([
    ['a.zip', 'PK\x03\x04', /zip archive/],
    ['utf16.csv', Buffer.from('\uFEFFlon,lat', 'utf16le'), /UTF-16/],
    ['words.txt', 'hello there', /neither GeoJSON/],
  ])('%s is refused with the way out', async (name, text, message) => {
    await expect(openInput(file(name, text))).rejects.toThrow(message);
  });

  test('a file that is not there, and a folder, are refused in words', async () => {
    await expect(openInput(join(folder, 'nowhere.geojson'))).rejects.toThrow(/there is no such file/);
    await expect(openInput(folder)).rejects.toThrow(/it is a folder/);
  });
});

describe('compression', () => {
  const text = `lon,lat,name\n${Array.from({ length: 500 }, (_, i) => `${i / 10},${i / 20},site ${i}`).join('\n')}\n`;

  test.each([
    ['plain.csv', Buffer.from(text)],
    ['a.csv.gz', gzipSync(text)],
    ['two-members.csv.gz', Buffer.concat([gzipSync(text.slice(0, 1000)), gzipSync(text.slice(1000))])],
    ['a.csv.zst', zstdStored(Buffer.from(text))],
    [
      'two-frames.csv.zst',
      Buffer.concat([zstdStored(Buffer.from(text.slice(0, 3000))), zstdStored(Buffer.from(text.slice(3000)))]),
    ],
  ])('%s gives the text', async (name, bytes) => {
    expect(await textOf(file(name, bytes))).toBe(text);
  });

  test('blocks that zstd compressed are unpacked', async () => {
    const { features } = await readAll(await openInput(file('real.csv.zst', ZSTD_CSV)));
    expect(features.map(({ id, properties }) => [id, properties.name])).toEqual([
      [1, 'Library'],
      [2, 'School'],
      [3, 'Library'],
      [4, 'Library'],
    ]);
  });

  test.each(['gzip', 'zstd'] as const)('%s is undone whatever the size of the chunks', async (kind) => {
    const packed = kind === 'gzip' ? gzipSync(text) : zstdStored(Buffer.from(text));
    for (const size of [...Array.from({ length: 40 }, (_, i) => i + 1), 997, 1003]) {
      const parts: Uint8Array[] = [];
      const raw = { taken: () => 0, chunks: () => chunksOf(packed, size) };
      for await (const part of decompressed('test', raw, kind)) parts.push(part);
      expect([size, Buffer.concat(parts).toString() === text]).toEqual([size, true]);
    }
  });

  test('a packed file that ends early names the byte and the last good feature', async () => {
    const packed = gzipSync(text, { level: 0 });
    const path = file('short.csv.gz', packed.subarray(0, 5000));
    const reading = readAll(await openInput(path));
    await expect(reading).rejects.toThrow(/ends too early, at byte 5000 .* The last feature read is number \d+/s);
    const zstd = file('short.csv.zst', zstdStored(Buffer.from(text)).subarray(0, 5000));
    await expect(readAll(await openInput(zstd))).rejects.toThrow(/ends too early, at byte 5000 .* number \d+/s);
  });

  const harms = fc.record({
    at: fc.double({ min: 0.01, max: 0.999, noNaN: true }),
    bit: fc.nat(7),
    isCut: fc.boolean(),
  });
  property.prop([harms, fc.constantFrom('gzip', 'zstd')], { numRuns: 150 })(
    'damaged packing is read or refused in words',
    async (harm, kind) => {
      const packed = kind === 'gzip' ? gzipSync(text) : zstdStored(Buffer.from(text));
      try {
        await readAll(await openInput(file('damaged', damage(packed, harm))));
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    },
  );
});

test('a pipe is read once, from its first byte', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const bytes = gzipSync('lon,lat,name\n1,2,piped\n');
  const [, opened] = await Promise.all([
    import('node:fs/promises').then(({ writeFile }) => writeFile(pipe, bytes)),
    openInput(pipe),
  ]);
  expect([opened.format, opened.plainPath, opened.diskBytes]).toEqual(['csv', null, null]);
  expect((await readAll(opened)).features[0].properties.name).toBe('piped');
});
