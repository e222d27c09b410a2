/** What `cutTiles` is asked: the layers of one archive. `atlas tiles` makes this of its arguments, `atlas build` by hand. */
import type { Feature } from 'geojson';
import type { ReducedTile, SkippedFeature } from './featureSource';

/** How the points of a layer are gathered at low zooms; `false` draws every point at every zoom. */
export interface ClusterOptions {
  /** In 1/512 of a tile, as supercluster counts. Default 40. */
  readonly radius?: number;
  /** Last zoom with clusters. Default: the layer's last zoom but one, so that the last zoom shows every point. */
  readonly maxZoom?: number;
  /** Properties of which every cluster carries a count a value: `kind` -> `kind:library`, `kind:museum`, ... */
  readonly countBy?: readonly string[];
  /** Properties of which every cluster carries the sum, under the same name. */
  readonly sum?: readonly string[];
}

export interface LayerOptions {
  readonly name: string;
  /** Files (or `-`), or features at hand; all go into this layer. */
  readonly inputs: readonly (string | Iterable<Feature>)[];
  readonly minZoom?: number;
  /** Default: the archive's last zoom. */
  readonly maxZoom?: number;
  /** Default: clustered with ClusterOptions' defaults. Lines and polygons are never clustered. */
  readonly cluster?: ClusterOptions | false;
  /** Only these properties are written (those counted or summed are counted all the same). Default: all. */
  readonly include?: readonly string[];
}

/**
 * In layers without clusters, a feature whose property `minZoom` is a number is absent from the zooms below it. In
 * clustered layers it counts at every zoom, because clusters must add up.
 */
export interface TileOptions {
  readonly layers: readonly LayerOptions[];
  /** The .pmtiles file to write; it appears whole or not at all. */
  readonly output: string;
  /** Archive zooms: default 0 and 12; a layer may have a narrower range of its own. */
  readonly minZoom?: number;
  readonly maxZoom?: number;
  /** Replace an existing archive; otherwise an existing one is an InputError. Default false. */
  readonly force?: boolean;
  readonly name?: string;
  readonly description?: string;
  readonly attribution?: string;
  /** Stop at the first broken feature. Default: skip and count. */
  readonly strict?: boolean;
  /** Most bytes of a tile after compression. Points: see gatherToFit.ts; shapes: see scripts/tiles/shapes. */
  readonly maxTileBytes?: number;
  /**
   * Ids and property rows of a layer's points that take more bytes than this go to a file beside the output until the
   * tiles are written. Default 256 MiB: some 8 million points.
   */
  readonly maxRowBytes?: number;
  /** Worker threads; default 2, fewer for small inputs. 0 does all in this thread. */
  readonly workers?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work early, cleanly: nothing is left behind. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly stage: 'read' | 'sort' | 'cluster' | 'cut' | 'write';
  /** In `unit`s; `total` is null where nobody knows yet. */
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'bytes' | 'features' | 'tiles' | 'zooms';
  /** Features read so far, while reading. */
  readonly features?: number;
}

/** What was made; the end table and `--report` are written from it. */
export interface TileReport {
  readonly output: string;
  readonly featuresIn: number;
  readonly features: number;
  /** How many were skipped, by kind. */
  readonly skipped: Readonly<Record<string, number>>;
  /** The first 10,000 of them, one by one. */
  readonly skippedFeatures: readonly SkippedFeature[];
  readonly layers: readonly {
    readonly name: string;
    readonly points: number;
    readonly shapes: number;
    readonly minZoom: number;
    readonly maxZoom: number;
  }[];
  readonly tiles: number;
  readonly distinctTiles: number;
  readonly largestTile: { readonly z: number; readonly x: number; readonly y: number; readonly bytes: number } | null;
  /** Tiles above 500 kB after compression. */
  readonly largeTiles: number;
  readonly bytes: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly seconds: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  /** Tiles kept below `maxTileBytes`, and how: the first 1,000. */
  readonly reducedTiles: readonly ReducedTile[];
  readonly reducedTileCount: number;
}
