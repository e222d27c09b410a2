/** What the readers of OpenStreetMap files give: nodes in flat columns, and what has tags as objects. */
import type { LonLat } from '../../src/core/units';

export type Tags = ReadonlyMap<string, string>;

export interface OsmNode {
  readonly id: number;
  readonly position: LonLat;
  readonly tags: Tags;
}

export interface OsmWay {
  readonly id: number;
  /** Ids of nodes, in order. A closed way ends with its first. Some may be absent from an extract. */
  readonly refs: readonly number[];
  readonly tags: Tags;
}

export interface OsmMember {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly role: string;
}

export interface OsmRelation {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: Tags;
}

export interface OsmData {
  /** Every node of the file, tagged or not. */
  readonly nodes: NodePositions;
  readonly taggedNodes: readonly OsmNode[];
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
}

/** A piece of a file as its reader meets it: one block of a `.osm.pbf`, or a whole Overpass answer. */
export interface OsmBlock {
  readonly nodeId: number[];
  /** Degrees times 1e7, OpenStreetMap's own precision. */
  readonly nodeLon7: number[];
  readonly nodeLat7: number[];
  readonly taggedNodes: OsmNode[];
  readonly ways: OsmWay[];
  readonly relations: OsmRelation[];
}

export const emptyBlock = (): OsmBlock => ({
  nodeId: [],
  nodeLon7: [],
  nodeLat7: [],
  taggedNodes: [],
  ways: [],
  relations: [],
});

/** Positions of nodes by id: three sorted columns, 16 bytes a node where a Map of objects takes over 100. */
export class NodePositions {
  readonly id: Float64Array;
  /** Degrees times 1e7. */
  readonly lon7: Int32Array;
  readonly lat7: Int32Array;

  constructor(columns: { id: Float64Array; lon7: Int32Array; lat7: Int32Array }) {
    const { id, lon7, lat7 } = isAscending(columns.id) ? columns : sortedById(columns);
    this.id = id;
    this.lon7 = lon7;
    this.lat7 = lat7;
  }

  get count() {
    return this.id.length;
  }

  /** Row of the node with this id, or -1 where the file does not have it. */
  rowOf(id: number): number {
    let low = 0;
    let high = this.id.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.id[middle];
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  lonLat(row: number): LonLat {
    return [this.lon7[row] / 1e7, this.lat7[row] / 1e7];
  }
}

const isAscending = (ids: Float64Array) => ids.every((id, row) => row === 0 || ids[row - 1] < id);

/** A node that occurs twice (merged extracts) keeps its last position, as OSM tools do. */
function sortedById({ id, lon7, lat7 }: { id: Float64Array; lon7: Int32Array; lat7: Int32Array }) {
  const rows = Uint32Array.from(id.keys()).sort((a, b) => id[a] - id[b] || a - b);
  const last = rows.filter((row, at) => at + 1 === rows.length || id[row] !== id[rows[at + 1]]);
  return {
    id: Float64Array.from(last, (row) => id[row]),
    lon7: Int32Array.from(last, (row) => lon7[row]),
    lat7: Int32Array.from(last, (row) => lat7[row]),
  };
}
