import { haversine } from '../../src/core/geo/distance';
import { componentsOf } from '../../src/core/network/components';
import { hilbertOrder } from '../../src/core/network/hilbertOrder';
import type { SnappedPoints } from '../../src/core/network/snap';
import type { StreetColumns } from '../../src/core/network/streetColumns';

/** A generator of numbers in [0, 1) that gives the same ones everywhere: a 32-bit linear congruence (Knuth, 1981). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A made-up city as large as a real one: 98,282 crossings on a shaken grid, of whose streets about a third are missing, so
 * that some 250,000 arcs of 86 m remain. Streets wind a little: they are up to a tenth longer than straight.
 */
export function streetTown(seed = 12345): StreetColumns {
  const random = seeded(seed);
  const [width, height] = [314, 313];
  const count = width * height;
  const lon = Float64Array.from({ length: count }, (_, at) => 2 + ((at % width) + 0.6 * (random() - 0.5)) * 0.00096);
  const lat = Float64Array.from(
    { length: count },
    (_, at) => 41 + (Math.floor(at / width) + 0.6 * (random() - 0.5)) * 0.00072,
  );
  const order = hilbertOrder(lon, lat);
  const rank = new Uint32Array(count);
  order.forEach((node, at) => {
    rank[node] = at;
  });
  const edges: [from: number, to: number, millimetres: number][] = [];
  const join = (a: number, b: number) => {
    if (random() < 0.36) return;
    const length = haversine([lon[a], lat[a]], [lon[b], lat[b]]) * (1 + 0.1 * random());
    edges.push([rank[a], rank[b], Math.round(length * 1000)]);
  };
  for (let node = 0; node < count; node++) {
    if ((node + 1) % width > 0) join(node, node + 1);
    if (node + width < count) join(node, node + width);
  }
  const edgeFrom = Uint32Array.from(edges, ([from]) => from);
  const edgeTo = Uint32Array.from(edges, ([, to]) => to);
  return {
    nodeCount: count,
    edgeCount: edges.length,
    nodeLon: Float64Array.from(order, (node) => lon[node]),
    nodeLat: Float64Array.from(order, (node) => lat[node]),
    edgeFrom,
    edgeTo,
    edgeMillimetres: Uint32Array.from(edges, ([, , length]) => length),
    edgeClass: new Uint8Array(edges.length),
    shapeStart: new Uint32Array(edges.length + 1),
    shape: new Int32Array(0),
    component: componentsOf(count, edgeFrom, edgeTo).component,
  };
}

/** Points anywhere on the streets of the main part, a few metres off them. */
export function pointsInTown(streets: StreetColumns, count: number, random: () => number): SnappedPoints {
  const main = Uint32Array.from(streets.edgeFrom.keys()).filter(
    (edge) => streets.component[streets.edgeFrom[edge]] === 0,
  );
  const edge = Int32Array.from({ length: count }, () => main[Math.floor(random() * main.length)]);
  const leg = Int32Array.from({ length: count }, () => Math.floor(random() * 20_000));
  return {
    count,
    edge,
    along: Int32Array.from(edge, (at) => Math.floor(random() * streets.edgeMillimetres[at])),
    leg,
    lon: Float64Array.from(edge, (at) => streets.nodeLon[streets.edgeFrom[at]]),
    lat: Float64Array.from(edge, (at) => streets.nodeLat[streets.edgeFrom[at]]),
    metres: Float64Array.from(leg, (millimetres) => millimetres / 1000),
  };
}
