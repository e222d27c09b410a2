/**
 * Compresses tiles. Most tiles of sparse data are tiny, and below 200 bytes gzip makes them larger at 10 microseconds
 * apiece: those are written as a gzip member with one stored block (RFC 1951, 3.2.4), which any reader takes.
 */
import { crc32, gzipSync } from 'node:zlib';
import { withBytes } from './withBytes';

/** Points come by the hundred thousand tiles: half of the time for a hundredth of the size. */
export const POINTS_STORED_BELOW = 400;
/** Lines and polygons have fewer and fuller tiles. */
export const SHAPES_STORED_BELOW = 100;

/** Member header: magic, deflate, no flags, no time, unknown system. */
const HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

function deflated(raw: Uint8Array): Uint8Array {
  return gzipSync(raw, {
    // A tenth quicker than the usual 6, for a thousandth of the size.
    level: 5,
    // The default chunk of 16 KiB a call would cost more than compressing into it.
    chunkSize: Math.max(256, raw.length),
    // So would clearing a window of 32 KiB for a tile of one: as wide as the tile is enough.
    windowBits: Math.max(9, Math.min(15, 32 - Math.clz32(raw.length - 1))),
    // Shorter blocks than by the default of 8: a tile's geometry, names and values each get codes of their own, which
    // makes lines and polygons 1.4 to 1.8 % smaller at the same speed (5 and less make them larger again).
    memLevel: 6,
  });
}

/** Compressed tiles, one behind the other. */
export class GzippedTiles {
  bytes = new Uint8Array(1 << 16);
  length = 0;

  /** Tiles of fewer bytes than `storedBelow` are stored as they are. */
  constructor(private readonly storedBelow: number) {}

  clear(): void {
    this.length = 0;
  }

  add(raw: Uint8Array): void {
    if (raw.length < this.storedBelow) {
      this.store(raw);
      return;
    }
    const packed = deflated(raw);
    this.reserve(packed.length);
    this.bytes.set(packed, this.length);
    this.length += packed.length;
  }

  /** The length a tile would have. */
  lengthOf(raw: Uint8Array): number {
    return raw.length < this.storedBelow ? raw.length + STORED_MORE : deflated(raw).length;
  }

  private store(raw: Uint8Array): void {
    const size = raw.length;
    this.reserve(size + STORED_MORE);
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
    this.bytes = withBytes(this.bytes, this.length + more);
  }
}

/** Header, head of the block, checksum and length. */
const STORED_MORE = HEADER.length + 5 + 8;
