/**
 * GeoParquet 1.0 and 1.1 with WKB geometry, one row group at a time. Its directory stands at the end, so a file is read in
 * pieces; a compressed or piped one has to be held in memory.
 */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress as unzstd } from 'fzstd';
import type { Geometry } from 'geojson';
import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
} from 'hyparquet';
import { wkbToGeojson } from 'hyparquet/src/wkb.js';
import { requireSoundParquet } from '../../../src/core/intake/soundParquet';
import type { FeatureSink, OpenInput } from '../featureSource';
import { DamagedInput } from './decompress';
import { type GeoColumn, geoColumnOf } from './geoparquetColumn';

/** Pages are of a megabyte by custom; the largest of honest files are some tens. */
const LIMITS = { values: 2 ** 28, pageBytes: 2 ** 29 };

function bounded(length: number) {
  if (length > LIMITS.pageBytes) throw new RangeError(`a page unpacks to ${length} bytes`);
  // Node takes no limit of 0.
  return Math.max(1, length);
}

/** Beside Snappy, which the library knows itself. Pages say how long they unpack; nothing longer comes out of them. */
const compressors: Compressors = {
  GZIP: (bytes, length) => gunzipSync(bytes, { maxOutputLength: bounded(length) }),
  BROTLI: (bytes, length) => brotliDecompressSync(bytes, { maxOutputLength: bounded(length) }),
  ZSTD: (bytes, length) => unzstd(bytes, new Uint8Array(bounded(length))),
};

/** Geometry stays bytes until its row is read, so that one broken geometry does not spoil its row group. */
const parsers = {
  geometryFromBytes: (bytes: Uint8Array) => bytes,
  geographyFromBytes: (bytes: Uint8Array) => bytes,
};

export async function readGeoparquet(input: OpenInput, sink: FeatureSink): Promise<void> {
  sink.beginInput(input.name, 'row');
  const file = input.plainPath === null ? await inMemory(input) : await asyncBufferFromFile(input.plainPath);
  const metadata = await decoded(input.name, 'its directory', () => parquetMetadataAsync(file, { parsers }));
  const geo = geoColumnOf(input.name, metadata);
  await decoded(input.name, 'a column', () =>
    requireSoundParquet(metadata, (start, end) => file.slice(start, end), { compressors, limits: LIMITS }),
  );
  let row = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = row + Number(group.num_rows);
    const rows = await decoded(input.name, `rows ${row + 1} to ${rowEnd}`, () => readRows(file, metadata, row, rowEnd));
    for (const values of rows) {
      sink.place(++row);
      takeRow(values, geo, sink);
    }
    row = rowEnd;
  }
}

async function readRows(file: AsyncBuffer, metadata: FileMetaData, rowStart: number, rowEnd: number) {
  let rows: Record<string, unknown>[] = [];
  const onComplete = (read: Record<string, unknown>[]) => {
    rows = read;
  };
  await parquetRead({ file, metadata, rowStart, rowEnd, compressors, parsers, rowFormat: 'object', onComplete });
  return rows;
}

function takeRow(row: Readonly<Record<string, unknown>>, { geometry, derived }: GeoColumn, sink: FeatureSink) {
  const isUsed = ([name, value]: [string, unknown]) => !derived.has(name) && !(value instanceof Uint8Array);
  const properties = Object.fromEntries(
    Object.entries(row)
      .filter(isUsed)
      .map(([name, value]) => [name, exact(value)]),
  );
  const bytes = row[geometry];
  let shape: Geometry | null = null;
  try {
    if (bytes instanceof Uint8Array && bytes.length > 0) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      shape = wkbToGeojson({ view, offset: 0 }) as Geometry;
    }
  } catch (error) {
    return sink.skip({
      kind: 'damaged geometry',
      what: `column "${geometry}" does not hold WKB (${(error as Error).message})`,
      fix: 'Write the file again',
    });
  }
  sink.feature({ geometry: shape, properties, ...(properties.id === undefined ? {} : { id: wholeId(properties.id) }) });
}

/** Parquet's 64-bit numbers come as bigint, also the small ones. */
const exact = (value: unknown) =>
  typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;

/** A column `id` of whole numbers is the feature's id too, as in tables. */
const wholeId = (id: unknown) => (typeof id === 'bigint' || Number.isSafeInteger(id) ? id : undefined);

async function inMemory(input: OpenInput): Promise<AsyncBuffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.chunks()) chunks.push(chunk);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return { byteLength: bytes.length, slice: (start, end) => bytes.buffer.slice(start, end ?? bytes.length) };
}

async function decoded<T>(name: string, what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DamagedInput(
      `${name}: the Parquet file is damaged or of an unknown kind: ${what} cannot be read (${reason}).`,
    );
  }
}
