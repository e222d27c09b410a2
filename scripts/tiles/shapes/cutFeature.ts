/**
 * Cuts features into the tiles of one zoom. A feature is first simplified and put on the zoom's grid, then halved again
 * and again until each part lies in one tile with its buffer: a vertex is looked at about log2(tiles) times, and a feature
 * within one tile not at all. Each zoom starts from the full geometry, so no zoom inherits the rounding of another.
 */
import { hilbertPlace } from '../../pmtiles/tileId';
import { TILE_EXTENT } from '../featureSource';
import { PieceRings } from './pieceRings';
import type { Pieces } from './pieces';
import { HOLE, LINE, OUTER, type ShapeColumns } from './shapeColumns';
import { WORLD, zoomShift } from './worldUnits';

/** Units around a tile that it holds too, so that outlines and line joins at its edge are drawn whole: 8 of 512 pixels. */
export const BUFFER = 64;

/** Largest error of simplification in units: 3/8 of a pixel; at the last zoom, which is magnified, only rounding itself. */
const TOLERANCE = 3;
const LAST_TOLERANCE = 0.5;

/** Polygons below this many square units (half a pixel wide) are specks: gathered until they are worth a square. */
export const SPECK_AREA = 16;

/** Tiles `west` to `east` and `north` to `south` of a zoom, ends included. */
export interface TileRange {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

export interface ZoomShapes {
  readonly columns: ShapeColumns;
  readonly weights: Float32Array;
  readonly z: number;
  readonly isLastZoom: boolean;
}

export class FeatureCutter {
  private readonly rings = new PieceRings();
  private readonly columns: ShapeColumns;
  private readonly weights: Float32Array;
  private readonly z: number;
  private readonly shift: number;
  private readonly half: number;
  private readonly least: number;
  /** Square world units in a square unit of this zoom. */
  private readonly areaScale: number;
  private readonly range: TileRange;
  private readonly pieces: Pieces;
  private feature = 0;

  constructor({ columns, weights, z, isLastZoom }: ZoomShapes, range: TileRange, pieces: Pieces) {
    this.columns = columns;
    this.weights = weights;
    this.z = z;
    this.shift = zoomShift(z);
    this.half = this.shift === 0 ? 0 : 2 ** (this.shift - 1);
    this.least = ((isLastZoom ? LAST_TOLERANCE : TOLERANCE) * 2 ** this.shift) ** 2;
    this.areaScale = 4 ** this.shift;
    this.range = range;
    this.pieces = pieces;
  }

  /** Cuts feature `f`, moved by `worlds` around the world (-1, 0 or 1). */
  cut(f: number, worlds: number): void {
    const { columns, rings } = this;
    this.feature = f;
    rings.rings = 0;
    rings.vertices = 0;
    let isOuterDrawn = false;
    for (let part = columns.featurePart[f]; part < columns.featurePart[f + 1]; part++) {
      const kind = columns.partKind[part];
      if (kind === LINE) this.addRing(part, LINE, worlds);
      else if (kind === OUTER) {
        isOuterDrawn = columns.partArea[part] >= SPECK_AREA * this.areaScale && this.addRing(part, OUTER, worlds);
        if (!isOuterDrawn) this.addSpeck(part, worlds);
      } else if (isOuterDrawn && columns.partArea[part] >= SPECK_AREA * this.areaScale)
        this.addRing(part, HOLE, worlds);
    }
    if (rings.rings > 0) this.cutToRange();
  }

  /** A ring that is long and thin can lose its area to simplification although it can be seen: then it is drawn in full. */
  private addRing(part: number, kind: number, worlds: number): boolean {
    const { rings } = this;
    const start = rings.vertices;
    for (const least of [this.least, -1]) {
      this.addVertices(part, least, worlds);
      const count = rings.vertices - start;
      const isThere = kind === LINE ? count >= 2 : count >= 3 && this.areaSince(start) > 0 === (kind === OUTER);
      if (isThere) {
        rings.endRing(kind, start);
        return true;
      }
      rings.vertices = start;
      if (kind === LINE) return false;
    }
    return false;
  }

  private addVertices(part: number, least: number, worlds: number) {
    const { rings, weights, shift, half } = this;
    const { x, y, partStart, partKind } = this.columns;
    const from = partStart[part];
    const to = partStart[part + 1];
    rings.reserveVertices(to - from);
    const { x: outX, y: outY } = rings;
    const start = rings.vertices;
    const moved = worlds * 2 ** (30 - shift);
    let at = start;
    for (let v = from; v < to; v++) {
      if (weights[v] <= least) continue;
      const px = ((x[v] + half) >> shift) + moved;
      const py = (y[v] + half) >> shift;
      if (at > start && outX[at - 1] === px && outY[at - 1] === py) continue;
      outX[at] = px;
      outY[at++] = py;
    }
    if (partKind[part] !== LINE)
      while (at - start > 1 && outX[at - 1] === outX[start] && outY[at - 1] === outY[start]) at--;
    rings.vertices = at;
  }

