import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { type Brought, LIMITS } from '../../core/intake/brought';
import { broughtFeatures } from '../../core/intake/fromFeatures';
import { refusal } from './intakeError';
import type { NamedBytes } from './readFile';
import { whole } from './wholeFile';

export async function readFlatgeobuf({ file, bytes }: NamedBytes): Promise<Brought> {
  requireSound(file, bytes);
  let header: HeaderMeta | null = null;
  const headerMetaFn = (meta: HeaderMeta) => {
    header = meta;
    const { crs } = meta;
    if (!crs || crs.code === 0 || crs.code === 4326) return;
    throw refusal(file, `is in the coordinate system ${crs.org ?? 'EPSG'}:${crs.code}`, 'Save it in WGS84 degrees.');
  };
  const features: unknown[] = [];
  for await (const feature of deserialize(bytes, { headerMetaFn })) {
    // One more than the limit tells that there are too many, and no more is needed for that.
    if (features.push(feature) > LIMITS.rows) break;
  }
  // The library takes a file that was cut off between two features for a whole one.
  const count = (header as HeaderMeta | null)?.featuresCount ?? 0;
  if (features.length < count && features.length <= LIMITS.rows) {
    throw refusal(file, `ends after ${features.length} of its ${count} features`, 'Save or download it again.');
  }
  return whole(broughtFeatures({ file, format: 'flatgeobuf', features }));
}

const MAGIC_BYTES = 8;
const LENGTH_BYTES = 4;

/**
 * The library believes every length that a file claims, and would count to four thousand million where a byte is wrong. Here
 * each length is held against the bytes that are there.
 */
function requireSound(file: string, bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frame = (at: number) => {
    const length = at + LENGTH_BYTES <= bytes.length ? view.getUint32(at, true) : Number.POSITIVE_INFINITY;
    if (at + LENGTH_BYTES + length > bytes.length) throw damaged(file, at);
    return bytes.subarray(at, at + LENGTH_BYTES + length);
  };
  const first = frame(MAGIC_BYTES);
  // Read from the whole file, as the library does: an offset may lead out of its frame.
  const buffer = new ByteBuffer(bytes);
  buffer.setPosition(MAGIC_BYTES);
  const header = Header.getSizePrefixedRootAsHeader(buffer);
  if (header.columnsLength() > first.length / LENGTH_BYTES) throw damaged(file, MAGIC_BYTES);
  const count = Number(header.featuresCount());
  const node = header.indexNodeSize();
  // An index of nothing: the library would look for its root for ever.
  if (!(count >= 0) || (node > 0 && count === 0)) throw damaged(file, MAGIC_BYTES);
  const index = node > 0 ? calcTreeSize(Math.min(count, bytes.length), node) : 0;
  let features = 0;
  for (let at = MAGIC_BYTES + first.length + index; at < bytes.length && features <= LIMITS.rows; features++) {
    const feature = frame(at);
    buffer.setPosition(at);
    const geometry = Feature.getSizePrefixedRootAsFeature(buffer).geometry();
    if (geometry && !isSound(geometry, { left: feature.length / LENGTH_BYTES })) throw damaged(file, at);
    at += feature.length;
  }
}

/** `budget`: more numbers and parts than a feature has words are not in it, however often parts name each other. */
function isSound(geometry: Geometry, budget: { left: number }): boolean {
  const parts = geometry.partsLength();
  budget.left -= parts;
  if (budget.left < 0 || geometry.endsLength() > budget.left || geometry.xyLength() > budget.left) return false;
  for (let i = 0; i < parts; i++) {
    const part = geometry.parts(i);
    if (part && !isSound(part, budget)) return false;
  }
  return true;
}

const damaged = (file: string, at: number) =>
  refusal(file, `looks like FlatGeobuf, but is damaged or cut off at byte ${at}`, 'Save or download it again.');
