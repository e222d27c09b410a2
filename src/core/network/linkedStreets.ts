/**
 * A network with links built into it: streets are cut where a link meets them, and links become edges. Every search works on
 * it as on any network, at the price of building it; `LinkedNearest` is the quick way while a link is dragged.
 */
import { edgeLineBetween } from './edgeLine';
import type { SnappedPoints } from './snap';
import { streetClassRow } from './streetClasses';
import type { StreetColumns } from './streetColumns';
import type { PlacedLink } from './streetLinks';

export interface LinkedStreets {
  readonly columns: StreetColumns;
  /** Points of the network without the links, as points of this one. Nobody is brought to a link. */
  moved(points: SnappedPoints): SnappedPoints;
  /** The edge of the network without the links that an edge is a part of; -1: a link. */
  partOf(edge: number): number;
}

/** One street that is cut: where, ascending, in millimetres along it, and what became of it. */
interface Cut {
  readonly edge: number;
  readonly along: readonly number[];
  /** The node at each cut. */
  readonly nodes: readonly number[];
  /** The first part keeps the edge's number; the others follow from here. */
  readonly firstPart: number;
}

/** An edge of the new network: where it is from, and which part of the old one's line it draws. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly millimetres: number;
  readonly class: number;
  readonly line: readonly (readonly [number, number])[];
}

/** Edges keep their numbers; parts of cut ones and then the links follow. Nodes keep theirs too. */
export function streetsWithLinks(columns: StreetColumns, links: readonly PlacedLink[]): LinkedStreets {
  const cuts = cutsOf(columns, links);
  const cutOf = new Map(cuts.map((cut) => [cut.edge, cut]));
  const nodeAt = (edge: number, along: number) => {
    const place = cutOf.get(edge)?.along.indexOf(along) ?? -1;
    if (place >= 0) return cutOf.get(edge)!.nodes[place];
    return along === 0 ? columns.edgeFrom[edge] : columns.edgeTo[edge];
  };
  const parts = cuts.map((cut) => partsOf(columns, cut));
  const linkParts = links.map(
    ({ ends, millimetres }): Part => ({
      from: nodeAt(ends.edge[0], ends.along[0]),
      to: nodeAt(ends.edge[1], ends.along[1]),
      millimetres,
      class: streetClassRow('footway'),
      line: [],
    }),
  );
  const replaced = new Map(cuts.map(({ edge }, i) => [edge, parts[i][0]]));
  const added = [...parts.flatMap(([, ...rest]) => rest), ...linkParts];
  const origin = cuts.flatMap(({ edge, along }) => along.map(() => edge));

  return {
    columns: joinedColumns(columns, cuts, replaced, added),
    moved: (points) => movedPoints(points, cutOf),
    partOf: (edge) => (edge < columns.edgeCount ? edge : (origin[edge - columns.edgeCount] ?? -1)),
  };
}

function cutsOf({ nodeCount, edgeCount, edgeMillimetres }: StreetColumns, links: readonly PlacedLink[]): Cut[] {
  const places = new Map<number, Set<number>>();
  for (const { ends } of links) {
    ends.edge.forEach((edge, row) => {
      const along = ends.along[row];
      if (along <= 0 || along >= edgeMillimetres[edge]) return;
      places.set(edge, (places.get(edge) ?? new Set()).add(along));
    });
  }
  let [node, part] = [nodeCount, edgeCount];
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([edge, set]) => {
      const along = [...set].sort((a, b) => a - b);
      const cut = { edge, along, nodes: along.map(() => node++), firstPart: part };
      part += along.length;
      return cut;
    });
}

function partsOf(columns: StreetColumns, { edge, along, nodes }: Cut): Part[] {
  const ends = [0, ...along, columns.edgeMillimetres[edge]];
  const at = [columns.edgeFrom[edge], ...nodes, columns.edgeTo[edge]];
  return ends.slice(1).map((end, i) => ({
    from: at[i],
    to: at[i + 1],
    millimetres: end - ends[i],
    class: columns.edgeClass[edge],
    line: edgeLineBetween(columns, edge, ends[i], end),
  }));
}

