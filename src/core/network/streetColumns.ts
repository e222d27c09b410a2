/**
 * A walkable street network in flat columns, as packs and street tables give it: nodes, edges that may be walked both
 * ways, and each edge's line. `buildStreetGraph` makes it searchable. Nodes are best numbered along a Hilbert curve
 * (`hilbertOrder`), which makes searches a good third faster; no result depends on it.
 */
export interface StreetColumns {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly nodeLon: Float64Array;
  readonly nodeLat: Float64Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Length in whole millimetres; at most `MOST_MILLIMETRES`. May exceed the drawn line's (a publisher's own length). */
  readonly edgeMillimetres: Uint32Array;
  /** Position in `STREET_CLASSES`. */
  readonly edgeClass: Uint8Array;
  /** Positions between the two nodes: edge e has those from shapeStart[e] to shapeStart[e + 1]. */
  readonly shapeStart: Uint32Array;
  /** Degrees times 1e7, longitude and latitude in turn. */
  readonly shape: Int32Array;
  /** Component of each node; 0 is the one with the most nodes. */
  readonly component: Uint32Array;
}

/**
 * Walks are whole millimetres in Int32, which typed arrays add fastest: 2,147 km is more than anybody walks, and
 * decimetres would already change counts at a cut-off.
 */
export const MOST_MILLIMETRES = 0x7fffffff - 1;

/** The cost of what cannot be reached. */
export const UNREACHED = 0x7fffffff;
