import type { SnappedPoints } from './snap';
import type { StreetGraph } from './streetGraph';

/**
 * Snapped points found from the nodes and edges that they lie at: node n has the entries from nodeStart[n] to
 * nodeStart[n + 1], edge e those from edgeStart[e].
 */
export interface PlaceIndex {
  readonly nodeStart: Uint32Array;
  readonly nodePlace: Uint32Array;
  /** Millimetres from the node to the place, its leg included. */
  readonly nodeMillimetres: Int32Array;
  readonly edgeStart: Uint32Array;
  readonly edgePlace: Uint32Array;
}

export function indexPlaces(graph: StreetGraph, points: SnappedPoints): PlaceIndex {
  const { edgeCount, edgeFrom, edgeTo, edgeMillimetres } = graph.columns;
  const nodeStart = new Uint32Array(graph.nodeCount + 1);
  const edgeStart = new Uint32Array(edgeCount + 1);
  for (const edge of points.edge) {
    if (edge < 0) continue;
    nodeStart[edgeFrom[edge] + 1]++;
    nodeStart[edgeTo[edge] + 1]++;
    edgeStart[edge + 1]++;
  }
  for (let node = 0; node < graph.nodeCount; node++) nodeStart[node + 1] += nodeStart[node];
  for (let edge = 0; edge < edgeCount; edge++) edgeStart[edge + 1] += edgeStart[edge];

  const nodePlace = new Uint32Array(nodeStart[graph.nodeCount]);
  const nodeMillimetres = new Int32Array(nodeStart[graph.nodeCount]);
  const edgePlace = new Uint32Array(edgeStart[edgeCount]);
  const nextAtNode = nodeStart.slice();
  const nextAtEdge = edgeStart.slice();
  const put = (node: number, place: number, millimetres: number) => {
    const at = nextAtNode[node]++;
    nodePlace[at] = place;
    nodeMillimetres[at] = millimetres;
  };
  points.edge.forEach((edge, place) => {
    if (edge < 0) return;
    put(edgeFrom[edge], place, points.leg[place] + points.along[place]);
    put(edgeTo[edge], place, points.leg[place] + edgeMillimetres[edge] - points.along[place]);
    edgePlace[nextAtEdge[edge]++] = place;
  });
  return { nodeStart, nodePlace, nodeMillimetres, edgeStart, edgePlace };
}
