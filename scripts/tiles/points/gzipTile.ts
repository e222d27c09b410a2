/**
 * Compresses tiles. Most tiles of sparse data are tiny, and below 200 bytes gzip makes them larger at 10 microseconds
 * apiece: those are written as a gzip member with one stored block (RFC 1951, 3.2.4), which any reader takes.
 */
import { crc32, gzipSync } from 'node:zlib';

const STORED_BELOW = 400;
/** Member header: magic, deflate, no flags, no time, unknown system. */
const HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/** The length a tile will have after compression. */
export function packedLength(raw: Uint8Array): number {
  const one = new GzippedTiles();
  one.add(raw);
  return one.length;
}

/** Compressed tiles, one behind the other. */
export class GzippedTiles {
  bytes: Uint8Array = new Uint8Array(1 << 16);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(raw: Uint8Array): void {
    if (raw.length < STORED_BELOW) {
      this.store(raw);
      return;
    }
    const packed = gzipSync(raw, {
      level: 6,
      // The default chunk of 16 KiB a call would cost more than compressing into it.
      chunkSize: Math.max(256, raw.length),
      // So would clearing a window of 32 KiB for a tile of one: as wide as the tile is enough.
      windowBits: Math.max(9, Math.min(15, 32 - Math.clz32(raw.length - 1))),
    });
    this.reserve(packed.length);
    this.bytes.set(packed, this.length);
    this.length += packed.length;
  }

  private store(raw: Uint8Array): void {
    const size = raw.length;
    this.reserve(size + 23);
    const { bytes } = this;
    let at = this.length;
    for (const byte of HEADER) bytes[at++] = byte;
    bytes[at++] = 1; // last block, stored
    bytes[at++] = size & 255;
    bytes[at++] = size >>> 8;
    bytes[at++] = ~size & 255;
    bytes[at++] = (~size >>> 8) & 255;
    for (let i = 0; i < size; i++) bytes[at++] = raw[i];
    const sum = crc32(raw);
    for (const word of [sum, size]) for (let shift = 0; shift < 32; shift += 8) bytes[at++] = (word >>> shift) & 255;
    this.length = at;
  }

  private reserve(more: number): void {
    this.bytes = withRoomFor(this.bytes, this.length + more);
  }
}

function withRoomFor(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length >= length) return bytes;
  const grown = new Uint8Array(Math.max(length, bytes.length * 2));
  grown.set(bytes);
  return grown;
}
