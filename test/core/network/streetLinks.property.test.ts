import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { withClosedEdges } from '../../../src/core/network/closedStreets';
import { edgeLine } from '../../../src/core/network/edgeLine';
import { LinkedNearest } from '../../../src/core/network/linkedNearest';
import { streetsWithLinks } from '../../../src/core/network/linkedStreets';
import { NearestSites, type WalkToNearest } from '../../../src/core/network/nearestSite';
import { buildSnapIndex, type SnappedPoints } from '../../../src/core/network/snap';
import { UNREACHED } from '../../../src/core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../../../src/core/network/streetGraph';
import { type PlacedLink, placeLinks } from '../../../src/core/network/streetLinks';
import { walksWithin } from '../../../src/core/network/walks';
import { metres } from '../../../src/core/units';
import { textbookWalks } from './textbook';
import { at, createStreets, townsWithLinks } from './towns';

/** Links may not end on closed streets, which `placeLinks` sees to. */
const onOpen = ({ isOpen }: StreetGraph, links: readonly PlacedLink[]) =>
  links.filter(({ ends }) => ends.edge.every((edge) => isOpen[edge] === 1));

function rebuilt(graph: StreetGraph, links: readonly PlacedLink[]) {
  const linked = streetsWithLinks(graph.columns, links);
  const whole = buildStreetGraph(linked.columns);
  const closed = Array.from({ length: linked.columns.edgeCount }, (_, edge) => edge).filter((edge) => {
    const origin = linked.partOf(edge);
    return origin >= 0 && graph.isOpen[origin] === 0;
  });
  return { graph: withClosedEdges(whole, closed), moved: linked.moved };
}

const copied = ({ millimetres, site }: WalkToNearest) => ({
  millimetres: Array.from(millimetres),
  site: Array.from(site),
});

/** Walks over links by the book: all pairs of places by Floyd (1962) and Warshall (1962), the links' ends between them. */
function floydWalks(graph: StreetGraph, cells: SnappedPoints, sites: SnappedPoints, links: readonly PlacedLink[]) {
  const ends = links.flatMap(({ ends: pair }) => [0, 1].map((row) => ({ pair, row })));
  const rowOf = ({ pair, row }: (typeof ends)[0]): SnappedPoints => ({
    count: 1,
    edge: pair.edge.slice(row, row + 1),
    along: pair.along.slice(row, row + 1),
    leg: new Int32Array(1),
    lon: pair.lon.slice(row, row + 1),
    lat: pair.lat.slice(row, row + 1),
    metres: pair.metres.slice(row, row + 1),
  });
  const between = ends.map((a) => ends.map((b) => textbookWalks(graph, rowOf(a), rowOf(b))[0][0]));
  links.forEach(({ millimetres }, link) => {
    const [a, b] = [2 * link, 2 * link + 1];
    between[a][b] = Math.min(between[a][b], millimetres);
    between[b][a] = Math.min(between[b][a], millimetres);
  });
  for (let via = 0; via < ends.length; via++)
    for (let a = 0; a < ends.length; a++)
      for (let b = 0; b < ends.length; b++) between[a][b] = Math.min(between[a][b], between[a][via] + between[via][b]);
  const toEnds = ends.map((end) => textbookWalks(graph, cells, rowOf(end)).map(([walk]) => walk));
  const fromEnds = ends.map((end) => textbookWalks(graph, rowOf(end), sites)[0]);
  return textbookWalks(graph, cells, sites).map((row, cell) =>
    row.map((walk, site) =>
      Math.min(
        walk,
        ...ends.flatMap((_, a) => ends.map((_unused, b) => toEnds[a][cell] + between[a][b] + fromEnds[b][site])),
      ),
    ),
  );
}

