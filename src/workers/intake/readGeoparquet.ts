/** GeoParquet with WKB geometry; without "geo" metadata the file is read as a plain table of cells. */
import { gunzipSync } from 'fflate';
import { decompress as unzstd } from 'fzstd';
import { type Compressors, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { type Brought, LIMITS } from '../../core/intake/brought';
import { broughtFeatures } from '../../core/intake/fromFeatures';
import { requireSoundParquet } from '../../core/intake/soundParquet';
import { megabytes, refusal } from './intakeError';
import type { NamedBytes } from './readFile';
import { whole } from './wholeFile';

/** Beside Snappy, which the library knows itself. Pages say how long they unpack; nothing longer comes out of them. */
const compressors: Compressors = {
  GZIP: (bytes, length) => gunzipSync(bytes, { out: bounded(length) }),
  ZSTD: (bytes, length) => unzstd(bytes, bounded(length)),
};

function bounded(length: number) {
  if (length > LIMITS.unpackedBytes) throw new RangeError(`a page unpacks to ${megabytes(length)}`);
  return new Uint8Array(length);
}

/** Columns of lists have more values than rows. */
const MOST_IN_A_ROW = 20;

export async function readGeoparquet({ file, bytes }: NamedBytes): Promise<Brought> {
  const buffer = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => bytes.slice(start, end).buffer,
  };
  const metadata = await parquetMetadataAsync(buffer);
  requireWithinLimits(file, metadata);
  const geometry = geometryColumn(file, metadata);
  await requireSoundParquet(metadata, buffer.slice, {
    compressors,
    limits: { values: LIMITS.rows * MOST_IN_A_ROW, pageBytes: LIMITS.unpackedBytes },
  });
  const rows = await parquetReadObjects({ file: buffer, metadata, compressors });
  return whole(
    broughtFeatures({
      file,
      format: 'geoparquet',
      features: rows.map(({ [geometry]: shape, ...properties }) => ({
        geometry: shape,
        properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => !isBytes(value))),
      })),
    }),
  );
}

const isBytes = (value: unknown) => value instanceof Uint8Array;

function requireWithinLimits(file: string, { num_rows, row_groups }: FileMetaData) {
  const unpacked = row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  if (Number(num_rows) > LIMITS.rows || unpacked > LIMITS.unpackedBytes) {
    throw refusal(
      file,
      `has ${num_rows} rows and unpacks to ${megabytes(unpacked)}; the page reads ${LIMITS.rows} rows and ${megabytes(LIMITS.unpackedBytes)}`,
      'Bring only what lies in the city.',
    );
  }
}

interface GeoMetadata {
  readonly primary_column?: unknown;
  readonly columns?: Readonly<
    Record<string, { encoding?: unknown; crs?: { id?: { code?: unknown }; name?: unknown } | null }>
  >;
}

function geometryColumn(file: string, { key_value_metadata }: FileMetaData): string {
  const text = key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const { primary_column: name, columns = {} } = (text ? JSON.parse(text) : {}) as GeoMetadata;
  if (typeof name !== 'string' || !Object.hasOwn(columns, name)) {
    throw refusal(file, 'does not say which column is the geometry', 'Save it as GeoParquet, or as CSV.');
  }
  const { encoding, crs } = columns[name];
  if (encoding !== 'WKB') {
    throw refusal(file, `encodes its geometry as ${String(encoding)}`, 'Save it with the encoding WKB.');
  }
  const code = String(crs?.id?.code ?? '');
  if (crs && code !== '4326' && code !== 'CRS84' && !/WGS ?84/.test(String(crs.name))) {
    throw refusal(
      file,
      `is in the coordinate system ${code || String(crs.name)}`,
      'Save it in WGS84 degrees (EPSG:4326).',
    );
  }
  return name;
}
