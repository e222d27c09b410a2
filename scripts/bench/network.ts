/** What street searches cost: on a made-up city of 98,282 crossings, and in Barcelona. Each beside its plain twin. */
import { fileURLToPath } from 'node:url';
import { decodePack } from '../../src/core/city/decodePack';
import { encodePack } from '../../src/core/city/encodePack';
import { makePack } from '../../src/core/city/makePack';
import { NearestSites } from '../../src/core/network/nearestSite';
import { shortestPath } from '../../src/core/network/path';
import { StreetSearch } from '../../src/core/network/search';
import { buildSnapIndex, snapPoints } from '../../src/core/network/snap';
import { UNREACHED } from '../../src/core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../../src/core/network/streetGraph';
import { nearestFew, walksWithin } from '../../src/core/network/walks';
import { metres } from '../../src/core/units';
import { textbookNeighbours, textbookSearch } from '../../test/core/network/textbook';
import { readCity } from '../city/readCity';
import { readCityStreets } from '../streets/readStreets';
import { scipyTimes } from './scipy';
import { type BenchRow, benchTable, timed } from './stopwatch';
import { pointsInTown, seeded, streetTown } from './streetTown';

const BARCELONA = fileURLToPath(new URL('../../data/cities/barcelona', import.meta.url));

export async function bench(): Promise<string> {
  return [
    benchTable('made-up city, 98,282 nodes, 5,000 sites', townRows()),
    benchTable('Barcelona', await barcelonaRows()),
    `Memory of the process at its end: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB.\n`,
  ].join('\n');
}

function townRows(): BenchRow[] {
  const random = seeded(7);
  const streets = streetTown();
  const graph = buildStreetGraph(streets);
  const search = new StreetSearch(graph);
  // Sorted for everybody, as sites are that come by their edges.
  const sources = Uint32Array.from({ length: 5000 }, () => Math.floor(random() * graph.nodeCount)).sort();
  const origins = Uint32Array.from({ length: 10_000 }, () => Math.floor(random() * graph.nodeCount));

  const nearest = timed(() => sweep(search, sources), 60);
  const sum = costSum(search);
  const neighbours = textbookNeighbours(graph);
  const starts = Array.from(sources, (node, source) => ({ node, cost: 0, source }));
  const textbook = timed(() => textbookSearch(neighbours, starts), 3);
  const scipy = scipyTimes(streets, sources, origins);
  // A race between different answers says nothing.
  if (scipy && Math.abs(scipy.nearestMetres - sum / 1000) > 1)
    throw new Error(`scipy sums ${scipy.nearestMetres} m, not ${sum / 1000}`);

  let reached = 0;
  const bounded = timed(() => {
    reached = 0;
    origins.forEach((node, at) => {
      search.clear();
      search.offer(node, 0, 0);
      search.run(1_200_000);
      if (at < 100) reached += search.touchedCount;
    });
  }, 5);
  if (scipy && scipy.boundedNodes !== reached)
    throw new Error(`scipy reaches ${scipy.boundedNodes} nodes, not ${reached}`);

  const peer = (best: number | null | undefined, goal?: number) =>
    !best || !scipy ? undefined : { name: `scipy ${scipy.version}`, best, goal };
  return [
    { what: 'graph from columns', ours: timed(() => buildStreetGraph(streets), 5) },
    { what: 'index for snapping', ours: timed(() => buildSnapIndex(graph), 3) },
    { what: 'nearest site, all nodes', ours: nearest, other: { name: 'textbook', best: textbook.best, goal: 0.05 } },
    { what: 'nearest site, all nodes', ours: nearest, other: peer(scipy?.nearestMs, 0.25) },
    { what: '10,000 origins, 1.2 km', ours: bounded, other: peer(scipy && scipy.boundedMs * 100) },
    ...editRows(graph, 5000, 'of 5,000'),
    ...editRows(graph, 50, 'of 50'),
    ...pointRows(graph),
  ];
}

function sweep(search: StreetSearch, sources: Uint32Array) {
  search.clear();
  sources.forEach((node, source) => {
    search.offer(node, 0, source);
  });
  search.run();
}

