/**
 * The points of one layer, in columns: no object a feature, nothing for the garbage collector to walk. A point is 16
 * bytes (place, row, and 8 more when features have ids) and 4 bytes a property; texts are kept once in a ValueTable.
 */

import type { Bbox } from '../../../src/core/geo/bbox';
import { collectGivenUp, giveUp } from '../../memory/givenUp';
import type { FeatureId, PropertyValue } from '../featureSource';
import { type Column, sharedFloat64, sharedInt32, sharedUint32, withRoom } from './column';
import { KeyKind, type RowShapes, type RowShapesColumns } from './rowShapes';
import { FIRST_ENTRY_CODE, type SharedValues, ValueTable } from './valueTable';

/** Positions are whole numbers on a world of 2^30 units a side, from its middle: supercluster's own grid (4 cm). */
export const WORLD_UNITS = 0x4000_0000;
export const HALF_WORLD = WORLD_UNITS / 2;

export interface StoredPoints
  extends Pick<PointStore, 'x' | 'y' | 'rowStarts' | 'rows' | 'ids' | 'bigIds' | 'count' | 'rowsUsed'> {
  readonly box: Bbox;
  readonly shapes: RowShapesColumns;
  readonly values: SharedValues;
  readonly valueCount: number;
}

export class PointStore {
  x: Int32Array = sharedInt32(1024);
  y: Int32Array = sharedInt32(1024);
  /** Where in `rows` a point's row begins: the node of its key list, then its value codes. */
  rowStarts: Uint32Array = sharedUint32(1024);
  rows = sharedUint32(4096);
  /** NaN where a point has none; null until the first id comes. */
  ids: Float64Array | null = null;
  /** Ids beyond 2^53, by point. */
  readonly bigIds = new Map<number, bigint>();
  count = 0;
  rowsUsed = 0;
  readonly values = new ValueTable();
  west = Infinity;
  south = Infinity;
  east = -Infinity;
  north = -Infinity;

  /* The point being built. */
  private node = 0;
  private rowEnd = 1;
  private id: number | bigint | undefined;

  constructor(readonly shapes: RowShapes) {}

  /** Forgets whatever the last point, if any, did not end. */
  begin(): void {
    this.node = 0;
    this.rowEnd = this.rowsUsed + 1;
    this.id = undefined;
  }

  /** Adds a value code under a key. False when the point has that key already. */
  pushCode(key: number, code: number): boolean {
    const next = this.shapes.step(this.node, key);
    if (next >= 0) this.appendCode(next, code);
    return next >= 0;
  }

  /** Adds a value code under the last key of list `node`, for a caller that knows its way through the lists. */
  appendCode(node: number, code: number): void {
    if (this.rowEnd >= this.rows.length) this.rows = withRoom(this.rows, this.rowEnd + 1);
    this.rows[this.rowEnd++] = code;
    this.node = node;
  }

  /** Adds a value; of a key that comes twice the first one stays. */
  push(key: number, value: PropertyValue): void {
    const kind =
      typeof value === 'string' ? KeyKind.text : typeof value === 'boolean' ? KeyKind.boolean : KeyKind.number;
    this.shapes.keyKinds[key] |= kind;
    this.pushCode(key, this.values.value(value));
  }

  /** Sets a point's id: a whole number from 0 to 2^64-1. */
  setId(id: Exclude<FeatureId, string>): void {
    this.id = id;
  }

  /** Ends the point; lon and lat are finite, in degrees, and in range. */
  end(lon: number, lat: number): void {
    const i = this.count;
    if (i === this.x.length) {
      this.x = withRoom(this.x, i + 1);
      this.y = withRoom(this.y, i + 1);
      this.rowStarts = withRoom(this.rowStarts, i + 1);
    }
    this.x[i] = worldX(lon);
    this.y[i] = worldY(lat);
    if (lon < this.west) this.west = lon;
    if (lon > this.east) this.east = lon;
    if (lat < this.south) this.south = lat;
    if (lat > this.north) this.north = lat;
    if (this.rowsUsed >= this.rows.length) this.rows = withRoom(this.rows, this.rowsUsed + 1);
    this.rows[this.rowsUsed] = this.node;
    this.shapes.end(this.node);
    this.rowStarts[i] = this.rowsUsed;
    this.rowsUsed = this.rowEnd;
    if (this.ids !== null || this.id !== undefined) this.keepId(i);
    this.count++;
  }