describe('links and closed streets', () => {
  test.prop([townsWithLinks])(
    'give on the rebuilt network the walks that a table of all places gives',
    ({ graph: whole, closed, cells, sites, links: drawn }) => {
      const base = withClosedEdges(whole, closed);
      const links = onOpen(base, drawn);
      const { graph, moved } = rebuilt(base, links);
      const { start, to, millimetres } = walksWithin(graph, moved(cells), moved(sites));
      const walks = Array.from({ length: cells.count }, () => new Array<number>(sites.count).fill(Infinity));
      for (let cell = 0; cell < cells.count; cell++)
        for (let pair = start[cell]; pair < start[cell + 1]; pair++) walks[cell][to[pair]] = millimetres[pair];
      expect(walks).toEqual(floydWalks(base, cells, sites, links));
    },
  );

  test.prop([townsWithLinks])(
    'give the same nearest sites laid over the network as built into it, also after other links',
    ({ graph: whole, closed, cells, sites, links: drawn }) => {
      const base = withClosedEdges(whole, closed);
      const links = onOpen(base, drawn);
      const nearest = new NearestSites(base, sites);
      const over = new LinkedNearest(base);
      for (const some of [links, links.slice(0, 1), links.toReversed()]) {
        const built = rebuilt(base, some);
        const expected = new NearestSites(built.graph, built.moved(sites)).walksFrom(built.moved(cells));
        const walks = nearest.walksFrom(cells);
        over.lower(walks, nearest, some, cells);
        expect(copied(walks)).toEqual(copied(expected));
      }
    },
  );

  test.prop([townsWithLinks])('a link never lengthens a walk', ({ graph, cells, sites, links }) => {
    const nearest = new NearestSites(graph, sites);
    const before = copied(nearest.walksFrom(cells)).millimetres;
    const walks = nearest.walksFrom(cells);
    new LinkedNearest(graph).lower(walks, nearest, links, cells);
    walks.millimetres.forEach((walk, cell) => {
      expect(walk).toBeLessThanOrEqual(before[cell]);
    });
  });

  test.prop([townsWithLinks])('a closing never shortens a walk', ({ graph, closed, cells, sites }) => {
    const before = new NearestSites(graph, sites).walksFrom(cells).millimetres;
    const after = new NearestSites(withClosedEdges(graph, closed), sites).walksFrom(cells).millimetres;
    after.forEach((walk, cell) => {
      expect(walk).toBeGreaterThanOrEqual(before[cell]);
    });
  });

  test.prop([townsWithLinks, fc.nat(7)])(
    'on closed streets, opening and closing sites one by one ends where opening them at once does',
    ({ graph: whole, closed, cells, sites }, left) => {
      const graph = withClosedEdges(whole, closed);
      const nearest = new NearestSites(graph, sites);
      for (let site = 0; site < sites.count; site++) if (site !== left) nearest.close(site);
      const alone = new NearestSites(graph, sites, (site) => site === left);
      expect(copied(nearest.walksFrom(cells))).toEqual(copied(alone.walksFrom(cells)));
    },
  );

  test.prop([townsWithLinks])('cut streets are as long as before, and drawn as before', ({ graph, links }) => {
    const { columns, partOf } = streetsWithLinks(graph.columns, links);
    const length = new Array<number>(graph.columns.edgeCount).fill(0);
    const lines: string[][] = graph.columns.edgeMillimetres.length > 0 ? length.map(() => []) : [];
    for (let edge = 0; edge < columns.edgeCount; edge++) {
      const origin = partOf(edge);
      if (origin < 0) continue;
      length[origin] += columns.edgeMillimetres[edge];
      lines[origin].push(...edgeLine(columns, edge).map((position) => position.map((x) => x.toFixed(6)).join()));
    }
    expect(length).toEqual(Array.from(graph.columns.edgeMillimetres));
    lines.forEach((drawn, edge) => {
      for (const position of edgeLine(graph.columns, edge))
        expect(drawn).toContain(position.map((x) => x.toFixed(6)).join());
    });
  });
});

/** Two banks, 300 m apart, with a bridge far to the east. */
const banks = createStreets(
  [at(0, 0), at(1000, 0), at(1000, 300), at(0, 300)],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ],
);

describe('a link is brought to the streets', () => {
  const graph = buildStreetGraph(banks);
  const index = buildSnapIndex(graph);
  const place = (from: [number, number], to: [number, number], length?: number) =>
    placeLinks(
      graph,
      index,
      [{ from: at(...from), to: at(...to), ...(length ? { metres: metres(length) } : {}) }],
      metres(100),
    )[0];

  test('from where somebody pointed to the nearest place, as long as the straight line between the places', () => {
    const link = place([400, 20], [400, 280]);
    expect(Array.from(link!.ends.edge)).toEqual([0, 2]);
    expect(Array.from(link!.ends.leg)).toEqual([0, 0]);
    expect(link!.millimetres / 1000).toBeCloseTo(300, 0);
  });

  test('with its own length, but never less than the straight line', () => {
    expect(place([400, 0], [400, 300], 450)!.millimetres).toBe(450_000);
    expect(place([400, 0], [400, 300], 5)!.millimetres / 1000).toBeCloseTo(300, 0);
  });

  test('or leads nowhere: no street is near, or it is closed', () => {
    expect(place([400, 0], [400, 150])).toBeNull();
    const shut = withClosedEdges(graph, [0]);
    expect(placeLinks(shut, index, [{ from: at(400, 0), to: at(400, 300) }], metres(100))[0]).toBeNull();
  });

  test('a street that is closed cuts off who lives behind it, and nobody else', () => {
    const sites = placeLinks(graph, index, [{ from: at(100, 0), to: at(900, 300) }], metres(100))[0]!.ends;
    const shut = withClosedEdges(graph, [1]);
    const nearest = new NearestSites(shut, sites, (site) => site === 0);
    expect(nearest.walksFrom(sites).millimetres[0]).toBe(0);
    expect(nearest.walksFrom(sites).millimetres[1]).toBe(UNREACHED);
  });
});
