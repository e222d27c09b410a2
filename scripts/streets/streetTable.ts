/**
 * The project's own form of a street network: nodes by name, edges with lengths and lines. It is what importers make, what
 * stands in `street-nodes.csv` and `street-edges.csv`, and from what `streetColumns` makes flat columns.
 */
import { componentsOf } from '../../src/core/network/components';
import { hilbertOrder } from '../../src/core/network/hilbertOrder';
import { type StreetClass, streetClassRow } from '../../src/core/network/streetClasses';
import type { StreetColumns } from '../../src/core/network/streetColumns';
import { compareIds } from '../files/compareIds';

export interface StreetTable {
  readonly nodes: readonly StreetNode[];
  readonly edges: readonly StreetEdge[];
}

export interface StreetNode {
  /** The source's own id, so that a table changes only where its source does. */
  readonly id: string;
  /** Degrees times 1e7. */
  readonly lon7: number;
  readonly lat7: number;
}

export interface StreetEdge {
  /** Rows in `nodes`. */
  readonly from: number;
  readonly to: number;
  readonly millimetres: number;
  readonly class: StreetClass;
  readonly name: string | null;
  /** Positions between the two nodes, degrees times 1e7, longitude and latitude in turn. */
  readonly shape: readonly number[];
}

/**
 * The table in the order of its ids: nodes by id, edges by the ids of their ends, then by length and line. Importers and text
 * keep this order, so that the same streets give the same text and the same columns, by whatever way they came.
 */
export function inOrder({ nodes, edges }: StreetTable): StreetTable {
  const order = [...nodes.keys()].sort((a, b) => compareIds(nodes[a].id, nodes[b].id));
  const rank = new Uint32Array(nodes.length);
  order.forEach((row, at) => {
    rank[row] = at;
  });
  return {
    nodes: order.map((row) => nodes[row]),
    edges: edges
      .map((edge) => ({ ...edge, from: rank[edge.from], to: rank[edge.to] }))
      .sort(
        (a, b) => a.from - b.from || a.to - b.to || a.millimetres - b.millimetres || compareShapes(a.shape, b.shape),
      ),
  };
}

function compareShapes(a: readonly number[], b: readonly number[]) {
  const at = a.findIndex((degrees, place) => degrees !== b[place]);
  return at < 0 ? a.length - b.length : a[at] - (b[at] ?? Number.NEGATIVE_INFINITY);
}

/** By row of the flat columns: the row of that node in the table. */
export const nodeOrder = ({ nodes }: Pick<StreetTable, 'nodes'>): Uint32Array =>
  hilbertOrder(
    Float64Array.from(nodes, ({ lon7 }) => lon7),
    Float64Array.from(nodes, ({ lat7 }) => lat7),
  );

/** The table in flat columns, its nodes numbered along a Hilbert curve and its edges in the order of their nodes. */
export function streetColumns({ nodes, edges }: StreetTable): StreetColumns {
  const order = nodeOrder({ nodes });
  const rank = new Uint32Array(nodes.length);
  order.forEach((row, at) => {
    rank[row] = at;
  });
  const low = (edge: StreetEdge) => Math.min(rank[edge.from], rank[edge.to]);
  const high = (edge: StreetEdge) => Math.max(rank[edge.from], rank[edge.to]);
  const sorted = edges.toSorted((a, b) => low(a) - low(b) || high(a) - high(b));

  const edgeFrom = Uint32Array.from(sorted, ({ from }) => rank[from]);
  const edgeTo = Uint32Array.from(sorted, ({ to }) => rank[to]);
  const shapeStart = new Uint32Array(sorted.length + 1);
  sorted.forEach(({ shape }, edge) => {
    shapeStart[edge + 1] = shapeStart[edge] + shape.length / 2;
  });
  const shape = new Int32Array(2 * shapeStart[sorted.length]);
  sorted.forEach((edge, row) => {
    shape.set(edge.shape, 2 * shapeStart[row]);
  });
  return {
    nodeCount: nodes.length,
    edgeCount: sorted.length,
    nodeLon: Float64Array.from(order, (row) => nodes[row].lon7 / 1e7),
    nodeLat: Float64Array.from(order, (row) => nodes[row].lat7 / 1e7),
    edgeFrom,
    edgeTo,
    edgeMillimetres: Uint32Array.from(sorted, ({ millimetres }) => millimetres),
    edgeClass: Uint8Array.from(sorted, (edge) => streetClassRow(edge.class)),
    shapeStart,
    shape,
    component: componentsOf(nodes.length, edgeFrom, edgeTo).component,
  };
}

/**
 * Leaves out what no walk is shorter for: loops without a line, and of edges without lines between the same two nodes all
 * but the shortest. Edges with a line of their own stay, since points can snap to them.
 */
export function withoutIdleEdges(edges: readonly StreetEdge[]): {
  edges: StreetEdge[];
  loops: number;
  parallels: number;
} {
  const best = new Map<string, StreetEdge>();
  const kept = new Set<StreetEdge>();
  let [loops, parallels] = [0, 0];
  for (const edge of edges) {
    if (edge.shape.length > 0) {
      kept.add(edge);
      continue;
    }
    if (edge.from === edge.to) {
      loops++;
      continue;
    }
    const key = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const other = best.get(key);
    if (other) parallels++;
    if (other && !isBetter(edge, other)) continue;
    if (other) kept.delete(other);
    best.set(key, edge);
    kept.add(edge);
  }
  return { edges: [...kept], loops, parallels };
}

/** Shorter; of equals one without steps, so that leaving steps out does not tear the street beside them. */
const isBetter = (a: StreetEdge, b: StreetEdge) =>
  a.millimetres < b.millimetres || (a.millimetres === b.millimetres && b.class === 'steps' && a.class !== 'steps');

/** What became of a source, for the importer's report. */
export interface StreetReport {
  readonly nodes: number;
  readonly edges: number;
  readonly kilometres: number;
  /** Pieces of the network that no street joins, and the share of nodes in the largest. */
  readonly components: number;
  readonly mainShare: number;
  /** A sentence each for what was left out or is odd; empty is none. */
  readonly notes: readonly string[];
}

export function streetReport({ nodes, edges }: StreetTable, notes: readonly string[]): StreetReport {
  const from = Uint32Array.from(edges, (edge) => edge.from);
  const to = Uint32Array.from(edges, (edge) => edge.to);
  const { sizes } = componentsOf(nodes.length, from, to);
  return {
    nodes: nodes.length,
    edges: edges.length,
    kilometres: edges.reduce((sum, { millimetres }) => sum + millimetres, 0) / 1e6,
    components: sizes.length,
    mainShare: nodes.length > 0 ? sizes[0] / nodes.length : 0,
    notes,
  };
}
