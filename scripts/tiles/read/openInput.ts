/** Opens an input: finds out what it is, and gives its bytes with compression undone. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { OpenInput } from '../featureSource';
import { compressionOf, DamagedInput, decompressed } from './decompress';
import { detectFormat } from './detectFormat';
import { cannotRead, fileBytes, type RawBytes, streamBytes } from './rawBytes';

/** Enough for a heading line, and for the magic numbers of every format. */
const HEAD_BYTES = 4096;

/** `path` is a file, a pipe, or `-` for standard input. */
export async function openInput(path: string): Promise<OpenInput> {
  if (path === '-') return openOnce(streamBytes(process.stdin, 'standard input'), 'standard input');
  const { size, isRegular } = await stat(path).then(
    (stats) => ({ size: stats.size, isRegular: stats.isFile() || stats.isDirectory() }),
    (error) => {
      throw cannotRead(path, error);
    },
  );
  // A pipe (`<(command)`) can be read only once, like standard input.
  if (!isRegular) return openOnce(streamBytes(createReadStream(path), path), path);
  const compression = compressionOf(await headOf(fileBytes(path).chunks(), 4));
  const head = await headOf(decompressed(path, fileBytes(path), compression), HEAD_BYTES);
  const raw = fileBytes(path);
  return {
    name: path,
    format: detectFormat(path, head),
    plainPath: compression === 'none' ? path : null,
    diskBytes: size,
    bytesTaken: raw.taken,
    chunks: (from) => (compression === 'none' ? raw.chunks(from) : decompressed(path, raw, compression)),
  };
}

async function openOnce(raw: RawBytes, name: string): Promise<OpenInput> {
  const taken = await takeHead(raw.chunks(), 4);
  const compression = compressionOf(taken.head);
  const again: RawBytes = { taken: raw.taken, chunks: () => joined(taken.chunks, taken.rest) };
  const { head, chunks, rest } = await takeHead(decompressed(name, again, compression), HEAD_BYTES);
  return {
    name,
    format: detectFormat(name, head),
    plainPath: null,
    diskBytes: null,
    bytesTaken: raw.taken,
    chunks: () => joined(chunks, rest),
  };
}

/** A short file may be damaged before it has given so much: then what there is tells the format, and reading tells the damage. */
async function headOf(chunks: AsyncGenerator<Uint8Array, void, undefined>, bytes: number) {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      parts.push(chunk);
      length += chunk.length;
      if (length >= bytes) break;
    }
  } catch (error) {
    if (!(error instanceof DamagedInput) || length === 0) throw error;
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, bytes));
}

/** Reads until `bytes` are there or the end; `chunks` are what was read, `rest` goes on from there. */
async function takeHead(rest: AsyncGenerator<Uint8Array, void, undefined>, bytes: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const { value, done } = await rest.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return { head: new Uint8Array(Buffer.concat(chunks).subarray(0, bytes)), chunks, rest };
}

async function* joined(first: readonly Uint8Array[], rest: AsyncGenerator<Uint8Array, void, undefined>) {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return();
  }
}
