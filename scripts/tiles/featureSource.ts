/**
 * The joints of `atlas tiles`: what a reader hands over, what a cutter of shapes hands back, and how a feature that
 * cannot be used is told of. Reading knows nothing of tiles, cutting nothing of files; both know this file.
 *
 *   openInput(path)            scripts/tiles/read/openInput.ts    name, format, bytes (decompressed)
 *   readInput(input, sink)     scripts/tiles/read/readInput.ts    CSV, FlatGeobuf, GeoParquet; GeoJSON by scanGeojson
 *   readGeojson(input, target) scripts/tiles/points/readGeojson.ts
 *   createFeatureSink(...)     scripts/tiles/featureSink.ts       points into columns, lines and polygons to a ShapeLayer
 *   flattenProperties(...)     scripts/tiles/flattenProperties.ts the one rule for nested properties
 *   createShapeLayer(...)      scripts/tiles/shapes/shapeLayer.ts lines and polygons -> TileBatches
 *   cutTiles(options)          scripts/tiles/cutTiles.ts          layers -> one archive (options in tileOptions.ts)
 */
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../../src/core/geo/bbox';

/* ---- reading ---- */

export type InputFormat = 'geojson' | 'csv' | 'tsv' | 'flatgeobuf' | 'geoparquet';

/** One input, opened: what it is, and its bytes after gzip or zstd is undone. */
export interface OpenInput {
  /** As the caller gave it; `standard input` for `-`. */
  readonly name: string;
  readonly format: InputFormat;
  /** The file whose bytes are the text itself (not compressed, not standard input): it can be read in ranges at once. */
  readonly plainPath: string | null;
  /** Bytes on disk, for progress; null where nobody knows (standard input). */
  readonly diskBytes: number | null;
  /** Bytes taken from the disk so far, in the same measure as `diskBytes`. */
  bytesTaken(): number;
  /**
   * The (decompressed) bytes, from offset `from` on (0 unless the file is plain). A damaged stream throws an InputError that
   * names the byte.
   */
  chunks(from?: number): AsyncIterable<Uint8Array>;
}

/** A flat property value. Absent and null properties are left out; a bigint is a whole number beyond 2^53. */
export type PropertyValue = string | number | bigint | boolean;

export type FeatureId = string | number | bigint;

/**
 * Takes features one by one, in any order: `place`, then `id` and `property` as often as needed, then one of `point`,
 * `geometry` or `skip`, which ends the feature. Nothing is kept as an object a feature. All of a layer's inputs go
 * into the same sink. With `--strict` the first broken feature throws an InputError.
 */
export interface FeatureSink {
  /** Where the feature that now begins stands: byte offset, line or row, as announced by `beginInput`. */
  place(position: number): void;
  beginInput(name: string, positionUnit: 'byte' | 'line' | 'row'): void;
  /** Interns a property name: once a column, not once a feature. -1 when the layer leaves this property out. */
  key(name: string): number;
  property(key: number, value: PropertyValue): void;
  /** Whole numbers from 0 to 2^64-1 become the feature's id; anything else is kept as property `id`. */
  id(value: FeatureId): void;
  /** Ends the feature as a point, [lon, lat] in degrees; out of range or not a number: it is skipped and counted. */
  point(lon: number, lat: number): void;
  /** Ends the feature with any geometry; null or empty ones are skipped and counted. */
  geometry(geometry: Geometry | null): void;
  /** A whole GeoJSON feature (nested properties are flattened): for readers that have one in hand. */
  feature(feature: {
    readonly id?: unknown;
    readonly geometry: Geometry | null;
    readonly properties: Readonly<Record<string, unknown>> | null;
  }): void;
  /** Ends the feature, whatever it had: it is broken. */
  skip(reason: SkipReason): void;
  /** Features ended so far in the present input (good and skipped), for messages: "after feature 41". */
  readonly featuresInInput: number;
}

/* ---- features that cannot be used ---- */

/** Why a feature is left out. `kind` is what the end table counts by; `what` has the value found. */
export interface SkipReason {
  readonly kind: string;
  readonly what: string;
  readonly fix: string;
}

/** One line of `--report`. */
export interface SkippedFeature extends SkipReason {
  readonly input: string;
  /** Counted from 1 within the input. */
  readonly feature: number;
  readonly position: number;
  readonly positionUnit: 'byte' | 'line' | 'row';
  readonly id?: string;
}

/* ---- cutting ---- */

/** MVT extent of every layer: 2.4 m at zoom 12. */
export const TILE_EXTENT = 4096;

/**
 * Some tiles in ascending PMTiles id (z, then Hilbert), all beyond those of the batch before. `layer` batches hold for
 * each tile one whole layer of a vector tile, field tag and length included (so that layers of one tile are joined by
 * writing one after the other); `gzip` batches hold finished tiles.
 */
export interface TileBatch {
  readonly form: 'layer' | 'gzip';
  readonly count: number;
  readonly tileIds: Float64Array;
  /** Where tile i ends in `bytes`; it begins where tile i-1 ends. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
  /** Bytes of tile i before compression (for `layer`: its length), for the warning above 500 kB. */
  readonly rawBytes: Uint32Array;
  /** Features in all tiles of the batch. */
  readonly features: number;
  /** What had to be done to keep tiles below `maxTileBytes`; never empty-handed, never silent. */
  readonly reduced?: readonly ReducedTile[];
}

/** A tile that would have passed `--max-tile-bytes`, and what was done. */
export interface ReducedTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly layer: string;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  /** For example "1,204 points gathered into 310 clusters", "88 smallest polygons left out". */
  readonly what: string;
}

export type ShapeGeometry = LineString | MultiLineString | Polygon | MultiPolygon;

export interface Shape {
  readonly geometry: ShapeGeometry;
  /** Already a whole number from 0 to 2^64-1, or absent. */
  readonly id?: number | bigint;
  /** Flat; property `minZoom` (a number) is the first zoom at which this feature is drawn; it is written too. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

export interface CutRequest {
  readonly layer: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** What a batch should hold: `gzip` when this layer is alone in the archive. */
  readonly form: 'layer' | 'gzip';
  /** Most bytes of this layer in one tile, after compression; absent: no limit. */
  readonly maxTileBytes?: number;
  /** How many worker threads the cutter may keep busy. */
  readonly workers: number;
  /** Tiles done of about how many, for the progress line. */
  readonly onProgress?: (done: number, total: number) => void;
  /** A folder beside the archive for what does not fit in memory; the caller removes it. */
  readonly scratchFolder: () => string;
}

/** The lines and polygons of one layer: taken in, then cut once. */
export interface ShapeLayer {
  /** Takes a shape in, or says why it cannot be used (and keeps nothing of it). Coordinates are checked here. */
  add(shape: Shape): SkipReason | null;
  readonly count: number;
  /** Degrees; empty (west > east) without shapes. */
  readonly bounds: Bbox;
  cut(request: CutRequest): AsyncIterable<TileBatch>;
}

/** `createShapeLayer` of scripts/tiles/shapes/shapeLayer.ts. Extent is TILE_EXTENT. */
export type CreateShapeLayer = () => ShapeLayer;
