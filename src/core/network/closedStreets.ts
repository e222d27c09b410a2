import { UNREACHED } from './streetColumns';
import type { StreetGraph } from './streetGraph';

/**
 * The same graph with some edges closed to those who pass through. Who lives or learns on a closed street still gets in and
 * out by both of its ends: points stay where they were snapped. So a closing never shortens a walk, as it would if people
 * were brought to another street instead, and a part that is cut off is told as cut off.
 *
 * Arcs of closed edges keep their places and become too long to walk: sites on these edges are still found from their ends.
 */
export function withClosedEdges(graph: StreetGraph, closed: Iterable<number>): StreetGraph {
  const edges = new Set(closed);
  if (edges.size === 0) return graph;
  const { firstArc, arcEdge, columns } = graph;
  const arcs = graph.arcs.slice();
  const isOpen = graph.isOpen.slice();
  for (const edge of edges) {
    isOpen[edge] = 0;
    for (const node of [columns.edgeFrom[edge], columns.edgeTo[edge]]) {
      for (let arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
        if (arcEdge[arc] === edge) arcs[2 * arc + 1] = UNREACHED;
      }
    }
  }
  return { ...graph, arcs, isOpen };
}
