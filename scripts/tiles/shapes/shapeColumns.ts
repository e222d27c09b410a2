/**
 * The geometry of a layer's lines and polygons in flat columns. A feature has parts, a part has vertices: a line, an outer
 * ring, or a hole that belongs to the outer ring before it. Rings are kept without their closing vertex, outer rings
 * clockwise on the screen and holes the other way, as the MVT specification (4.3.4.4) wants them in tiles.
 */
import type { Position } from 'geojson';
import { shownValue } from '../../../src/core/problem';
import type { ShapeGeometry, SkipReason } from '../featureSource';
import { sharedFloat64, sharedInt32, sharedUint8, sharedUint32 } from '../points/column';
import { GrowingColumn } from './growingColumn';
import { worldX, worldY } from './worldUnits';

export const LINE = 0;
export const OUTER = 1;
export const HOLE = 2;

/** What cutting needs of the geometry; plain arrays on shared memory, so that worker threads can read them. */
export interface ShapeColumns {
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Part p has the vertices partStart[p] to partStart[p + 1]. */
  readonly partStart: Uint32Array;
  readonly partKind: Uint8Array;
  /** Square world units of a ring, without regard to holes; 0 for lines. */
  readonly partArea: Float64Array;
  /** Four a part: least x, least y, greatest x, greatest y. */
  readonly partBox: Int32Array;
  /** Feature f has the parts featurePart[f] to featurePart[f + 1]. */
  readonly featurePart: Uint32Array;
}

export class ShapeColumnsBuilder {
  private readonly x = new GrowingColumn(sharedInt32);
  private readonly y = new GrowingColumn(sharedInt32);
  private readonly partStart = new GrowingColumn(sharedUint32);
  private readonly partKind = new GrowingColumn(sharedUint8);
  private readonly partArea = new GrowingColumn(sharedFloat64);
  private readonly partBox = new GrowingColumn(sharedInt32);
  private readonly featurePart = new GrowingColumn(sharedUint32);

  constructor() {
    this.partStart.push(0);
    this.featurePart.push(0);
  }

  get features() {
    return this.featurePart.length - 1;
  }

  /** Takes a geometry as the next feature, or says why not and keeps nothing of it. */
  add(geometry: ShapeGeometry): SkipReason | null {
    const [vertices, parts] = [this.x.length, this.partKind.length];
    const wrong = this.addParts(geometry);
    if (wrong === null && this.partKind.length > parts) {
      this.featurePart.push(this.partKind.length);
      return null;
    }
    this.forget(vertices, parts);
    return wrong ?? NO_EXTENT;
  }

  columns(): ShapeColumns {
    return {
      x: this.x.taken(),
      y: this.y.taken(),
      partStart: this.partStart.taken(),
      partKind: this.partKind.taken(),
      partArea: this.partArea.taken(),
      partBox: this.partBox.taken(),
      featurePart: this.featurePart.taken(),
    };
  }

  private addParts(geometry: ShapeGeometry): SkipReason | null {
    switch (geometry.type) {
      case 'LineString':
        return this.addLine(geometry.coordinates);
      case 'MultiLineString':
        return firstReason(geometry.coordinates, (line) => this.addLine(line));
      case 'Polygon':
        return this.addPolygon(geometry.coordinates);
      case 'MultiPolygon':
        return firstReason(geometry.coordinates, (polygon) => this.addPolygon(polygon));
    }
  }

  private addLine(line: Position[]): SkipReason | null {
    const from = this.x.length;
    const wrong = this.addVertices(line);
    if (wrong) return wrong;
    if (this.x.length - from < 2) this.truncateVertices(from);
    else this.endPart(LINE, 0);
    return null;
  }

  /** A ring without extent is left out, and with an outer ring its holes; the others of a MultiPolygon stay. */
  private addPolygon(rings: Position[][]): SkipReason | null {
    if (!Array.isArray(rings)) return NOT_POSITIONS;
    for (let i = 0; i < rings.length; i++) {
      const from = this.x.length;
      const wrong = this.addVertices(rings[i]);
      if (wrong) return wrong;
      this.openRing(from);
      const area = this.ringArea(from);
      if (this.x.length - from < 3 || area === 0) {
        this.truncateVertices(from);
        if (i === 0) return null;
        continue;
      }
      if (area > 0 !== (i === 0)) this.reverse(from);
      this.endPart(i === 0 ? OUTER : HOLE, Math.abs(area));
    }
    return null;
  }

