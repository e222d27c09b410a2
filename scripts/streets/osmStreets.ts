import { haversine } from '../../src/core/geo/distance';
import type { StreetClass } from '../../src/core/network/streetClasses';
import type { NodePositions, OsmData } from '../osm/osmData';
import type { StreetEdge, StreetTable } from './streetTable';
import { walkableClass } from './walkRules';

export interface OsmStreets {
  readonly table: StreetTable;
  readonly walkableWays: number;
  /** References to nodes that the extract does not have: ways cut at its border. */
  readonly missingNodes: number;
}

/**
 * The walkable streets of an extract. Ways are cut wherever they share a node, including one that only touches; what lies
 * between is drawn as the edge's line. Lengths are great-circle lengths from node to node along it.
 */
export function osmStreets({ nodes, ways }: OsmData, { noSteps = false } = {}): OsmStreets {
  const pieces = new Map<number, Piece>();
  let [walkableWays, missingNodes] = [0, 0];
  for (const { refs, tags } of ways) {
    const streetClass = walkableClass(tags);
    if (!streetClass || (noSteps && streetClass === 'steps')) continue;
    walkableWays++;
    const name = tags.get('name')?.trim() || null;
    let before = -1;
    for (const ref of refs) {
      const row = nodes.rowOf(ref);
      if (row < 0) missingNodes++;
      if (row >= 0 && before >= 0 && row !== before)
        addPiece(pieces, nodes, { a: before, b: row, class: streetClass, name });
      before = row;
    }
  }
  return { table: joinedPieces([...pieces.values()], nodes), walkableWays, missingNodes };
}

/** Two consecutive nodes of a way, as rows of `NodePositions`, and what is walked between them. */
interface Piece {
  readonly a: number;
  readonly b: number;
  readonly class: StreetClass;
  readonly name: string | null;
}

/** Ways that run over the same two nodes are one street; its class and name are the first's, but rather not steps. */
function addPiece(pieces: Map<number, Piece>, nodes: NodePositions, piece: Piece) {
  const key = Math.min(piece.a, piece.b) * nodes.count + Math.max(piece.a, piece.b);
  const other = pieces.get(key);
  if (!other || (other.class === 'steps' && piece.class !== 'steps')) pieces.set(key, piece);
}

/**
 * Joins pieces into edges through nodes where nothing happens: exactly two pieces, of one class and name. A ring without any
 * junction is cut at its first node and stays as a loop, since people live on it.
 */
function joinedPieces(pieces: readonly Piece[], nodes: NodePositions): StreetTable {
  const at = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (const node of [piece.a, piece.b]) {
      const list = at.get(node);
      if (list) list.push(piece);
      else at.set(node, [piece]);
    }
  }
  const isJunction = (node: number) => {
    const [first, second, ...more] = at.get(node) ?? [];
    return !second || more.length > 0 || first.class !== second.class || first.name !== second.name;
  };

  const rowOf = new Map<number, number>();
  const edges: StreetEdge[] = [];
  const walked = new Set<Piece>();
  const startAt = (node: number) => {
    for (const piece of at.get(node) ?? []) {
      if (walked.has(piece)) continue;
      const line = follow(node, piece);
      const [from, to] = [line[0], line[line.length - 1]].map((end) => {
        if (!rowOf.has(end)) rowOf.set(end, rowOf.size);
        return rowOf.get(end) as number;
      });
      const shape = line.slice(1, -1).flatMap((corner) => [nodes.lon7[corner], nodes.lat7[corner]]);
      edges.push({ from, to, millimetres: lineMillimetres(line), class: piece.class, name: piece.name, shape });
    }
  };
  // Sorted, so that the same streets give the same table in whatever order the extract has its ways.
  const sorted = [...at.keys()].sort((a, b) => a - b);
  for (const node of sorted) if (isJunction(node)) startAt(node);
  for (const node of sorted) startAt(node);

  return {
    nodes: [...rowOf.keys()].map((row) => ({
      id: String(nodes.id[row]),
      lon7: nodes.lon7[row],
      lat7: nodes.lat7[row],
    })),
    edges,
  };

  function follow(start: number, first: Piece) {
    const line = [start];
    for (let piece: Piece | undefined = first; piece; ) {
      walked.add(piece);
      const end: number = piece.a === line[line.length - 1] ? piece.b : piece.a;
      line.push(end);
      if (end === start || isJunction(end)) break;
      piece = at.get(end)?.find((next) => !walked.has(next));
    }
    return line;
  }

  function lineMillimetres(line: readonly number[]) {
    const length = line.reduce(
      (sum, end, place) => (place === 0 ? 0 : sum + haversine(nodes.lonLat(line[place - 1]), nodes.lonLat(end))),
      0,
    );
    return Math.round(length * 1000);
  }
}
