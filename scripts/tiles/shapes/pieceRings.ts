/**
 * The rings and lines of one feature while it is being cut: a stack, because cutting halves a feature and then its halves.
 * Vertices are in the grid of a zoom; cutting leaves fractions, which are rounded only when a tile is written, so that a
 * border that is cut twice does not drift.
 */
import { LINE } from './shapeColumns';

export class PieceRings {
  /** Vertices, shared by all levels of the stack: a ring that needs no cut is passed on as it lies. */
  x = new Float64Array(4096);
  y = new Float64Array(4096);
  vertices = 0;

  /** Rings: kind, vertices from and to, box. */
  kind = new Uint8Array(64);
  from = new Int32Array(64);
  to = new Int32Array(64);
  box = new Float64Array(64 * 4);
  rings = 0;

  reserveVertices(more: number): void {
    if (this.vertices + more <= this.x.length) return;
    const length = Math.max(this.vertices + more, this.x.length * 2);
    this.x = grown(this.x, new Float64Array(length));
    this.y = grown(this.y, new Float64Array(length));
  }

  /** Makes the vertices since `from` a ring. */
  endRing(kind: number, from: number): void {
    let x0 = Infinity;
    let y0 = Infinity;
    let x1 = -Infinity;
    let y1 = -Infinity;
    for (let i = from; i < this.vertices; i++) {
      const x = this.x[i];
      const y = this.y[i];
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
    const ring = this.pushRing(kind, from, this.vertices);
    this.box[ring * 4] = x0;
    this.box[ring * 4 + 1] = y0;
    this.box[ring * 4 + 2] = x1;
    this.box[ring * 4 + 3] = y1;
  }

  /**
   * Cuts the rings `first` to `last` along one axis (0: x, 1: y), pushing what lies on one side of `at`: beyond it (side 1)
   * or before it (side -1), border included.
   */
  clip(first: number, last: number, axis: 0 | 1, at: number, side: 1 | -1): void {
    for (let ring = first; ring < last; ring++) {
      const least = this.box[ring * 4 + axis];
      const greatest = this.box[ring * 4 + 2 + axis];
      if (side === 1 ? greatest < at : least > at) continue;
      if (side === 1 ? least >= at : greatest <= at) this.passOn(ring);
      else if (this.kind[ring] === LINE) this.clipLine(ring, axis, at, side);
      else this.clipRing(ring, axis, at, side);
    }
  }

  private pushRing(kind: number, from: number, to: number): number {
    const ring = this.rings++;
    if (ring === this.kind.length) {
      const length = ring * 2;
      this.kind = grown(this.kind, new Uint8Array(length));
      this.from = grown(this.from, new Int32Array(length));
      this.to = grown(this.to, new Int32Array(length));
      this.box = grown(this.box, new Float64Array(length * 4));
    }
    this.kind[ring] = kind;
    this.from[ring] = from;
    this.to[ring] = to;
    return ring;
  }

  private passOn(ring: number) {
    const copy = this.pushRing(this.kind[ring], this.from[ring], this.to[ring]);
    for (let i = 0; i < 4; i++) this.box[copy * 4 + i] = this.box[ring * 4 + i];
  }

  /** Sutherland and Hodgman (1974), one side at a time. */
  private clipRing(ring: number, axis: 0 | 1, at: number, side: 1 | -1) {
    const from = this.from[ring];
    const to = this.to[ring];
    this.reserveVertices((to - from) * 2);
    const start = this.vertices;
    const along = axis === 0 ? this.x : this.y;
    let before = to - 1;
    let wasInside = (along[before] - at) * side >= 0;
    for (let i = from; i < to; i++) {
      const isInside = (along[i] - at) * side >= 0;
      if (isInside !== wasInside) this.cross(before, i, axis, at);
      if (isInside) this.copyVertex(i);
      before = i;
      wasInside = isInside;
    }
    if (this.vertices - start >= 3) this.endRing(this.kind[ring], start);
    else this.vertices = start;
  }

  /** A line may fall into several. */
  private clipLine(ring: number, axis: 0 | 1, at: number, side: 1 | -1) {
    const from = this.from[ring];
    const to = this.to[ring];
    this.reserveVertices((to - from) * 2);
    const along = axis === 0 ? this.x : this.y;
    let start = this.vertices;
    let wasInside = false;
    for (let i = from; i < to; i++) {
      const isInside = (along[i] - at) * side >= 0;
      if (i > from && isInside !== wasInside) this.cross(i - 1, i, axis, at);
      if (isInside) this.copyVertex(i);
      else if (wasInside) start = this.endLine(start);
      wasInside = isInside;
    }
    if (wasInside) this.endLine(start);
  }

  private endLine(start: number) {
    if (this.vertices - start >= 2) this.endRing(LINE, start);
    else this.vertices = start;
    return this.vertices;
  }

  private copyVertex(i: number) {
    this.x[this.vertices] = this.x[i];
    this.y[this.vertices++] = this.y[i];
  }

  /** Where the edge between a and b crosses `at`; always reckoned from the smaller end, so that both neighbours of a border find the same place. */
  private cross(a: number, b: number, axis: 0 | 1, at: number) {
    const along = axis === 0 ? this.x : this.y;
    const across = axis === 0 ? this.y : this.x;
    const low = along[a] < along[b] ? a : b;
    const high = low === a ? b : a;
    const t = (at - along[low]) / (along[high] - along[low]);
    const place = across[low] + (across[high] - across[low]) * t;
    this.x[this.vertices] = axis === 0 ? at : place;
    this.y[this.vertices++] = axis === 0 ? place : at;
  }
}

function grown<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}
