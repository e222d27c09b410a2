/** A PMTiles archive of one tile, put together from its parts, so that each can be changed and packed again. */
import { gzipSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { encodeHeader, HEADER_BYTES } from '../../../scripts/pmtiles/header';

/** A layer `sites` with one point that has one property. */
function tileBytes(): Uint8Array {
  const feature = new PbfWriter();
  feature.writePackedVarint(2, [0, 0]);
  feature.writeVarintField(3, 1);
  feature.writePackedVarint(4, [9, 100, 200]);
  const value = new PbfWriter();
  value.writeStringField(1, 'library');
  const layer = new PbfWriter();
  layer.writeVarintField(15, 2);
  layer.writeStringField(1, 'sites');
  layer.writeBytesField(2, feature.finish());
  layer.writeStringField(3, 'kind');
  layer.writeBytesField(4, value.finish());
  layer.writeVarintField(5, 4096);
  const tile = new PbfWriter();
  tile.writeBytesField(3, layer.finish());
  return tile.finish();
}

const TILE = tileBytes();

export const ARCHIVE_PARTS = {
  // One entry: tile 0, a run of 1, its length, its offset and one more.
  root: Uint8Array.of(1, 0, 1, gzipSync(TILE).length, 1),
  metadata: new TextEncoder().encode('{"vector_layers":[{"id":"sites"}]}'),
  tile: TILE,
};

export function archiveOf(parts: typeof ARCHIVE_PARTS): Uint8Array {
  const [root, metadata, tile] = [parts.root, parts.metadata, parts.tile].map((part) => gzipSync(part));
  const at = (before: number, { length }: Uint8Array) => ({ offset: HEADER_BYTES + before, length });
  const header = encodeHeader({
    root: at(0, root),
    metadata: at(root.length, metadata),
    leaves: { offset: HEADER_BYTES + root.length + metadata.length, length: 0 },
    tileData: at(root.length + metadata.length, tile),
    addressedTiles: 1,
    entries: 1,
    contents: 1,
    minZoom: 0,
    maxZoom: 0,
    bounds: [-180, -85, 180, 85],
    center: [0, 0, 0],
  });
  return Buffer.concat([header, root, metadata, tile]);
}
