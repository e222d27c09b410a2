/**
 * In which steps a layer is cut: zoom by zoom, and a zoom with much in it region by region along the Hilbert curve, so that
 * tiles leave in the archive's order and only one region's pieces are in memory.
 */
import { hilbertPlace } from '../../pmtiles/tileId';
import { TILE_EXTENT } from '../featureSource';
import { BUFFER, type TileRange } from './cutFeature';
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

export interface LayerPlan {
  readonly columns: ShapeColumns;
  /** Four a feature (featureBoxes). */
  readonly boxes: Int32Array;
  /** First zoom of each feature. */
  readonly firstZoom: Uint8Array;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** About what a step may hold: vertices, and tiles that are covered. 10 to 20 MB of pieces. */
const STEP_WORK = 1_000_000;
/** A covered tile costs as much as this many vertices. */
const TILE_WORK = 8;

/** Four a feature: the box around all its parts, in world units. */
export function featureBoxes({ featurePart, partBox }: ShapeColumns): Int32Array {
  const count = featurePart.length - 1;
  const boxes = new Int32Array(count * 4);
  for (let f = 0; f < count; f++) {
    const first = featurePart[f] * 4;
    let x0 = partBox[first];
    let y0 = partBox[first + 1];
    let x1 = partBox[first + 2];
    let y1 = partBox[first + 3];
    for (let at = first + 4; at < featurePart[f + 1] * 4; at += 4) {
      x0 = Math.min(x0, partBox[at]);
      y0 = Math.min(y0, partBox[at + 1]);
      x1 = Math.max(x1, partBox[at + 2]);
      y1 = Math.max(y1, partBox[at + 3]);
    }
    boxes[f * 4] = x0;
    boxes[f * 4 + 1] = y0;
    boxes[f * 4 + 2] = x1;
    boxes[f * 4 + 3] = y1;
  }
  return boxes;
}

/** The steps of all zooms, in the archive's order. */
export function* planZooms(plan: LayerPlan): Generator<CutStep> {
  for (let z = plan.minZoom; z <= plan.maxZoom; z++) {
    const entries = entriesOf(plan, z);
    const all = new Uint32Array(entries.count);
    for (let i = 0; i < all.length; i++) all[i] = i;
    yield* planRegion({ z, entries, maxSide: 2 ** z }, all, { x: 0, y: 0, side: 2 ** z });
  }
}

/** What is drawn at a zoom, a feature or a copy of it across the date line, with the tiles that its box meets. */
class Entries {
  count = 0;
  feature: Uint32Array;
  worlds: Int8Array;
  west: Int32Array;
  north: Int32Array;
  east: Int32Array;
  south: Int32Array;
  /** Work for each tile of the entry: its vertices, as if they were spread evenly over its box, and the tile's own. */
  tileWork: Float64Array;

  constructor(room: number) {
    this.feature = new Uint32Array(room);
    this.worlds = new Int8Array(room);
    this.west = new Int32Array(room);
    this.north = new Int32Array(room);
    this.east = new Int32Array(room);
    this.south = new Int32Array(room);
    this.tileWork = new Float64Array(room);
  }

