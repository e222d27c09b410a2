/**
 * What each tile of one zoom holds: pieces of features, their geometry already in MVT's commands (specification 2.1,
 * section 4.3), kept as columns and sorted by tile once. Features stay in the order of the input within a tile.
 */
import { withBytes } from '../withBytes';
import type { PieceRings } from './pieceRings';
import { HOLE, LINE } from './shapeColumns';

const COMMAND_MOVE_ONE = (1 << 3) | 1;
const COMMAND_LINE = 2;
const COMMAND_CLOSE = (1 << 3) | 7;

export class Pieces {
  count = 0;
  /** Hilbert index of the piece's tile within the zoom. */
  tile = new Uint32Array(1024);
  feature = new Uint32Array(1024);
  /** Where the geometry begins in `bytes`; of a speck its place in the tile, x + y * 2^16. */
  from = new Uint32Array(1024);
  /** Bytes of geometry; 0 for a speck: a polygon too small to be drawn by itself. */
  length = new Uint32Array(1024);
  /** What can be seen of it in this tile: square units of a polygon, units of a line. */
  size = new Float64Array(1024);
  bytes = new Uint8Array(1 << 16);
  private used = 0;

  // The ring that is being written, in units of its tile.
  private x = new Int32Array(1024);
  private y = new Int32Array(1024);
  private cursorX = 0;
  private cursorY = 0;

  /**
   * Writes the rings `first` to `last` as one piece of `feature`. Rings that rounding leaves without extent are left
   * out, holes with their outer ring. False when nothing is left.
   */
  add(
    tile: number,
    feature: number,
    rings: PieceRings,
    first: number,
    last: number,
    west: number,
    north: number,
  ): boolean {
    const start = this.used;
    let size = 0;
    let isOuterThere = false;
    this.cursorX = 0;
    this.cursorY = 0;
    for (let ring = first; ring < last; ring++) {
      const kind = rings.kind[ring];
      if (kind === HOLE && !isOuterThere) continue;
      const count = this.round(rings, ring, west, north);
      if (kind === LINE) {
        if (count < 2) continue;
        size += this.lengthOf(count);
      } else {
        const area = count < 3 ? 0 : this.areaOf(count);
        const isThere = kind === HOLE ? area < 0 : area > 0;
        if (kind !== HOLE) isOuterThere = isThere;
        if (!isThere) continue;
        size += area;
      }
      this.write(count, kind !== LINE);
    }
    // Holes can take away all of it: a tile that lies within one.
    if (size <= 0) {
      this.used = start;
      return false;
    }
    this.push(tile, feature, start, this.used - start, size);
    return true;
  }

  /** Notes a polygon that is too small to be drawn, at x, y of its tile. */
  addSpeck(tile: number, feature: number, x: number, y: number, area: number): void {
    this.push(tile, feature, x + y * 0x1_0000, 0, area);
  }

  /** Piece numbers by tile; stable, so that features keep their order. */
  sorted(): Uint32Array {
    let order = new Uint32Array(this.count);
    for (let i = 0; i < order.length; i++) order[i] = i;
    let most = 0;
    for (let i = 0; i < this.count; i++) if (this.tile[i] > most) most = this.tile[i];
    for (let shift = 0; shift < 32 && most >>> shift > 0; shift += 11) order = this.sortedBy(order, shift);
    return order;
  }

  private sortedBy(order: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
    const starts = new Uint32Array(2049);
    for (let i = 0; i < order.length; i++) starts[((this.tile[i] >>> shift) & 2047) + 1]++;
    for (let digit = 0; digit < 2048; digit++) starts[digit + 1] += starts[digit];
    const sorted = new Uint32Array(order.length);
    for (let i = 0; i < order.length; i++) sorted[starts[(this.tile[order[i]] >>> shift) & 2047]++] = order[i];
    return sorted;
  }

  /** Rounds a ring to the tile's units and drops what falls together; the number of vertices left. */
  private round(rings: PieceRings, ring: number, west: number, north: number): number {
    const from = rings.from[ring];
    const to = rings.to[ring];
    if (this.x.length < to - from) {
      this.x = new Int32Array((to - from) * 2);
      this.y = new Int32Array((to - from) * 2);
    }
    const { x, y } = this;
    let count = 0;
    for (let i = from; i < to; i++) {
      const px = Math.floor(rings.x[i] - west + 0.5);
      const py = Math.floor(rings.y[i] - north + 0.5);
      if (count > 0 && x[count - 1] === px && y[count - 1] === py) continue;
      x[count] = px;
      y[count++] = py;
    }
    if (rings.kind[ring] !== LINE) while (count > 1 && x[count - 1] === x[0] && y[count - 1] === y[0]) count--;
    return count;
  }

  private areaOf(count: number) {
    const { x, y } = this;
    let twice = 0;
    for (let i = 0, before = count - 1; i < count; before = i++) twice += x[before] * y[i] - x[i] * y[before];
    return twice / 2;
  }

  private lengthOf(count: number) {
    const { x, y } = this;
    let sum = 0;
    for (let i = 1; i < count; i++) sum += Math.sqrt((x[i] - x[i - 1]) ** 2 + (y[i] - y[i - 1]) ** 2);
    return sum;
  }

  private write(count: number, isRing: boolean) {
    // At most 5 bytes a number.
    this.bytes = withBytes(this.bytes, this.used + count * 10 + 16);
    this.bytes[this.used++] = COMMAND_MOVE_ONE;
    this.moveTo(0);
    this.varint(((count - 1) << 3) | COMMAND_LINE);
    for (let i = 1; i < count; i++) this.moveTo(i);
    if (isRing) this.bytes[this.used++] = COMMAND_CLOSE;
  }

  private moveTo(i: number) {
    const dx = this.x[i] - this.cursorX;
    const dy = this.y[i] - this.cursorY;
    this.varint((dx << 1) ^ (dx >> 31));
    this.varint((dy << 1) ^ (dy >> 31));
    this.cursorX = this.x[i];
    this.cursorY = this.y[i];
  }

  private varint(value: number) {
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.used++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.used++] = rest;
  }

  private push(tile: number, feature: number, from: number, length: number, size: number) {
    const at = this.count++;
    if (at === this.tile.length) this.grow(at * 2);
    this.tile[at] = tile;
    this.feature[at] = feature;
    this.from[at] = from;
    this.length[at] = length;
    this.size[at] = size;
  }

  private grow(length: number) {
    const wider = (column: Uint32Array) => {
      const grown = new Uint32Array(length);
      grown.set(column);
      return grown;
    };
    this.tile = wider(this.tile);
    this.feature = wider(this.feature);
    this.from = wider(this.from);
    this.length = wider(this.length);
    const size = new Float64Array(length);
    size.set(this.size);
    this.size = size;
  }
}
