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

/** About what a step may hold: vertices, and tiles that are covered. 8 to 10 MB of pieces. */
const STEP_WORK = 500_000;
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

export interface LayerPlan extends LayerFeatures {
  readonly minZoom: number;
  readonly maxZoom: number;
}

interface ZoomFeatures extends LayerFeatures {
  readonly z: number;
}

interface LayerFeatures {
  readonly columns: ShapeColumns;
  readonly boxes: Int32Array;
  /** First zoom of each feature. */
  readonly firstZoom: Uint8Array;
}

/** The steps of all zooms, in the archive's order. */
export function* planZooms({ minZoom, maxZoom, ...features }: LayerPlan): Generator<CutStep> {
  for (let z = minZoom; z <= maxZoom; z++) yield* planZoom({ ...features, z });
}

function* planZoom(zoom: ZoomFeatures): Generator<CutStep> {
  const { z, firstZoom } = zoom;
  const features: number[] = [];
  const worlds: number[] = [];
  const world = wholeWorld(z);
  for (let f = 0; f < firstZoom.length; f++) {
    if (firstZoom[f] > z) continue;
    for (let w = -1; w <= 1; w++) {
      if (tilesMet(zoom, f, w, world) === 0) continue;
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
    for (let i = 0; i < features.length; i++) if (tilesMet(zoom, features[i], worlds[i], inside) > 0) kept.push(i);
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

/** How many tiles of `range` the box of feature `f` meets, buffer included. Plain numbers: it runs for every feature and step. */
function tilesMet({ z, boxes }: ZoomFeatures, f: number, worlds: number, range: TileRange): number {
  const tile = 2 ** zoomShift(z) * TILE_EXTENT;
  // One unit more than the buffer: the box is rounded to the zoom's grid before it is cut.
  const around = ((BUFFER + 1) / TILE_EXTENT) * tile;
  const moved = worlds * WORLD;
  const west = Math.max(range.west, Math.ceil((boxes[f * 4] + moved - around) / tile) - 1);
  const east = Math.min(range.east, Math.floor((boxes[f * 4 + 2] + moved + around) / tile));
  if (west > east) return 0;
  const north = Math.max(range.north, Math.ceil((boxes[f * 4 + 1] - around) / tile) - 1);
  const south = Math.min(range.south, Math.floor((boxes[f * 4 + 3] + around) / tile));
  return north > south ? 0 : (east - west + 1) * (south - north + 1);
}

function workOf(zoom: ZoomFeatures, features: Uint32Array, worlds: Int8Array, range: TileRange) {
  const { featurePart, partStart } = zoom.columns;
  const world = wholeWorld(zoom.z);
  let work = 0;
  for (let i = 0; i < features.length; i++) {
    const f = features[i];
    const here = tilesMet(zoom, f, worlds[i], range);
    const all = range.east - range.west === world.east ? here : tilesMet(zoom, f, worlds[i], world);
    const vertices = partStart[featurePart[f + 1]] - partStart[featurePart[f]];
    // As if the vertices were spread evenly over the feature's box.
    work += (vertices * here) / Math.max(1, all) + here * TILE_WORK;
  }
  return work;
}