  add(feature: number, worlds: number, { west, north, east, south }: TileRange, vertices: number): void {
    const entry = this.count++;
    this.feature[entry] = feature;
    this.worlds[entry] = worlds;
    this.west[entry] = west;
    this.north[entry] = north;
    this.east[entry] = east;
    this.south[entry] = south;
    this.tileWork[entry] = TILE_WORK + vertices / ((east - west + 1) * (south - north + 1));
  }
}

function entriesOf({ columns: { featurePart, partStart }, boxes, firstZoom }: LayerPlan, z: number): Entries {
  const tile = 2 ** zoomShift(z) * TILE_EXTENT;
  // One unit more than the buffer: the box is rounded to the zoom's grid before it is cut.
  const around = ((BUFFER + 1) / TILE_EXTENT) * tile;
  const last = 2 ** z - 1;
  const range = (f: number, moved: number): TileRange => ({
    west: Math.max(0, Math.ceil((boxes[f * 4] + moved * WORLD - around) / tile) - 1),
    north: Math.max(0, Math.ceil((boxes[f * 4 + 1] - around) / tile) - 1),
    east: Math.min(last, Math.floor((boxes[f * 4 + 2] + moved * WORLD + around) / tile)),
    south: Math.min(last, Math.floor((boxes[f * 4 + 3] + around) / tile)),
  });
  const isCrossing = (f: number) => boxes[f * 4] < around || boxes[f * 4 + 2] > WORLD - around;
  let room = firstZoom.length;
  for (let f = 0; f < firstZoom.length; f++) if (isCrossing(f)) room += 2;
  const entries = new Entries(room);
  for (let f = 0; f < firstZoom.length; f++) {
    if (firstZoom[f] > z) continue;
    const vertices = partStart[featurePart[f + 1]] - partStart[featurePart[f]];
    for (const moved of isCrossing(f) ? [-1, 0, 1] : [0]) {
      const met = range(f, moved);
      if (met.west <= met.east && met.north <= met.south) entries.add(f, moved, met, vertices);
    }
  }
  return entries;
}

interface Zoom {
  readonly z: number;
  readonly entries: Entries;
  readonly maxSide: number;
}

/** A square of tiles. */
interface Region {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** A step for the region; or, where it would hold too much, the steps of its quarters along the Hilbert curve. */
function* planRegion(zoom: Zoom, inside: Uint32Array, region: Region): Generator<CutStep> {
  if (inside.length === 0) return;
  const { entries, z } = zoom;
  if (region.side === 1 || workOf(entries, inside, region) <= STEP_WORK) {
    const range = {
      west: region.x,
      north: region.y,
      east: region.x + region.side - 1,
      south: region.y + region.side - 1,
    };
    const features = inside.map((entry) => entries.feature[entry]);
    const worlds = new Int8Array(inside.length);
    for (let i = 0; i < worlds.length; i++) worlds[i] = entries.worlds[inside[i]];
    yield { z, range, features, worlds };
    return;
  }
  const quarters = quartersOf(entries, inside, region);
  const place = ({ x, y, side }: Region) => hilbertPlace(Math.log2(zoom.maxSide / side), x / side, y / side);
  quarters.sort((a, b) => place(a.region) - place(b.region));
  for (const quarter of quarters) yield* planRegion(zoom, quarter.inside, quarter.region);
}

function workOf({ west, north, east, south, tileWork }: Entries, inside: Uint32Array, { x, y, side }: Region) {
  let work = 0;
  for (const entry of inside) {
    const across = Math.min(x + side - 1, east[entry]) - Math.max(x, west[entry]) + 1;
    const down = Math.min(y + side - 1, south[entry]) - Math.max(y, north[entry]) + 1;
    work += across * down * tileWork[entry];
  }
  return work;
}

/** Which entries meet which quarter, in one pass; an entry may meet all four. */
function quartersOf({ west, north, east, south }: Entries, inside: Uint32Array, { x, y, side }: Region) {
  const half = side / 2;
  const lists = Array.from({ length: 4 }, () => new Uint32Array(inside.length));
  const counts = [0, 0, 0, 0];
  for (const entry of inside) {
    const isLeft = west[entry] < x + half;
    const isRight = east[entry] >= x + half;
    if (north[entry] < y + half) {
      if (isLeft) lists[0][counts[0]++] = entry;
      if (isRight) lists[1][counts[1]++] = entry;
    }
    if (south[entry] >= y + half) {
      if (isLeft) lists[2][counts[2]++] = entry;
      if (isRight) lists[3][counts[3]++] = entry;
    }
  }
  return lists.map((list, i) => ({
    inside: list.slice(0, counts[i]),
    region: { x: x + (i % 2) * half, y: y + (i >> 1) * half, side: half },
  }));
}