  private addVertices(positions: Position[]): SkipReason | null {
    if (!Array.isArray(positions)) return NOT_POSITIONS;
    this.x.reserve(positions.length);
    this.y.reserve(positions.length);
    const [xs, ys] = [this.x.values, this.y.values];
    const from = this.x.length;
    let to = from;
    for (const position of positions) {
      const lon = position?.[0];
      const lat = position?.[1];
      // Shapes across the date line may count on beyond 180 degrees, but not further than once around.
      if (!(typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 360 && Math.abs(lat) <= 90)) {
        return badPosition(position);
      }
      const x = worldX(lon);
      const y = worldY(lat);
      if (to > from && xs[to - 1] === x && ys[to - 1] === y) continue;
      xs[to] = x;
      ys[to++] = y;
    }
    this.x.length = to;
    this.y.length = to;
    return null;
  }

  /** GeoJSON closes a ring with its first position; a ring that is left open is closed all the same. */
  private openRing(from: number) {
    const last = this.x.length - 1;
    if (last > from && this.x.values[from] === this.x.values[last] && this.y.values[from] === this.y.values[last]) {
      this.truncateVertices(last);
    }
  }

  /** By the shoelace formula, positive clockwise on the screen (y points down); from the first vertex, to keep digits. */
  private ringArea(from: number) {
    const [xs, ys, to] = [this.x.values, this.y.values, this.x.length];
    let twice = 0;
    for (let i = from + 1; i + 1 < to; i++) {
      twice += (xs[i] - xs[from]) * (ys[i + 1] - ys[from]) - (xs[i + 1] - xs[from]) * (ys[i] - ys[from]);
    }
    return twice / 2;
  }

  private reverse(from: number) {
    this.x.values.subarray(from, this.x.length).reverse();
    this.y.values.subarray(from, this.y.length).reverse();
  }

  private endPart(kind: number, area: number) {
    const from = this.partStart.values[this.partStart.length - 1];
    const [xs, ys, to] = [this.x.values, this.y.values, this.x.length];
    let [x0, y0, x1, y1] = [xs[from], ys[from], xs[from], ys[from]];
    for (let i = from + 1; i < to; i++) {
      if (xs[i] < x0) x0 = xs[i];
      else if (xs[i] > x1) x1 = xs[i];
      if (ys[i] < y0) y0 = ys[i];
      else if (ys[i] > y1) y1 = ys[i];
    }
    for (const side of [x0, y0, x1, y1]) this.partBox.push(side);
    this.partKind.push(kind);
    this.partArea.push(area);
    this.partStart.push(to);
  }

  private truncateVertices(length: number) {
    this.x.truncate(length);
    this.y.truncate(length);
  }

  private forget(vertices: number, parts: number) {
    this.truncateVertices(vertices);
    this.partKind.truncate(parts);
    this.partArea.truncate(parts);
    this.partBox.truncate(parts * 4);
    this.partStart.truncate(parts + 1);
  }
}

function firstReason<T>(items: readonly T[], add: (item: T) => SkipReason | null): SkipReason | null {
  if (!Array.isArray(items)) return NOT_POSITIONS;
  for (const item of items) {
    const wrong = add(item);
    if (wrong) return wrong;
  }
  return null;
}

const NO_EXTENT: SkipReason = {
  kind: 'shape without extent',
  what: 'the line has fewer than two different positions, or the polygon encloses no area',
  fix: 'Remove it, or draw it again',
};

const NOT_POSITIONS: SkipReason = {
  kind: 'unreadable coordinates',
  what: 'the coordinates are not lists of positions of the depth that the geometry type asks for',
  fix: 'A line is a list of [longitude, latitude], a polygon a list of rings, each a list of [longitude, latitude]',
};

function badPosition(position: unknown): SkipReason {
  return {
    kind: 'coordinates out of range',
    what: `a position is ${shownValue(position)}`,
    fix: 'Positions are [longitude, latitude] in degrees (WGS84). Are the two swapped, or is the file projected?',
  };
}
