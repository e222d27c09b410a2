/**
 * Walks by the longest way round: every point is held against every street, and the textbook's search (Dijkstra 1959, with
 * a plain list in the place of a heap's tricks) runs in metres as they stand in the file. Slow, short, and on its own.
 */
import type { Position, RawStreet } from './rawCity';

const EARTH_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;
/** Farther from every street a walk is not known. */
const SNAP_METRES = 300;
/** So many degrees of latitude are surely more than that. */
const SNAP_DEGREES = 0.003;

const planar = ([lon, lat]: Position, [lon0, lat0]: Position): Position => [
  (lon - lon0) * RADIANS * EARTH_METRES * Math.cos(lat0 * RADIANS),
  (lat - lat0) * RADIANS * EARTH_METRES,
];

export const crowMetres = (a: Position, b: Position): number => {
  const [dLat, dLon] = [((b[1] - a[1]) * RADIANS) / 2, ((b[0] - a[0]) * RADIANS) / 2];
  const h = Math.sin(dLat) ** 2 + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * Math.sin(dLon) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** Where a point meets the streets. */
interface OnStreet {
  readonly street: RawStreet;
  /** Metres of the street from its first node. */
  readonly along: number;
  /** Metres from the point to the street. */
  readonly leg: number;
}

/** A straight piece of a street, and how far along the street its ends lie: the street's metres are shared by drawn length. */
interface Piece {
  readonly street: RawStreet;
  readonly ends: readonly [Position, Position];
  readonly along: readonly [number, number];
}

function piecesOf(street: RawStreet): Piece[] {
  const { line, metres } = street;
  const lengths = line.slice(1).map((position, i) => crowMetres(line[i], position));
  const drawn = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return lengths.map((length, i): Piece => {
    const along = [before, before + length].map((reached) => (drawn > 0 ? (reached / drawn) * metres : 0));
    before += length;
    return { street, ends: [line[i], line[i + 1]], along: [along[0], along[1]] };
  });
}

export class SlowStreets {
  readonly #pieces: readonly Piece[];
  readonly #ways = new Map<string, { to: string; metres: number }[]>();

  constructor(streets: readonly RawStreet[]) {
    for (const { from, to, metres } of streets) {
      for (const [a, b] of [
        [from, to],
        [to, from],
      ]) {
        const ways = this.#ways.get(a) ?? [];
        ways.push({ to: b, metres });
        this.#ways.set(a, ways);
      }
    }
    const main = this.#largestPart();
    this.#pieces = streets.filter(({ from }) => main.has(from)).flatMap(piecesOf);
  }

  /** Null: no street of the largest part is near. */
  snap(at: Position): OnStreet | null {
    let best: OnStreet | null = null;
    for (const { street, ends, along } of this.#pieces) {
      if (Math.min(ends[0][1], ends[1][1]) > at[1] + SNAP_DEGREES) continue;
      if (Math.max(ends[0][1], ends[1][1]) < at[1] - SNAP_DEGREES) continue;
      const [a, b] = [planar(ends[0], at), planar(ends[1], at)];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const squared = dx * dx + dy * dy;
      const share = squared > 0 ? Math.min(1, Math.max(0, -(a[0] * dx + a[1] * dy) / squared)) : 0;
      const leg = Math.hypot(a[0] + share * dx, a[1] + share * dy);
      if (leg > SNAP_METRES || (best !== null && leg >= best.leg)) continue;
      best = { street, along: along[0] + share * (along[1] - along[0]), leg };
    }
    return best;
  }

  /** From each point to the nearest place: NaN where no street is near the point, Infinity where there is no way. */
  nearest(points: readonly (OnStreet | null)[], places: readonly (OnStreet | null)[]): number[] {
    const known = places.filter((place) => place !== null);
    const starts = known.flatMap(({ street, along, leg }): [string, number][] => [
      [street.from, leg + along],
      [street.to, leg + street.metres - along],
    ]);
    const toNode = this.#search(starts);
    const onSame = new Map<RawStreet, OnStreet[]>();
    for (const place of known) onSame.set(place.street, [...(onSame.get(place.street) ?? []), place]);
    return points.map((point) => {
      if (point === null) return Number.NaN;
      const { street, along, leg } = point;
      const byNodes = [
        (toNode.get(street.from) ?? Number.POSITIVE_INFINITY) + along,
        (toNode.get(street.to) ?? Number.POSITIVE_INFINITY) + street.metres - along,
      ];
      const straight = (onSame.get(street) ?? []).map((place) => place.leg + Math.abs(place.along - along));
      return leg + Math.min(...byNodes, ...straight);
    });
  }

  #search(starts: readonly (readonly [string, number])[]): Map<string, number> {
    const settled = new Map<string, number>();
    const open = new MinHeap();
    for (const [node, metres] of starts) open.push(node, metres);
    for (let next = open.pop(); next; next = open.pop()) {
      if (settled.has(next.node)) continue;
      settled.set(next.node, next.metres);
      for (const { to, metres } of this.#ways.get(next.node) ?? []) {
        if (!settled.has(to)) open.push(to, next.metres + metres);
      }
    }
    return settled;
  }

  #largestPart(): ReadonlySet<string> {
    let largest: ReadonlySet<string> = new Set();
    const seen = new Set<string>();
    for (const node of this.#ways.keys()) {
      if (seen.has(node)) continue;
      const part = new Set([node]);
      for (const one of part) for (const { to } of this.#ways.get(one) ?? []) part.add(to);
      for (const one of part) seen.add(one);
      if (part.size > largest.size) largest = part;
    }
    return largest;
  }
}

/** The textbook's binary heap. */
class MinHeap {
  readonly #items: { node: string; metres: number }[] = [];

  push(node: string, metres: number) {
    const items = this.#items;
    let at = items.push({ node, metres }) - 1;
    while (at > 0 && items[(at - 1) >> 1].metres > items[at].metres) {
      const parent = (at - 1) >> 1;
      [items[parent], items[at]] = [items[at], items[parent]];
      at = parent;
    }
  }

  pop() {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      const children = [2 * at + 1, 2 * at + 2].filter((child) => child < items.length);
      const least = children.reduce((best, child) => (items[child].metres < items[best].metres ? child : best), at);
      if (least === at) return top;
      [items[least], items[at]] = [items[at], items[least]];
      at = least;
    }
  }
}
