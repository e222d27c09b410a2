import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { NearestSites } from '../../../src/core/network/nearestSite';
import { shortestPath } from '../../../src/core/network/path';
import { StreetSearch } from '../../../src/core/network/search';
import type { SnappedPoints } from '../../../src/core/network/snap';
import { UNREACHED } from '../../../src/core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../../../src/core/network/streetGraph';
import { nearestFew, type WalkPairs, walksWithin } from '../../../src/core/network/walks';
import { metres } from '../../../src/core/units';
import { textbookNeighbours, textbookSearch, textbookWalks } from './textbook';
import { townStreets, townsWithPoints } from './towns';

const rowsOf = ({ start, to, millimetres }: WalkPairs, width: number) =>
  Array.from({ length: start.length - 1 }, (_, row) => {
    const walks = new Array<number>(width).fill(Infinity);
    for (let pair = start[row]; pair < start[row + 1]; pair++) walks[to[pair]] = millimetres[pair];
    return walks;
  });

const subset = (points: SnappedPoints, rows: readonly number[]): SnappedPoints => ({
  count: rows.length,
  edge: Int32Array.from(rows, (row) => points.edge[row]),
  along: Int32Array.from(rows, (row) => points.along[row]),
  leg: Int32Array.from(rows, (row) => points.leg[row]),
  lon: Float64Array.from(rows, (row) => points.lon[row]),
  lat: Float64Array.from(rows, (row) => points.lat[row]),
  metres: Float64Array.from(rows, (row) => points.metres[row]),
});

/** Nearest open site of each cell by looking at all walks. */
const nearestOf = (walks: readonly number[][], isOpen: (site: number) => boolean) =>
  walks.map((row) => {
    let best = { millimetres: UNREACHED, site: -1 };
    row.forEach((millimetres, site) => {
      if (isOpen(site) && millimetres < best.millimetres) best = { millimetres, site };
    });
    return best;
  });

const answer = (nearest: NearestSites, cells: SnappedPoints) => {
  const { millimetres, site } = nearest.walksFrom(cells);
  return Array.from(millimetres, (walk, row) => ({ millimetres: walk, site: site[row] }));
};

const nodesOf = (nearest: NearestSites) =>
  Array.from({ length: nearest.graph.nodeCount }, (_, node) => [nearest.millimetresAt(node), nearest.siteAt(node)]);

describe('one search', () => {
  test.prop([townStreets, fc.array(fc.record({ node: fc.nat(23), cost: fc.nat(3_000_000) }), { maxLength: 6 })])(
    'finds the same cost and source for every node as a textbook search, ties included',
    (streets, offers) => {
      const graph = buildStreetGraph(streets);
      const starts = offers.filter(({ node }) => node < graph.nodeCount).map((start, source) => ({ ...start, source }));
      const search = new StreetSearch(graph);
      for (const { node, cost, source } of starts) search.offer(node, cost, source);
      search.run();
      const expected = textbookSearch(textbookNeighbours(graph), starts);
      for (let node = 0; node < graph.nodeCount; node++) {
        const reached = expected.get(node) ?? { cost: UNREACHED, source: -1 };
        expect({ cost: search.cost(node), source: search.source(node) }).toEqual(reached);
      }
      expect(search.touchedCount).toBe(expected.size);
    },
  );

  test.prop([townStreets, fc.nat(23), fc.nat(23), fc.nat(2_000_000)])(
    'with a bound finds just the nodes within it, and leaves no trace for the next',
    (streets, a, b, limit) => {
      const graph = buildStreetGraph(streets);
      const search = new StreetSearch(graph);
      const runFrom = (node: number, bound: number) => {
        search.clear();
        search.offer(node % graph.nodeCount, 0, 0);
        search.run(bound);
        return Array.from({ length: graph.nodeCount }, (_, at) => search.cost(at));
      };
      const whole = runFrom(a, UNREACHED - 1);
      const bounded = runFrom(a, limit);
      expect(bounded).toEqual(whole.map((cost) => (cost <= limit ? cost : UNREACHED)));
      runFrom(b, limit);
      expect(runFrom(a, UNREACHED - 1)).toEqual(whole);
    },
  );
});

