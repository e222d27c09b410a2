/**
 * Which columns a pack has and how long each is, from its counts: all lie in one buffer, so that a worker can hand a
 * whole city over without copying it.
 */

/** Stand at the head of the body, as 32-bit numbers in this order. */
export const COUNTS = [
  'textBytes',
  'sites',
  'areas',
  'areaGroups',
  'areaPolygons',
  'areaRings',
  'areaPositions',
  'cells',
  'cellGroups',
  'cellPolygons',
  'cellRings',
  'cellPositions',
  /** 1 or 0: a network without a node is not the same as no network. */
  'hasStreets',
  'nodes',
  'edges',
  'shapePositions',
] as const;
export type PackCounts = Record<(typeof COUNTS)[number], number>;

/** Hands out columns from one buffer, each on a multiple of eight bytes. Without a buffer it only measures. */
export class ColumnArena {
  used = 0;
  private readonly buffer: ArrayBuffer | null;

  constructor(buffer: ArrayBuffer | null) {
    this.buffer = buffer;
  }

  get isMeasuring() {
    return this.buffer === null;
  }

  /** Room for `columns` columns of `count` numbers, without making them. */
  skipFloat64(columns: number, count: number) {
    this.used += columns * count * 8;
  }

  private place(bytes: number) {
    const at = this.used;
    this.used += Math.ceil(bytes / 8) * 8;
    return at;
  }

  uint8(count: number) {
    const at = this.place(count);
    return this.buffer ? new Uint8Array(this.buffer, at, count) : new Uint8Array(0);
  }

  int32(count: number) {
    const at = this.place(count * 4);
    return this.buffer ? new Int32Array(this.buffer, at, count) : new Int32Array(0);
  }

  uint32(count: number) {
    const at = this.place(count * 4);
    return this.buffer ? new Uint32Array(this.buffer, at, count) : new Uint32Array(0);
  }

  float64(count: number) {
    const at = this.place(count * 8);
    return this.buffer ? new Float64Array(this.buffer, at, count) : new Float64Array(0);
  }
}

/** Every column of a pack with such counts, still empty (zeros). */
export function layColumns(counts: PackCounts, arena: ColumnArena) {
  // Measuring must not make a million lists, so that hostile counts cost nothing.
  const groups = (count: number, rows: number) => {
    if (arena.isMeasuring) {
      arena.skipFloat64(count, rows);
      return [];
    }
    return Array.from({ length: count }, () => arena.float64(rows));
  };
  return {
    sites: {
      kind: arena.uint8(counts.sites),
      kindMask: arena.uint32(counts.sites),
      lon: arena.float64(counts.sites),
      lat: arena.float64(counts.sites),
      capacity: arena.float64(counts.sites),
    },
    areas: {
      level: arena.uint8(counts.areas),
      within: arena.int32(counts.areas),
      population: arena.float64(counts.areas),
      groups: groups(counts.areaGroups, counts.areas),
      polygons: {
        polygonStart: arena.uint32(counts.areas + 1),
        ringStart: arena.uint32(counts.areaPolygons + 1),
        positionStart: arena.uint32(counts.areaRings + 1),
        positions: arena.int32(counts.areaPositions * 2),
      },
    },
    cells: {
      lon: arena.float64(counts.cells),
      lat: arena.float64(counts.cells),
      area: arena.uint32(counts.cells),
      people: arena.float64(counts.cells),
      groups: groups(counts.cellGroups, counts.cells),
      polygons: {
        polygonStart: arena.uint32(counts.cells + 1),
        ringStart: arena.uint32(counts.cellPolygons + 1),
        positionStart: arena.uint32(counts.cellRings + 1),
        positions: arena.int32(counts.cellPositions * 2),
      },
    },
    streets: {
      nodeLon: arena.float64(counts.nodes),
      nodeLat: arena.float64(counts.nodes),
      edgeFrom: arena.uint32(counts.edges),
      edgeTo: arena.uint32(counts.edges),
      edgeMillimetres: arena.uint32(counts.edges),
      edgeClass: arena.uint8(counts.edges),
      shapeStart: arena.uint32(counts.edges + 1),
      shape: arena.int32(counts.shapePositions * 2),
      component: arena.uint32(counts.nodes),
    },
  };
}
