/** Undoes gzip and zstd as the bytes come, never holding more than a window of them. */

import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { InputError } from '../../command/command';
import type { RawBytes } from './rawBytes';

export type Compression = 'none' | 'gzip' | 'zstd';

/** A compressed stream that ends early or does not hold what it should. `readInput` adds the last good feature. */
export class DamagedInput extends InputError {}

/** By the first bytes, not by the file's name: `.gz` files are often unpacked by browsers and keep their names. */
export function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const isZstd = head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd && head[0] === 0x28;
  // A zstd file may begin with a skippable frame (0x184D2A50 to 5F, little-endian), as pzstd writes it.
  const isSkippable = (head[0] & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18;
  return isZstd || isSkippable ? 'zstd' : 'none';
}

export function decompressed(
  name: string,
  raw: RawBytes,
  compression: Compression,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === 'gzip') return gunzipped(name, raw);
  if (compression === 'zstd') return unzstded(name, raw);
  return raw.chunks();
}

async function* gunzipped(name: string, raw: RawBytes) {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // The callback is there because pipeline wants one: an error of either end comes out of the loop below.
  const source = raw.chunks();
  pipeline(Readable.from(source, { objectMode: false, highWaterMark: 1 << 20 }), gunzip, () => {});
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    const isShort = (error as Error).message === 'unexpected end of file';
    throw damaged(name, 'gzip', isShort ? raw.taken() : gunzip.bytesWritten, isShort, (error as Error).message);
  } finally {
    gunzip.destroy();
    await source.return(); // closes the file, also when the reader above has gone away before the end
  }
}

/** fzstd's code for a stream that ends inside a block. */
const ZSTD_UNEXPECTED_END = 5;

async function* unzstded(name: string, raw: RawBytes) {
  let ready: Uint8Array[] = [];
  const decoder = new Decompress((data) => {
    if (data.length > 0) ready.push(data);
  });
  let before = 0;
  const push = (chunk: Uint8Array, isLast: boolean) => {
    try {
      decoder.push(chunk, isLast);
    } catch (error) {
      const isShort = (error as { code?: unknown }).code === ZSTD_UNEXPECTED_END;
      throw damaged(name, 'zstd', isShort ? raw.taken() : before, isShort, (error as Error).message);
    }
  };
  for await (const chunk of raw.chunks()) {
    // A block can hold 128 KiB of text in a few bytes: small pieces bound what one push can unfold to.
    for (let from = 0; from < chunk.length; from += 1 << 14) {
      push(chunk.subarray(from, from + (1 << 14)), false);
      before = raw.taken() - chunk.length + from;
      yield* ready;
      ready = [];
    }
  }
  push(new Uint8Array(0), true);
  yield* ready;
}

function damaged(name: string, kind: Compression, byte: number, isShort: boolean, reason: string) {
  const what = isShort
    ? `the ${kind} stream ends too early, at byte ${byte} of the compressed data`
    : `the ${kind} stream is damaged somewhere after byte ${byte} of the compressed data (${reason})`;
  return new DamagedInput(`${name}: ${what}. Fetch or pack the file again.`);
}
