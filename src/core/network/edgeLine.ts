import { haversine } from '../geo/distance';
import type { LonLat } from '../units';
import type { StreetColumns } from './streetColumns';

/** The whole line of an edge, from its `from` node to its `to` node. */
export function edgeLine(
  { nodeLon, nodeLat, edgeFrom, edgeTo, shapeStart, shape }: StreetColumns,
  edge: number,
): LonLat[] {
  const line: LonLat[] = [[nodeLon[edgeFrom[edge]], nodeLat[edgeFrom[edge]]]];
  for (let at = shapeStart[edge]; at < shapeStart[edge + 1]; at++)
    line.push([shape[2 * at] / 1e7, shape[2 * at + 1] / 1e7]);
  line.push([nodeLon[edgeTo[edge]], nodeLat[edgeTo[edge]]]);
  return line;
}

/**
 * The part of an edge between two places on it, in millimetres from its `from` node; the line runs from the first to
 * the second. An edge's length is shared among its straight pieces in proportion to their drawn lengths.
 */
export function edgeLineBetween(columns: StreetColumns, edge: number, first: number, second: number): LonLat[] {
  if (first > second) return edgeLineBetween(columns, edge, second, first).reverse();
  const line = edgeLine(columns, edge);
  const along = lengthsAlong(line);
  const drawn = along[along.length - 1];
  const scale = columns.edgeMillimetres[edge] > 0 ? drawn / columns.edgeMillimetres[edge] : 0;
  const [start, end] = [first * scale, second * scale];
  const between = line.filter((_, at) => along[at] > start && along[at] < end);
  return [positionAlong(line, along, start), ...between, positionAlong(line, along, end)];
}

/** How far along a line each of its positions lies, in metres. */
export function lengthsAlong(line: readonly LonLat[]): number[] {
  let length = 0;
  return line.map((position, at) => {
    if (at > 0) length += haversine(line[at - 1], position);
    return length;
  });
}

function positionAlong(line: readonly LonLat[], along: readonly number[], length: number): LonLat {
  const at = along.findIndex((reached) => reached >= length);
  if (at < 0) return line[line.length - 1];
  if (at === 0) return line[0];
  const piece = along[at] - along[at - 1];
  const share = piece > 0 ? (length - along[at - 1]) / piece : 0;
  const [a, b] = [line[at - 1], line[at]];
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