describe('walks between points', () => {
  test.prop([townsWithPoints])('are those of a graph in which the points are nodes', ({ graph, cells, sites }) => {
    const expected = textbookWalks(graph, cells, sites);
    expect(rowsOf(walksWithin(graph, cells, sites), sites.count)).toEqual(expected);
  });

  test.prop([townsWithPoints, fc.nat(300_000)])(
    'within a bound are the walks without one that are not longer',
    ({ graph, cells, sites }, limit) => {
      const whole = rowsOf(walksWithin(graph, cells, sites), sites.count);
      const bounded = rowsOf(walksWithin(graph, cells, sites, metres(limit / 1000)), sites.count);
      expect(bounded).toEqual(whole.map((row) => row.map((walk) => (walk <= limit ? walk : Infinity))));
    },
  );

  test.prop([townsWithPoints])('are as long there as back', ({ graph, cells, sites }) => {
    const there = rowsOf(walksWithin(graph, cells, sites), sites.count);
    const back = rowsOf(walksWithin(graph, sites, cells), cells.count);
    expect(back).toEqual(Array.from({ length: sites.count }, (_, site) => there.map((row) => row[site])));
  });

  test.prop([townsWithPoints])('are never longer than by way of a third place', ({ graph, cells }) => {
    const walks = rowsOf(walksWithin(graph, cells, cells), cells.count);
    walks.forEach((row, a) => {
      row.forEach((walk, c) => {
        // Through b one also walks its leg there and back, so the law holds with room to spare.
        walks.forEach((_, b) => {
          expect(walk).toBeLessThanOrEqual(walks[a][b] + walks[b][c]);
        });
      });
    });
  });

  test.prop([townsWithPoints, fc.integer({ min: 1, max: 4 }), fc.constantFrom(Infinity, 0, 300)])(
    'to the nearest few are the first of all walks in order, of equals the lower place',
    ({ graph, cells, sites }, k, limit) => {
      const walks = textbookWalks(graph, cells, sites);
      const expected = walks.flatMap((row) => {
        const within = row
          .map((millimetres, to) => ({ millimetres, to }))
          .filter((walk) => walk.millimetres <= limit * 1000 && walk.millimetres < Infinity);
        const sorted = within.sort((a, b) => a.millimetres - b.millimetres || a.to - b.to).slice(0, k);
        return [...sorted, ...new Array(k - sorted.length).fill({ millimetres: UNREACHED, to: -1 })];
      });
      const { to, millimetres } = nearestFew(graph, cells, sites, { k, limit: metres(limit) });
      expect(Array.from(millimetres, (walk, at) => ({ millimetres: walk, to: to[at] }))).toEqual(expected);
    },
  );

  test.prop([townsWithPoints])(
    'have a path of their own length, from street to street without a break',
    ({ graph, cells, sites }) => {
      const walks = textbookWalks(graph, cells, sites);
      walks.forEach((row, cell) => {
        row.forEach((walk, site) => {
          const path = shortestPath(graph, { points: cells, row: cell }, { points: sites, row: site });
          if (walk === Infinity) {
            expect(path).toBeNull();
            return;
          }
          expect(path?.metres).toBe(walk / 1000);
          expect(path?.edges[0]).toBe(cells.edge[cell]);
          expect(path?.edges.at(-1)).toBe(sites.edge[site]);
          for (const [a, b] of pairwise(path?.edges ?? [])) expect(shareNode(graph, a, b)).toBe(true);
        });
      });
    },
  );
});

const pairwise = <T>(list: readonly T[]) => list.slice(1).map((item, before) => [list[before], item] as const);

const shareNode = ({ columns: { edgeFrom, edgeTo } }: StreetGraph, a: number, b: number) =>
  [edgeFrom[a], edgeTo[a]].some((node) => node === edgeFrom[b] || node === edgeTo[b]);

describe('the nearest site of every cell', () => {
  test.prop([townsWithPoints])('is the least of all its walks', ({ graph, cells, sites }) => {
    const walks = textbookWalks(graph, cells, sites);
    expect(answer(new NearestSites(graph, sites), cells)).toEqual(nearestOf(walks, () => true));
  });

  test.prop([townsWithPoints])('is never farther for a site more', ({ graph, cells, sites }) => {
    fc.pre(sites.count > 0);
    const rows = Array.from({ length: sites.count - 1 }, (_, row) => row);
    const nearest = new NearestSites(graph, subset(sites, rows));
    const before = nearest.walksFrom(cells).millimetres.slice();
    nearest.add(sites, sites.count - 1);
    nearest.walksFrom(cells).millimetres.forEach((walk, cell) => {
      expect(walk).toBeLessThanOrEqual(before[cell]);
    });
  });

  test.prop([townsWithPoints, fc.nat(23), fc.nat(23), fc.nat(500)])(
    'is never farther for a street more',
    ({ graph, cells, sites }, a, b, length) => {
      const { columns } = graph;
      const [from, to] = [a % columns.nodeCount, b % columns.nodeCount];
      const more = buildStreetGraph({
        ...columns,
        edgeCount: columns.edgeCount + 1,
        edgeFrom: Uint32Array.from([...columns.edgeFrom, from]),
        edgeTo: Uint32Array.from([...columns.edgeTo, to]),
        edgeMillimetres: Uint32Array.from([...columns.edgeMillimetres, length * 1000]),
        edgeClass: Uint8Array.from([...columns.edgeClass, 0]),
        shapeStart: Uint32Array.from([...columns.shapeStart, columns.shapeStart[columns.edgeCount]]),
      });
      const before = new NearestSites(graph, sites).walksFrom(cells).millimetres;
      const after = new NearestSites(more, sites).walksFrom(cells).millimetres;
      after.forEach((walk, cell) => {
        expect(walk).toBeLessThanOrEqual(before[cell]);
      });
    },
  );

  const edits = fc.array(
    fc.record({ what: fc.constantFrom('open', 'close', 'add', 'move'), site: fc.nat(7), where: fc.nat(7) }),
    { minLength: 1, maxLength: 12 },
  );

  test.prop([townsWithPoints, edits], { numRuns: 300 })(
    'after any edits of the sites is what a search from scratch finds, at every node',
    ({ graph, cells, sites }, steps) => {
      fc.pre(sites.count > 0);
      const nearest = new NearestSites(graph, sites);
      const where = Array.from({ length: sites.count }, (_, row) => row);
      const open = where.map(() => true);
      for (const { what, site: number, where: row } of steps) {
        const site = number % where.length;
        const place = row % sites.count;
        if (what === 'open') nearest.open(site);
        else if (what === 'close') nearest.close(site);
        else if (what === 'move') nearest.move(site, sites, place);
        else nearest.add(sites, place);
        if (what === 'add') {
          where.push(place);
          open.push(true);
        } else {
          open[site] = what !== 'close';
          if (what === 'move') where[site] = place;
        }
        const fresh = new NearestSites(graph, subset(sites, where), (at) => open[at]);
        expect(nodesOf(nearest)).toEqual(nodesOf(fresh));
      }
      const walks = textbookWalks(graph, cells, subset(sites, where));
      expect(answer(nearest, cells)).toEqual(nearestOf(walks, (site) => open[site]));
    },
  );
});
