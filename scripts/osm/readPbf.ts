import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { PbfReader } from 'pbf';
import { InputError } from '../command/command';
import type { OsmBlock } from './osmData';
import { decodeBlock } from './pbfBlock';

/** Limits that the format itself states (wiki.openstreetmap.org/wiki/PBF_Format): larger means that this is no such file. */
const MOST_HEADER_BYTES = 64 * 1024;
const MOST_BLOB_BYTES = 32 * 1024 * 1024;

/** What a file may ask its reader to understand. History would give each node many times over. */
const UNDERSTOOD = new Set(['OsmSchema-V0.6', 'DenseNodes']);

const inflated = promisify(inflate);

/**
 * The data blocks of an `.osm.pbf`, one after another, so that memory holds one block of the file at a time.
 * Format: https://wiki.openstreetmap.org/wiki/PBF_Format
 */
export async function* pbfBlocks(file: string): AsyncGenerator<OsmBlock> {
  const handle = await openFile(file);
  try {
    let seenHeader = false;
    for await (const { type, blob, where } of blobs(handle, file)) {
      const data = await blobData(blob, where);
      // A fault of the bytes shows as an exception of the decoder, which knows neither file nor place.
      if (type === 'OSMHeader') {
        checkHeader(
          decoded(where, () => requiredFeatures(data)),
          where,
        );
        seenHeader = true;
      } else if (type === 'OSMData') {
        if (!seenHeader)
          throw new InputError(`${where}: data before the OSMHeader block. Is the start of the file missing?`);
        yield decoded(where, () => decodeBlock(data));
      }
      // Blobs of other types are for other programs; the format says to skip them.
    }
    if (!seenHeader) throw new InputError(`${file}: the file has no OSMHeader block. Is it an .osm.pbf, and whole?`);
  } finally {
    await handle.close();
  }
}

async function openFile(file: string) {
  try {
    return await open(file);
  } catch (error) {
    throw new InputError(`${file}: cannot be opened (${(error as NodeJS.ErrnoException).code}). Is the path right?`);
  }
}

async function* blobs(handle: FileHandle, file: string) {
  const { size } = await handle.stat();
  let at = 0;
  for (let number = 1; at < size; number++) {
    const where = `${file}, block ${number} at byte ${at}`;
    const read = async (length: number) => {
      const bytes = Buffer.alloc(length);
      const { bytesRead } = await handle.read(bytes, 0, length, at);
      if (bytesRead < length) {
        throw new InputError(`${where}: the file ends after ${at + bytesRead} bytes, within a block. Fetch it again`);
      }
      at += length;
      return bytes;
    };
    const headerBytes = (await read(4)).readUInt32BE();
    if (headerBytes > MOST_HEADER_BYTES) {
      throw new InputError(
        `${where}: a block header of ${headerBytes} bytes. This is not an .osm.pbf, or it is damaged`,
      );
    }
    const header = await read(headerBytes);
    const { type, dataBytes } = decoded(where, () => blobHeader(header));
    if (dataBytes > MOST_BLOB_BYTES) {
      throw new InputError(`${where}: a block of ${dataBytes} bytes, where 32 MiB is the most. The file is damaged`);
    }
    yield { type, blob: await read(dataBytes), where };
  }
}

function blobHeader(bytes: Uint8Array) {
  const pbf = new PbfReader(bytes);
  const header = { type: '', dataBytes: 0 };
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) header.type = pbf.readString();
    else if (field === 3) header.dataBytes = pbf.readVarint();
  }
  return header;
}

/** Names of the compressions that a Blob may use, by field. Only zlib (and none) is in use for published extracts. */
const COMPRESSIONS: Record<number, string> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' };

async function blobData(bytes: Uint8Array, where: string): Promise<Uint8Array> {
  const { raw, zlib, other } = decoded(where, () => blobFields(bytes));
  if (raw) return raw;
  if (!zlib) {
    throw new InputError(
      `${where}: the block is packed with ${other ?? 'nothing known'}, which is not read. ` +
        'Write the file anew with zlib: osmium cat in.osm.pbf -o out.osm.pbf -f pbf,pbf_compression=zlib',
    );
  }
  try {
    return await inflated(zlib, { maxOutputLength: MOST_BLOB_BYTES });
  } catch (error) {
    throw new InputError(`${where}: the block does not unpack (${(error as Error).message}). Fetch the file again`);
  }
}

function blobFields(bytes: Uint8Array) {
  const pbf = new PbfReader(bytes);
  const blob: { raw?: Uint8Array; zlib?: Uint8Array; other?: string } = {};
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) blob.raw = pbf.readBytes();
    else if (field === 3) blob.zlib = pbf.readBytes();
    else if (field in COMPRESSIONS) blob.other = COMPRESSIONS[field];
  }
  return blob;
}

function requiredFeatures(bytes: Uint8Array) {
  const pbf = new PbfReader(bytes);
  const features: string[] = [];
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 4) features.push(pbf.readString());
  }
  return features;
}

function checkHeader(features: readonly string[], where: string) {
  const strange = features.filter((feature) => !UNDERSTOOD.has(feature));
  if (strange.length > 0) {
    throw new InputError(
      `${where}: the file requires ${strange.join(', ')}, which this reader does not know. Use a plain extract without history`,
    );
  }
}

function decoded<T>(where: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${where}: the block cannot be decoded (${(error as Error).message}). Fetch the file again`);
  }
}
