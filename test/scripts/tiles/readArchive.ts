/** Reads archives back with the public reader and decoder: what a map would see. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source, tileIdToZxy } from 'pmtiles';

class OpenFile implements Source {
  constructor(
    readonly file: number,
    private readonly path: string,
  ) {}

  getKey() {
    return this.path;
  }

  async getBytes(offset: number, length: number) {
    const bytes = Buffer.alloc(Math.min(length, fstatSync(this.file).size - offset));
    readSync(this.file, bytes, 0, bytes.length, offset);
    return { data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer };
  }
}

export interface ReadTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly layers: Record<string, VectorTileFeature[]>;
}

export async function withArchive<T>(path: string, use: (archive: PMTiles) => Promise<T>): Promise<T> {
  const file = openSync(path, 'r');
  try {
    return await use(new PMTiles(new OpenFile(file, path)));
  } finally {
    closeSync(file);
  }
}

/** All tiles of an archive, in its order, through its own directories. */
export async function* tilesOf(archive: PMTiles): AsyncGenerator<ReadTile> {
  const header = await archive.getHeader();
  const visit = async function* (offset: number, length: number): AsyncGenerator<number> {
    for (const entry of await archive.cache.getDirectory(archive.source, offset, length, header)) {
      if (entry.runLength === 0) yield* visit(header.leafDirectoryOffset + entry.offset, entry.length);
      else for (let i = 0; i < entry.runLength; i++) yield entry.tileId + i;
    }
  };
  for await (const id of visit(header.rootDirectoryOffset, header.rootDirectoryLength)) {
    const [z, x, y] = tileIdToZxy(id);
    const tile = await archive.getZxy(z, x, y);
    if (!tile) throw new Error(`tile ${z}/${x}/${y} is in the directory but cannot be read`);
    yield { z, x, y, layers: decode(new Uint8Array(tile.data)) };
  }
}

function decode(bytes: Uint8Array): Record<string, VectorTileFeature[]> {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, i) => layer.feature(i)),
    ]),
  );
}

export async function readAllTiles(path: string): Promise<ReadTile[]> {
  return withArchive(path, async (archive) => {
    const tiles: ReadTile[] = [];
    for await (const tile of tilesOf(archive)) tiles.push(tile);
    return tiles;
  });
}

/** For each zoom, the sum of a property over all features of a layer; `point_count` is 1 where there is none. */
export function sumsByZoom(tiles: readonly ReadTile[], layer: string, property = 'point_count'): number[] {
  const sums: number[] = [];
  for (const { z, layers } of tiles) {
    for (const { properties } of layers[layer] ?? []) {
      const value = properties[property];
      const own = typeof value === 'number' ? value : property === 'point_count' ? 1 : 0;
      sums[z] = (sums[z] ?? 0) + own;
    }
  }
  return sums;
}
