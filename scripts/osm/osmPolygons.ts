/**
 * Polygons of an extract: closed ways, and multipolygon relations whose outlines are pieced together from ways.
 * wiki.openstreetmap.org/wiki/Relation:multipolygon
 */
import { coordinatesOf, type FlatRing, nestRings, tidyRing } from '../../src/core/geo/flatRing';
import type { MultiPolygonCoordinates } from '../../src/core/geo/polygon';
import type { OsmData, OsmRelation, OsmWay, Tags } from './osmData';

export interface OsmPolygon {
  /** `way/123`, `relation/4`. */
  readonly id: string;
  readonly tags: Tags;
  readonly polygons: MultiPolygonCoordinates;
}

/**
 * All polygons whose tags are wanted. Relations of which a piece is missing, as happens at the edge of an extract, are
 * left out and named in `broken`.
 */
export function osmPolygons(
  data: OsmData,
  isWanted: (tags: Tags) => boolean,
): { polygons: OsmPolygon[]; broken: string[] } {
  const polygons: OsmPolygon[] = [];
  const broken: string[] = [];
  const add = (id: string, tags: Tags, rings: readonly FlatRing[]) => {
    const nested = nestRings(rings.filter((ring) => ring.length > 0));
    if (nested.length > 0) polygons.push({ id, tags, polygons: coordinatesOf(nested) });
  };
  for (const way of data.ways) {
    if (!isArea(way) || !isWanted(way.tags)) continue;
    const ring = ringOf(way.refs, data);
    if (ring) add(`way/${way.id}`, way.tags, [ring]);
  }
  const ways = new Map(data.ways.map((way) => [way.id, way]));
  for (const relation of data.relations) {
    if (relation.tags.get('type') !== 'multipolygon' || !isWanted(relation.tags)) continue;
    const rings = joinedRings(relation, ways)?.map((refs) => ringOf(refs, data));
    if (rings?.every((ring) => ring !== null)) add(`relation/${relation.id}`, relation.tags, rings);
    else broken.push(`relation/${relation.id}`);
  }
  return { polygons, broken };
}

/** A closed way is an area, unless it says otherwise; a closed street is only one when it says so. */
function isArea({ refs, tags }: OsmWay) {
  if (refs.length < 4 || refs[0] !== refs.at(-1)) return false;
  return tags.get('area') !== 'no' && (!tags.has('highway') || tags.get('area') === 'yes');
}

/** Null where a node is missing from the extract. */
function ringOf(refs: readonly number[], { nodes }: OsmData): FlatRing | null {
  const ring: number[] = [];
  for (const id of refs.slice(0, -1)) {
    const row = nodes.rowOf(id);
    if (row < 0) return null;
    ring.push(nodes.lon7[row] / 10, nodes.lat7[row] / 10);
  }
  return tidyRing(ring);
}

/**
 * Member ways joined end to end into closed rings, or null where they do not close. Roles are not asked for: what is
 * outline and what is hole follows from which ring lies in which, and roles are often wrong.
 */
function joinedRings({ members }: OsmRelation, ways: ReadonlyMap<number, OsmWay>): number[][] | null {
  const pieces = new Set<readonly number[]>();
  for (const { type, id } of members) {
    if (type !== 'way') continue;
    const way = ways.get(id);
    if (!way || way.refs.length < 2) return null;
    pieces.add(way.refs);
  }
  const byEnd = new Map<number, Set<readonly number[]>>();
  const forEachEnd = (piece: readonly number[], visit: (pieces: Set<readonly number[]>) => void) => {
    for (const end of [piece[0], piece.at(-1)!]) {
      if (!byEnd.has(end)) byEnd.set(end, new Set());
      visit(byEnd.get(end)!);
    }
  };
  for (const piece of pieces) forEachEnd(piece, (meeting) => meeting.add(piece));

  const rings: number[][] = [];
  for (const first of pieces) {
    const ring = [...first];
    for (let piece: readonly number[] | undefined = first; piece; ) {
      pieces.delete(piece);
      forEachEnd(piece, (meeting) => meeting.delete(piece!));
      const end = ring.at(-1)!;
      if (end === ring[0]) break;
      [piece] = byEnd.get(end) ?? [];
      if (piece) ring.push(...(piece[0] === end ? piece : piece.toReversed()).slice(1));
    }
    if (ring.length < 4 || ring[0] !== ring.at(-1)) return null;
    rings.push(ring);
  }
  return rings;
}
