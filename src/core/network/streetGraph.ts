import { componentsOf } from './components';
import { MOST_MILLIMETRES, type StreetColumns } from './streetColumns';

/**
 * A street network ready for searching, in compressed rows: node n has the arcs from firstArc[n] to firstArc[n + 1].
 * Each edge that is open gives an arc both ways.
 */
export interface StreetGraph {
  readonly columns: StreetColumns;
  readonly nodeCount: number;
  readonly firstArc: Uint32Array;
  /** The node that an arc leads to, and its length in millimetres, in turn: both come with one read of memory. */
  readonly arcs: Int32Array;
  /** The edge an arc walks along. */
  readonly arcEdge: Uint32Array;
  /** The longest arc in millimetres: how far ahead a search has to queue. */
  readonly longestArc: number;
  /** 1: the edge can be walked. */
  readonly isOpen: Uint8Array;
  /** Component of each node over the open edges; 0 is the one with the most nodes, the only one that points snap to. */
  readonly component: Uint32Array;
  /** Nodes of each component, largest first. */
  readonly componentSizes: readonly number[];
}

/**
 * Builds the graph of those edges for which `isOpen` holds (all by default). Leaving edges out may part the network, so
 * components are found anew. Throws a RangeError where the columns contradict each other.
 */
export function buildStreetGraph(columns: StreetColumns, isOpen: (edge: number) => boolean = () => true): StreetGraph {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, edgeMillimetres } = columns;
  const open = Uint8Array.from({ length: edgeCount }, (_, edge) => (isOpen(edge) ? 1 : 0));
  const firstArc = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    checkEdge(columns, edge);
    if (!open[edge]) continue;
    firstArc[edgeFrom[edge] + 1]++;
    firstArc[edgeTo[edge] + 1]++;
  }
  for (let node = 0; node < nodeCount; node++) firstArc[node + 1] += firstArc[node];

  const arcs = new Int32Array(2 * firstArc[nodeCount]);
  const arcEdge = new Uint32Array(firstArc[nodeCount]);
  const next = firstArc.slice();
  const addArc = (from: number, to: number, edge: number) => {
    const arc = next[from]++;
    arcs[2 * arc] = to;
    arcs[2 * arc + 1] = edgeMillimetres[edge];
    arcEdge[arc] = edge;
  };
  let longestArc = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!open[edge]) continue;
    addArc(edgeFrom[edge], edgeTo[edge], edge);
    addArc(edgeTo[edge], edgeFrom[edge], edge);
    longestArc = Math.max(longestArc, edgeMillimetres[edge]);
  }
  const { component, sizes } = componentsOf(nodeCount, edgeFrom, edgeTo, (edge) => open[edge] === 1);
  return { columns, nodeCount, firstArc, arcs, arcEdge, longestArc, isOpen: open, component, componentSizes: sizes };
}

function checkEdge({ nodeCount, edgeFrom, edgeTo, edgeMillimetres }: StreetColumns, edge: number) {
  if (edgeFrom[edge] >= nodeCount || edgeTo[edge] >= nodeCount) {
    throw new RangeError(`edge ${edge} joins nodes ${edgeFrom[edge]} and ${edgeTo[edge]} of ${nodeCount}`);
  }
  if (edgeMillimetres[edge] > MOST_MILLIMETRES) {
    throw new RangeError(`edge ${edge} is ${edgeMillimetres[edge]} mm long, more than ${MOST_MILLIMETRES}`);
  }
}