  /** Takes all points of another store, behind its own. */
  adopt(other: StoredPoints): void {
    const { shapes, values, count: before, rowsUsed: rowsBefore } = this;
    const nodes = shapes.adopt(other.shapes);
    const codes = values.adopt(other.values, other.valueCount);
    const count = before + other.count;
    this.x = withRoom(this.x, count);
    this.y = withRoom(this.y, count);
    this.rowStarts = withRoom(this.rowStarts, count);
    this.rows = withRoom(this.rows, rowsBefore + other.rowsUsed);
    this.x.set(other.x.subarray(0, other.count), before);
    this.y.set(other.y.subarray(0, other.count), before);
    const { rows, rowStarts } = this;
    for (let i = 0; i < other.count; i++) {
      const row = other.rowStarts[i];
      const rowEnd = i + 1 < other.count ? other.rowStarts[i + 1] : other.rowsUsed;
      rowStarts[before + i] = rowsBefore + row;
      rows[rowsBefore + row] = nodes[other.rows[row]];
      for (let at = row + 1; at < rowEnd; at++) {
        const code = other.rows[at];
        rows[rowsBefore + at] = code < FIRST_ENTRY_CODE ? code : codes[code - FIRST_ENTRY_CODE];
      }
    }
    this.rowsUsed += other.rowsUsed;
    this.count = count;
    if (this.ids !== null || other.ids !== null) {
      this.ids = withRoom(this.ids ?? sharedFloat64(this.x.length).fill(Number.NaN, 0, before), this.x.length);
      if (other.ids) this.ids.set(other.ids.subarray(0, other.count), before);
      else this.ids.fill(Number.NaN, before, count);
    }
    for (const [point, id] of other.bigIds) this.bigIds.set(before + point, id);
    const [west, south, east, north] = other.box;
    this.west = Math.min(this.west, west);
    this.south = Math.min(this.south, south);
    this.east = Math.max(this.east, east);
    this.north = Math.max(this.north, north);
    const { x, y, rowStarts: starts, rows: taken, ids } = other;
    giveUp([x, y, starts, taken].reduce((sum, column) => sum + column.byteLength, ids?.byteLength ?? 0));
  }

  /** All that `adopt` needs, to be sent from one thread to another: the columns themselves are shared, not copied. */
  get stored(): StoredPoints {
    const { x, y, rowStarts, rows, ids, bigIds, count, rowsUsed, shapes, values } = this;
    const box = [this.west, this.south, this.east, this.north] as const;
    return {
      ...{ x, y, rowStarts, rows, ids, bigIds, count, rowsUsed, box },
      shapes: shapes.columns,
      values: values.shared,
      valueCount: values.count,
    };
  }

  /** Puts the points in a new order: `order` has the present number of each. One column at a time is there twice. */
  reorder(order: Uint32Array): void {
    const reordered = <A extends Column>(column: A, create: (length: number) => A): A => {
      const next = create(order.length);
      for (let i = 0; i < order.length; i++) next[i] = column[order[i]];
      giveUp(column.byteLength);
      collectGivenUp();
      return next;
    };
    this.x = reordered(this.x, sharedInt32);
    this.y = reordered(this.y, sharedInt32);
    this.rowStarts = reordered(this.rowStarts, sharedUint32);
    if (this.ids !== null) this.ids = reordered(this.ids, sharedFloat64);
    if (this.bigIds.size === 0) return;
    const before = new Map(this.bigIds);
    this.bigIds.clear();
    order.forEach((from, to) => {
      const id = before.get(from);
      if (id !== undefined) this.bigIds.set(to, id);
    });
  }

  /** The coordinates live on elsewhere (ClusterNodes), in columns that grow: the store lets its own go. */
  releaseCoordinates(): void {
    this.x = sharedInt32(0);
    this.y = sharedInt32(0);
  }

  /** Rows and ids live on in a file (pointRows.ts). */
  releaseRows(): void {
    this.rows = sharedUint32(0);
    this.rowStarts = sharedUint32(0);
    this.ids = null;
  }

  private keepId(i: number): void {
    if (this.ids === null) this.ids = sharedFloat64(this.x.length).fill(Number.NaN, 0, i);
    if (i >= this.ids.length) this.ids = withRoom(this.ids, this.x.length);
    const { id } = this;
    if (typeof id === 'bigint' && id > BigInt(Number.MAX_SAFE_INTEGER)) {
      this.bigIds.set(i, id);
      // Only for the canonical order; what is written is the exact one.
      this.ids[i] = Number(id);
    } else this.ids[i] = id === undefined ? Number.NaN : Number(id);
  }
}

/** Longitude to world units, exactly as supercluster does it (its `lngX` and `encode`). */
export function worldX(lon: number): number {
  return ((lon / 360 + 0.5 - 0.5) * WORLD_UNITS) | 0;
}

/** Latitude to world units in web Mercator; beyond 85.05 degrees it is the world's edge (supercluster's `latY`). */
export function worldY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
  return ((Math.min(1, Math.max(0, y)) - 0.5) * WORLD_UNITS) | 0;
}
