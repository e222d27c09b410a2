/** A tile of an archive at a place, as the public reader sees it. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { LonLat } from '../../../src/core/units';
import { withArchive } from '../tiles/readArchive';

export const tileHeader = (path: string) => withArchive(path, (archive) => archive.getHeader());

/** Properties of all features of the tile at a place, layer by layer. */
export async function layersOfTile(
  path: string,
  { zoom, at: [lon, lat] }: { zoom: number; at: LonLat },
): Promise<Map<string, Record<string, unknown>[]>> {
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = Math.floor(((lon + 180) / 360) * 2 ** zoom);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom);
  const tile = await withArchive(path, (archive) => archive.getZxy(zoom, x, y));
  if (!tile) return new Map();
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile.data)));
  return new Map(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, i) => ({ ...layer.feature(i).properties })),
    ]),
  );
}