function joinedColumns(
  base: StreetColumns,
  cuts: readonly Cut[],
  replaced: ReadonlyMap<number, Part>,
  added: readonly Part[],
): StreetColumns {
  const nodeCount = base.nodeCount + cuts.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const edgeCount = base.edgeCount + added.length;
  const columns = {
    nodeCount,
    edgeCount,
    nodeLon: extended(base.nodeLon, new Float64Array(nodeCount)),
    nodeLat: extended(base.nodeLat, new Float64Array(nodeCount)),
    edgeFrom: extended(base.edgeFrom, new Uint32Array(edgeCount)),
    edgeTo: extended(base.edgeTo, new Uint32Array(edgeCount)),
    edgeMillimetres: extended(base.edgeMillimetres, new Uint32Array(edgeCount)),
    edgeClass: extended(base.edgeClass, new Uint8Array(edgeCount)),
    // A new node belongs to the street it lies on. That links may join islands is found out where graphs are built.
    component: extended(base.component, new Uint32Array(nodeCount)),
    ...joinedShapes(base, replaced, added),
  };
  const put = (edge: number, part: Part) => {
    columns.edgeFrom[edge] = part.from;
    columns.edgeTo[edge] = part.to;
    columns.edgeMillimetres[edge] = part.millimetres;
    columns.edgeClass[edge] = part.class;
  };
  for (const [edge, part] of replaced) {
    const { nodes } = cuts.find((cut) => cut.edge === edge)!;
    for (const node of nodes) columns.component[node] = base.component[base.edgeFrom[edge]];
    put(edge, part);
  }
  added.forEach((part, i) => {
    put(base.edgeCount + i, part);
  });
  for (const part of [...replaced.values(), ...added]) {
    // The end of a part's line is where its new node lies; links have no line and come after all parts.
    const last = part.line[part.line.length - 1];
    if (last && part.to >= base.nodeCount) [columns.nodeLon[part.to], columns.nodeLat[part.to]] = last;
  }
  return columns;
}

const extended = <Column extends Float64Array | Uint32Array | Uint8Array>(from: Column, into: Column): Column => {
  into.set(from as never);
  return into;
};

/** Positions strictly between a part's ends, degrees times 1e7. */
const innerShape = ({ line }: Part) =>
  line.slice(1, -1).flatMap((position) => position.map((degrees) => Math.round(degrees * 1e7)));

/** Between one cut edge and the next the old shapes are copied in one run. */
function joinedShapes(base: StreetColumns, replaced: ReadonlyMap<number, Part>, added: readonly Part[]) {
  const own = [...replaced].sort(([a], [b]) => a - b).map(([edge, part]) => ({ edge, shape: innerShape(part) }));
  const more = added.map(innerShape);
  const less = own.reduce(
    (sum, { edge, shape }) => sum + 2 * (base.shapeStart[edge + 1] - base.shapeStart[edge]) - shape.length,
    0,
  );
  const shape = new Int32Array(base.shape.length - less + more.reduce((sum, one) => sum + one.length, 0));
  const shapeStart = new Uint32Array(base.edgeCount + added.length + 1);
  let at = 0;
  let copied = 0;
  const copyUpTo = (edge: number) => {
    const [first, last] = [base.shapeStart[copied], base.shapeStart[edge]];
    shape.set(base.shape.subarray(2 * first, 2 * last), at);
    for (; copied < edge; copied++) shapeStart[copied] = at / 2 + base.shapeStart[copied] - first;
    at += 2 * (last - first);
  };
  for (const { edge, shape: line } of own) {
    copyUpTo(edge);
    shapeStart[edge] = at / 2;
    shape.set(line, at);
    at += line.length;
    copied = edge + 1;
  }
  copyUpTo(base.edgeCount);
  more.forEach((line, i) => {
    shapeStart[base.edgeCount + i] = at / 2;
    shape.set(line, at);
    at += line.length;
  });
  shapeStart[base.edgeCount + added.length] = at / 2;
  return { shape, shapeStart };
}

function movedPoints(points: SnappedPoints, cutOf: ReadonlyMap<number, Cut>): SnappedPoints {
  const edge = points.edge.slice();
  const along = points.along.slice();
  for (let row = 0; row < points.count; row++) {
    const cut = cutOf.get(edge[row]);
    if (!cut) continue;
    const part = cut.along.filter((place) => place <= points.along[row]).length;
    if (part === 0) continue;
    edge[row] = cut.firstPart + part - 1;
    along[row] -= cut.along[part - 1];
  }
  return { ...points, edge, along };
}
