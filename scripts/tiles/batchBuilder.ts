/** Collects tiles, in the archive's order, into batches. */
import type { ReducedTile, TileBatch } from './featureSource';
import { GzippedTiles } from './gzipTiles';
import { withBytes } from './withBytes';

export class BatchBuilder {
  /** Features in the tiles since the last `hand`. */
  features = 0;
  private tileIds: number[] = [];
  private ends: number[] = [];
  private rawBytes: number[] = [];
  private reduced: ReducedTile[] = [];
  private readonly tiles: GzippedTiles | UncompressedTiles;

  constructor(
    private readonly form: TileBatch['form'],
    storedBelow: number,
  ) {
    this.tiles = form === 'gzip' ? new GzippedTiles(storedBelow) : new UncompressedTiles();
  }

  /** Bytes of the tiles since the last `hand`. */
  get size(): number {
    return this.tiles.length;
  }

  /** `tile` is copied. */
  add(tileId: number, tile: Uint8Array): void {
    this.tiles.add(tile);
    this.tileIds.push(tileId);
    this.ends.push(this.tiles.length);
    this.rawBytes.push(tile.length);
  }

  noteReduced(...tiles: readonly ReducedTile[]): void {
    for (const tile of tiles) this.reduced.push(tile);
  }

  /** The batch so far; the next one begins empty. */
  hand(): TileBatch {
    const { form, tiles, tileIds, ends, rawBytes, features, reduced } = this;
    const batch: TileBatch = {
      form,
      count: tileIds.length,
      tileIds: Float64Array.from(tileIds),
      ends: Uint32Array.from(ends),
      rawBytes: Uint32Array.from(rawBytes),
      bytes: tiles.bytes.slice(0, tiles.length),
      features,
      reduced,
    };
    tiles.clear();
    this.tileIds = [];
    this.ends = [];
    this.rawBytes = [];
    this.features = 0;
    this.reduced = [];
    return batch;
  }
}

class UncompressedTiles {
  bytes = new Uint8Array(1 << 16);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(tile: Uint8Array): void {
    this.bytes = withBytes(this.bytes, this.length + tile.length);
    this.bytes.set(tile, this.length);
    this.length += tile.length;
  }
}
