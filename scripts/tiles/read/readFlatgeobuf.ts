/**
 * FlatGeobuf, feature by feature as the bytes come. The framing is read here, because the library takes a file that ends
 * early for one that ends well; the library decodes what is inside a frame.
 * Format: https://flatgeobuf.org (magic bytes, header, spatial index, features, each with its length before it).
 */
import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { InputError } from '../../command/command';
import type { FeatureSink, OpenInput } from '../featureSource';
import { ByteQueue } from './byteQueue';
import { DamagedInput } from './decompress';
import { flatgeobufProperties } from './flatgeobufProperties';

const MAGIC_BYTES = 8;
const LENGTH_BYTES = 4;
/** A header has names and types of columns: more is damage, and would have us read the file to its end as a header. */
const MAX_HEADER_BYTES = 1 << 24;
const MAX_FEATURE_BYTES = 1 << 30;

export async function readFlatgeobuf(input: OpenInput, sink: FeatureSink): Promise<void> {
  sink.beginInput(input.name, 'byte');
  const bytes = new ByteQueue(input.chunks());
  try {
    const header = await readHeader(input.name, bytes);
    await readFeatures(input.name, bytes, header, sink);
  } finally {
    await bytes.close();
  }
}

async function readHeader(name: string, bytes: ByteQueue): Promise<HeaderMeta> {
  await bytes.take(MAGIC_BYTES);
  const frame = await takeFrame(name, bytes, MAX_HEADER_BYTES, 'header');
  if (!frame) throw damaged(name, bytes, 'it ends before its header');
  let header: HeaderMeta;
  try {
    header = fromByteBuffer(new ByteBuffer(frame));
  } catch (error) {
    throw damaged(name, bytes, `its header cannot be read (${(error as Error).message})`);
  }
  requireDegrees(name, header);
  const { indexNodeSize, featuresCount } = header;
  if (indexNodeSize > 0 && featuresCount > 0) {
    const indexBytes = calcTreeSize(featuresCount, indexNodeSize);
    if ((await bytes.skip(indexBytes)) < indexBytes) throw damaged(name, bytes, 'it ends within its spatial index');
  }
  return header;
}

/** Reads to the end; a count of 0 in the header means that the writer did not know it. */
async function readFeatures(name: string, bytes: ByteQueue, header: HeaderMeta, sink: FeatureSink) {
  const readProperties = flatgeobufProperties(header.columns ?? [], sink);
  let features = 0;
  for (;;) {
    const place = bytes.position;
    const frame = await takeFrame(name, bytes, MAX_FEATURE_BYTES, 'feature');
    if (!frame) break;
    features++;
    sink.place(place);
    try {
      const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(frame));
      const geometry = feature.geometry();
      readProperties(feature);
      sink.geometry(geometry && fromGeometry(geometry, header.geometryType));
    } catch (error) {
      if (error instanceof InputError) throw error;
      sink.skip({
        kind: 'damaged feature',
        what: `its bytes are not a FlatGeobuf feature (${(error as Error).message})`,
        fix: 'Write the file again',
      });
    }
  }
  if (header.featuresCount > features) {
    throw damaged(
      name,
      bytes,
      `it ends after ${features} of the ${header.featuresCount} features that its header counts`,
    );
  }
}

/** The next length and as many bytes, or null at the end. */
async function takeFrame(name: string, bytes: ByteQueue, most: number, what: string): Promise<Uint8Array | null> {
  const length = await bytes.take(LENGTH_BYTES);
  if (length.length === 0) return null;
  const size = length.length < LENGTH_BYTES ? 0 : new DataView(length.buffer, length.byteOffset).getUint32(0, true);
  if (size > most) throw damaged(name, bytes, `a ${what} claims ${size} bytes`);
  const body = await bytes.take(size);
  if (length.length < LENGTH_BYTES || body.length < size) throw damaged(name, bytes, `it ends within a ${what}`);
  return Buffer.concat([length, body]);
}

function requireDegrees(name: string, { crs }: HeaderMeta) {
  if (!crs || crs.code === 0 || crs.code === 4326) return;
  const called = `${crs.org ?? 'EPSG'}:${crs.code}${crs.name ? ` (${crs.name})` : ''}`;
  throw new InputError(`${name}: its coordinates are in ${called}. Write it in WGS84 degrees (EPSG:4326).`);
}

const damaged = (name: string, bytes: ByteQueue, what: string) =>
  new DamagedInput(
    `${name}: the FlatGeobuf file is damaged at byte ${bytes.position}: ${what}. Write or fetch it again.`,
  );
