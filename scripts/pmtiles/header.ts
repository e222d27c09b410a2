/** The 127 bytes at the beginning of a PMTiles v3 archive (section 3 of its specification). */

export const HEADER_BYTES = 127;
/** Header and root directory must lie within these first bytes, so that one request fetches both. */
export const FIRST_FETCH_BYTES = 16_384;

/** A stretch of the archive, in bytes from its beginning. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

export interface ArchiveHeader {
  readonly root: Stretch;
  readonly metadata: Stretch;
  readonly leaves: Stretch;
  readonly tileData: Stretch;
  readonly addressedTiles: number;
  readonly entries: number;
  readonly contents: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Degrees. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly center: readonly [lon: number, lat: number, zoom: number];
}

const GZIP = 2;
const MVT = 1;

/** Positions are stored as ten-millionths of a degree. */
const tenMillionths = (degrees: number) => Math.round(degrees * 1e7);

export function encodeHeader(header: ArchiveHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  bytes[7] = 3;
  const { root, metadata, leaves, tileData } = header;
  const stretches = [root, metadata, leaves, tileData].flatMap(({ offset, length }) => [offset, length]);
  const numbers = [...stretches, header.addressedTiles, header.entries, header.contents];
  numbers.forEach((value, i) => {
    view.setBigUint64(8 + 8 * i, BigInt(value), true);
  });
  // Clustered: tiles are written in the order of their ids.
  bytes.set([1, GZIP, GZIP, MVT, header.minZoom, header.maxZoom], 96);
  header.bounds.forEach((degrees, i) => {
    view.setInt32(102 + 4 * i, tenMillionths(degrees), true);
  });
  bytes[118] = header.center[2];
  view.setInt32(119, tenMillionths(header.center[0]), true);
  view.setInt32(123, tenMillionths(header.center[1]), true);
  return bytes;
}
