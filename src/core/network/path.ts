import { type LonLat, type Metres, metres } from '../units';
import { edgeLineBetween } from './edgeLine';
import { StreetSearch } from './search';
import type { SnappedPoints } from './snap';
import { UNREACHED } from './streetColumns';
import type { StreetGraph } from './streetGraph';
import { offerPoint } from './walks';

export interface StreetPath {
  /** The whole walk, both legs included. */
  readonly metres: Metres;
  /** The line on the streets, from where the first point meets them to where the second does; two positions at least. */
  readonly line: readonly LonLat[];
  /** The edges walked, in order. */
  readonly edges: readonly number[];
}

/**
 * The shortest walk between two snapped points, or null where there is none. One search, which ends as soon as the second
 * point cannot come nearer; the way back is read from the costs, so that searches need not keep it.
 */
export function shortestPath(
  graph: StreetGraph,
  from: { points: SnappedPoints; row: number },
  to: { points: SnappedPoints; row: number },
  search = new StreetSearch(graph),
): StreetPath | null {
  const [start, end] = [placeOf(from), placeOf(to)];
  if (start.edge < 0 || end.edge < 0) return null;
  search.clear();
  offerPoint(search, from.points, from.row);
  const { columns } = graph;
  const { edgeFrom, edgeTo, edgeMillimetres } = columns;
  const ends = [
    { node: edgeFrom[end.edge], along: 0, rest: end.along + end.leg },
    { node: edgeTo[end.edge], along: edgeMillimetres[end.edge], rest: edgeMillimetres[end.edge] - end.along + end.leg },
  ];
  const direct = start.edge === end.edge ? start.leg + Math.abs(start.along - end.along) + end.leg : UNREACHED;
  const best = () => Math.min(direct, ...ends.map(({ node, rest }) => search.cost(node) + rest));

  let look = 500_000;
  search.run(UNREACHED - 1, look);
  // What is found is the shortest once all costs up to it are final.
  while (best() > look && look < UNREACHED - 1) {
    look = Math.min(UNREACHED - 1, 2 * look);
    search.run(UNREACHED - 1, look);
  }
  const walk = best();
  if (walk >= UNREACHED) return null;
  if (walk === direct) {
    const line = edgeLineBetween(columns, end.edge, start.along, end.along);
    return { metres: metres(walk / 1000), line, edges: [end.edge] };
  }
  const last = ends.find(({ node, rest }) => search.cost(node) + rest === walk) ?? ends[0];
  const steps = [...stepsTo(search, start, last.node), { edge: end.edge, from: last.along, to: end.along }];
  return {
    metres: metres(walk / 1000),
    line: joined(steps.map(({ edge, from: a, to: b }) => edgeLineBetween(columns, edge, a, b))),
    edges: steps.map(({ edge }) => edge),
  };
}

interface Place {
  readonly edge: number;
  readonly along: number;
  readonly leg: number;
}

const placeOf = ({ points, row }: { points: SnappedPoints; row: number }): Place => ({
  edge: points.edge[row],
  along: points.along[row],
  leg: points.leg[row],
});

/** Part of an edge that is walked, in millimetres along it. */
interface Step {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The steps from the start to a node, read backwards: an arc whose length is the difference of its ends' costs lies on a
 * shortest way. Edges of length 0 may lead in circles, so nodes are looked at once, deepest first.
 */
function stepsTo(search: StreetSearch, start: Place, target: number): Step[] {
  const { firstArc, arcs, arcEdge, columns } = search.graph;
  const { edgeFrom, edgeTo, edgeMillimetres } = columns;
  const whole = edgeMillimetres[start.edge];
  const cameFrom = new Map<number, { node: number; step: Step } | null>([[target, null]]);
  const stack = [target];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const first = firstStep(node);
    if (first) return [first, ...onwards(node)];
    for (let arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
      const before = arcs[2 * arc];
      if (search.cost(before) + arcs[2 * arc + 1] !== search.cost(node) || cameFrom.has(before)) continue;
      const edge = arcEdge[arc];
      const isForwards = edgeFrom[edge] === before && edgeTo[edge] === node;
      const [from, to] = isForwards ? [0, edgeMillimetres[edge]] : [edgeMillimetres[edge], 0];
      cameFrom.set(before, { node, step: { edge, from, to } });
      stack.push(before);
    }
  }
  throw new Error(`node ${target} has the cost ${search.cost(target)}, but no way leads to it`);

  function firstStep(node: number): Step | null {
    if (node === edgeFrom[start.edge] && search.cost(node) === start.leg + start.along) {
      return { edge: start.edge, from: start.along, to: 0 };
    }
    if (node === edgeTo[start.edge] && search.cost(node) === start.leg + whole - start.along) {
      return { edge: start.edge, from: start.along, to: whole };
    }
    return null;
  }

  function onwards(node: number): Step[] {
    const steps: Step[] = [];
    for (let next = cameFrom.get(node); next; next = cameFrom.get(next.node)) steps.push(next.step);
    return steps;
  }
}

/** One line of many that meet end to start, without the repeated positions. */
function joined(lines: readonly LonLat[][]): LonLat[] {
  const line: LonLat[] = [];
  for (const position of lines.flat()) {
    const last = line[line.length - 1];
    if (!last || last[0] !== position[0] || last[1] !== position[1]) line.push(position);
  }
  return line.length === 1 ? [line[0], line[0]] : line;
}