function costSum(search: StreetSearch) {
  let sum = 0;
  for (let node = 0; node < search.graph.nodeCount; node++) {
    if (search.cost(node) !== UNREACHED) sum += search.cost(node);
  }
  return sum;
}

/** A what-if site among many: what dragging it costs from frame to frame. */
function editRows(graph: StreetGraph, count: number, name: string): BenchRow[] {
  const random = seeded(11);
  const sites = new NearestSites(graph, pointsInTown(graph.columns, count, random));
  const places = pointsInTown(graph.columns, 1000, random);
  const site = sites.add(places, 0);
  const goal = count === 5000 ? 1 : undefined;
  const moved = timed((round) => sites.move(site, places, round), 1000);
  const added: { best: number; median: number; worst: number } = timed((round) => {
    sites.close(site);
    const start = performance.now();
    sites.move(site, places, round);
    return performance.now() - start;
  }, 1000);
  const closed = timed((round) => {
    sites.close(round % count);
    sites.open(round % count);
  }, 1000);
  return [
    { what: `site moved, ${name}`, ours: moved, goal },
    { what: `site closed and added elsewhere, ${name}`, ours: added, goal },
    { what: `site closed and opened again, ${name}`, ours: closed, goal },
  ];
}

function pointRows(graph: StreetGraph): BenchRow[] {
  const random = seeded(13);
  const cells = pointsInTown(graph.columns, 10_000, random);
  const sites = pointsInTown(graph.columns, 5000, random);
  const search = new StreetSearch(graph);
  const ends = (round: number) =>
    [
      { points: cells, row: round },
      { points: sites, row: round },
    ] as const;
  return [
    {
      what: 'nearest site of 10,000 cells, from nothing',
      ours: timed(() => new NearestSites(graph, sites).walksFrom(cells), 20),
    },
    {
      what: 'all pairs of 10,000 cells and 5,000 sites, 1.2 km',
      ours: timed(() => walksWithin(graph, cells, sites, metres(1200)), 5),
    },
    { what: 'three nearest sites of 10,000 cells', ours: timed(() => nearestFew(graph, cells, sites, { k: 3 }), 3) },
    { what: 'one path across the city', ours: timed((round) => shortestPath(graph, ...ends(round), search), 20) },
  ];
}

async function barcelonaRows(): Promise<BenchRow[]> {
  const streets = await readCityStreets(BARCELONA);
  if (!streets) throw new Error(`${BARCELONA}: no street table; import the city first`);
  const { pack } = makePack({ ...readCity(BARCELONA).known, streets });
  const bytes = encodePack(pack);
  const graph = buildStreetGraph(streets);
  const index = buildSnapIndex(graph);
  const cells = snapPoints(index, pack.cells.lon, pack.cells.lat);
  const sites = snapPoints(index, pack.sites.lon, pack.sites.lat);
  const nearest = new NearestSites(graph, sites);
  const into = nearest.walksFrom(cells);
  const site = nearest.add(cells, 0);
  return [
    { what: 'pack decoded', ours: timed(() => decodePack(bytes), 20), goal: 50 },
    { what: 'graph and index for snapping', ours: timed(() => buildSnapIndex(buildStreetGraph(streets)), 10) },
    {
      what: `${sites.count} sites and ${cells.count} cells snapped`,
      ours: timed(
        () => [snapPoints(index, pack.cells.lon, pack.cells.lat), snapPoints(index, pack.sites.lon, pack.sites.lat)],
        10,
      ),
    },
    {
      what: `nearest of ${sites.count} sites, all cells`,
      ours: timed(() => new NearestSites(graph, sites).walksFrom(cells), 40),
    },
    { what: 'all pairs within 1.2 km', ours: timed(() => walksWithin(graph, cells, sites, metres(1200)), 10) },
    {
      what: 'site moved, all cells anew',
      ours: timed((round) => {
        nearest.move(site, cells, round);
        nearest.walksFrom(cells, into);
      }, 1000),
      goal: 1,
    },
  ];
}
