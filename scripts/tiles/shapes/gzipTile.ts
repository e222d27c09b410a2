import { gzipSync } from 'node:zlib';

/** A tile compressed as archives hold it. zlib's default chunk of 16 KiB a call would triple the memory of a long run. */
export const gzipTile = (tile: Uint8Array): Uint8Array =>
  gzipSync(tile, { level: 6, chunkSize: Math.max(256, tile.length) });