  private areaSince(start: number) {
    const { x, y, vertices } = this.rings;
    let twice = 0;
    for (let i = start + 1; i + 1 < vertices; i++) {
      twice += (x[i] - x[start]) * (y[i + 1] - y[start]) - (x[i + 1] - x[start]) * (y[i] - y[start]);
    }
    return twice;
  }

  /** In the one tile of its middle, without buffer. */
  private addSpeck(part: number, worlds: number) {
    const { partBox, partArea } = this.columns;
    const middle = (axis: number) => (partBox[part * 4 + axis] + partBox[part * 4 + 2 + axis]) / 2;
    const x = Math.floor((middle(0) + worlds * WORLD) / 2 ** this.shift);
    // The south pole's edge belongs to the last row.
    const y = Math.min(Math.floor(middle(1) / 2 ** this.shift), TILE_EXTENT * 2 ** this.z - 1);
    const tileX = Math.floor(x / TILE_EXTENT);
    const tileY = Math.floor(y / TILE_EXTENT);
    const { west, east, north, south } = this.range;
    if (tileX < west || tileX > east || tileY < north || tileY > south) return;
    const tile = hilbertPlace(this.z, tileX, tileY);
    const area = partArea[part] / this.areaScale;
    this.pieces.addSpeck(tile, this.feature, x - tileX * TILE_EXTENT, y - tileY * TILE_EXTENT, area);
  }

  private cutToRange() {
    const { west, north, east, south } = this.range;
    let first = 0;
    const keep = (axis: 0 | 1, at: number, side: 1 | -1) => {
      const last = this.rings.rings;
      this.rings.clip(first, last, axis, at, side);
      first = last;
    };
    const [x0, y0, x1, y1] = this.boxOf(0, this.rings.rings);
    if (x0 < west * TILE_EXTENT - BUFFER) keep(0, west * TILE_EXTENT - BUFFER, 1);
    if (x1 > (east + 1) * TILE_EXTENT + BUFFER) keep(0, (east + 1) * TILE_EXTENT + BUFFER, -1);
    if (y0 < north * TILE_EXTENT - BUFFER) keep(1, north * TILE_EXTENT - BUFFER, 1);
    if (y1 > (south + 1) * TILE_EXTENT + BUFFER) keep(1, (south + 1) * TILE_EXTENT + BUFFER, -1);
    this.halve(first, this.rings.rings, west, north, east, south);
  }

  /** Distributes the rings `first` to `last`, which lie within the buffered tiles given, to these tiles. */
  private halve(first: number, last: number, west: number, north: number, east: number, south: number) {
    if (first === last) return;
    const [x0, y0, x1, y1] = this.boxOf(first, last);
    west = Math.max(west, Math.ceil((x0 - BUFFER) / TILE_EXTENT) - 1);
    north = Math.max(north, Math.ceil((y0 - BUFFER) / TILE_EXTENT) - 1);
    east = Math.min(east, Math.floor((x1 + BUFFER) / TILE_EXTENT));
    south = Math.min(south, Math.floor((y1 + BUFFER) / TILE_EXTENT));
    if (west > east || north > south) return;
    const { rings } = this;
    if (west === east && north === south) {
      const tile = hilbertPlace(this.z, west, north);
      this.pieces.add(tile, this.feature, rings, first, last, west * TILE_EXTENT, north * TILE_EXTENT);
      return;
    }
    const vertices = rings.vertices;
    const axis = east - west >= south - north ? 0 : 1;
    const middle = axis === 0 ? (west + east) >> 1 : (north + south) >> 1;
    const seam = (middle + 1) * TILE_EXTENT;

    rings.clip(first, last, axis, seam + BUFFER, -1);
    this.halve(last, rings.rings, west, north, axis === 0 ? middle : east, axis === 0 ? south : middle);
    rings.rings = last;
    rings.vertices = vertices;

    rings.clip(first, last, axis, seam - BUFFER, 1);
    this.halve(last, rings.rings, axis === 0 ? middle + 1 : west, axis === 0 ? north : middle + 1, east, south);
    rings.rings = last;
    rings.vertices = vertices;
  }

  private boxOf(first: number, last: number): [number, number, number, number] {
    const { box } = this.rings;
    let x0 = Infinity;
    let y0 = Infinity;
    let x1 = -Infinity;
    let y1 = -Infinity;
    for (let ring = first; ring < last; ring++) {
      x0 = Math.min(x0, box[ring * 4]);
      y0 = Math.min(y0, box[ring * 4 + 1]);
      x1 = Math.max(x1, box[ring * 4 + 2]);
      y1 = Math.max(y1, box[ring * 4 + 3]);
    }
    return [x0, y0, x1, y1];
  }
}
