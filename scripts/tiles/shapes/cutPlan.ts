/**
 * In which steps a layer is cut: zoom by zoom, and a zoom with much in it region by region along the Hilbert curve, so that
 * tiles leave in the archive's order and only one region's pieces are in memory.
 */
import { TILE_EXTENT } from '../featureSource';
import { BUFFER, type TileRange } from './cutFeature';
import { hilbertTile } from './hilbert';
import type { ShapeColumns } from './shapeColumns';
import { WORLD, zoomShift } from './worldUnits';

/** Features that a step cuts; each is moved by `worlds` around the world. */
export interface CutStep {
  readonly z: number;
  readonly range: TileRange;
  /** In the order of the input; a feature may occur again with other `worlds`. */
  readonly features: Uint32Array;
  readonly worlds: Int8Array;
}

/** About what a step may hold: vertices, and tiles that are covered. 16 to 20 MB of pieces. */
const STEP_WORK = 1_000_000;
/** A covered tile costs as much as this many vertices. */
const TILE_WORK = 8;

/** Four a feature: the box around all its parts, in world units. */
export function featureBoxes({ featurePart, partBox }: ShapeColumns): Int32Array {
  const count = featurePart.length - 1;
  const boxes = new Int32Array(count * 4);
  for (let f = 0; f < count; f++) {
    const box = [WORLD * 1.9, WORLD * 1.9, -WORLD * 1.9, -WORLD * 1.9];
    for (let part = featurePart[f]; part < featurePart[f + 1]; part++) {
      box[0] = Math.min(box[0], partBox[part * 4]);
      box[1] = Math.min(box[1], partBox[part * 4 + 1]);
      box[2] = Math.max(box[2], partBox[part * 4 + 2]);
      box[3] = Math.max(box[3], partBox[part * 4 + 3]);
    }
    boxes.set(box, f * 4);
  }
  return boxes;
}

export interface ZoomFeatures {
  readonly z: number;
  readonly columns: ShapeColumns;
  readonly boxes: Int32Array;
  /** First zoom of each feature. */
  readonly firstZoom: Uint8Array;
}

export function* planZoom(zoom: ZoomFeatures): Generator<CutStep> {
  const { z, firstZoom } = zoom;
  const features: number[] = [];
  const worlds: number[] = [];
  for (let f = 0; f < firstZoom.length; f++) {
    if (firstZoom[f] > z) continue;
    for (let w = -1; w <= 1; w++) {
      if (!reaches(zoom, f, w, wholeWorld(z))) continue;
      features.push(f);
      worlds.push(w);
    }
  }
  yield* planNode(zoom, Uint32Array.from(features), Int8Array.from(worlds), 0, 0);
}

/** Node `index` (by Hilbert) of the tile pyramid's level `level`: its own step, or four halves' steps in curve order. */
function* planNode(
  zoom: ZoomFeatures,
  features: Uint32Array,
  worlds: Int8Array,
  level: number,
  index: number,
): Generator<CutStep> {
  if (features.length === 0) return;
  const range = nodeRange(zoom.z, level, index);
  if (level === zoom.z || workOf(zoom, features, worlds, range) <= STEP_WORK) {
    yield { z: zoom.z, range, features, worlds };
    return;
  }
  for (let child = index * 4; child < index * 4 + 4; child++) {
    const inside = nodeRange(zoom.z, level + 1, child);
    const kept: number[] = [];
    for (let i = 0; i < features.length; i++) if (reaches(zoom, features[i], worlds[i], inside)) kept.push(i);
    const childFeatures = Uint32Array.from(kept, (i) => features[i]);
    yield* planNode(
      zoom,
      childFeatures,
      Int8Array.from(kept, (i) => worlds[i]),
      level + 1,
      child,
    );
  }
}

const wholeWorld = (z: number): TileRange => ({ west: 0, north: 0, east: 2 ** z - 1, south: 2 ** z - 1 });

function nodeRange(z: number, level: number, index: number): TileRange {
  const side = 2 ** (z - level);
  const { x, y } = hilbertTile(level, index);
  return { west: x * side, north: y * side, east: (x + 1) * side - 1, south: (y + 1) * side - 1 };
}

/** Tiles of `range` that the box of feature `f` meets, buffer included, as a range; empty when west > east. */
function boxRange({ z, boxes }: ZoomFeatures, f: number, worlds: number, range: TileRange): TileRange {
  const unit = 2 ** zoomShift(z);
  const first = (side: number) => Math.ceil((side / unit - BUFFER - 1) / TILE_EXTENT) - 1;
  const last = (side: number) => Math.floor((side / unit + BUFFER + 1) / TILE_EXTENT);
  const moved = worlds * WORLD;
  return {
    west: Math.max(range.west, first(boxes[f * 4] + moved)),
    north: Math.max(range.north, first(boxes[f * 4 + 1])),
    east: Math.min(range.east, last(boxes[f * 4 + 2] + moved)),
    south: Math.min(range.south, last(boxes[f * 4 + 3])),
  };
}

function reaches(zoom: ZoomFeatures, f: number, worlds: number, range: TileRange) {
  const { west, north, east, south } = boxRange(zoom, f, worlds, range);
  return west <= east && north <= south;
}

function workOf(zoom: ZoomFeatures, features: Uint32Array, worlds: Int8Array, range: TileRange) {
  const { featurePart, partStart } = zoom.columns;
  let work = 0;
  for (let i = 0; i < features.length; i++) {
    const f = features[i];
    const here = tilesOf(boxRange(zoom, f, worlds[i], range));
    const all = tilesOf(boxRange(zoom, f, worlds[i], wholeWorld(zoom.z)));
    const vertices = partStart[featurePart[f + 1]] - partStart[featurePart[f]];
    // As if the vertices were spread evenly over the feature's box.
    work += (vertices * here) / Math.max(1, all) + here * TILE_WORK;
  }
  return work;
}

const tilesOf = ({ west, north, east, south }: TileRange) =>
  Math.max(0, east - west + 1) * Math.max(0, south - north + 1);
