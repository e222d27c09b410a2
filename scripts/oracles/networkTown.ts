/** The made-up town: a street table of 590 nodes with every oddity, and walks to be met to the centimetre. */
import { join } from 'node:path';
import { NearestSites } from '../../src/core/network/nearestSite';
import { StreetSearch } from '../../src/core/network/search';
import {
  buildSnapIndex,
  type SnapIndex,
  type SnappedPoints,
  snapPoints,
  withoutLegs,
} from '../../src/core/network/snap';
import { UNREACHED } from '../../src/core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../../src/core/network/streetGraph';
import { WalkTable } from '../../src/core/network/walks';
import { readPoints } from '../distances/pointsFile';
import { columnOf, numberAt, readTable, type TextTable } from '../measure/tableFile';
import { readStreetTable } from '../streets/readStreets';
import { nodeOrder, streetColumns } from '../streets/streetTable';
import { checkSnaps, SNAP_GAP } from './networkSnaps';
import { failedCase, type Outcome, passedCase } from './outcome';

/** Metres on the streets, and from point to point with both legs, which are rounded to 0.1 in the files. */
const STREET_METRES = 0.02;
const WALK_METRES = 0.1;

interface Town {
  readonly folder: string;
  readonly group: string;
  readonly graph: StreetGraph;
  readonly index: SnapIndex;
  /** Row in the graph by the id of a node. */
  readonly nodeRow: ReadonlyMap<string, number>;
}

export async function checkTown(folder: string, group: string): Promise<Outcome[]> {
  const table = await readStreetTable(join(folder, 'edges.csv'));
  const graph = buildStreetGraph(streetColumns(table));
  const nodeRow = new Map(Array.from(nodeOrder(table), (row, at) => [table.nodes[row].id, at] as const));
  const town = { folder, group, graph, index: buildSnapIndex(graph), nodeRow };
  return [
    checkNodes(town),
    await checkSnaps(town, 'snap_cases.csv'),
    await checkSnaps(town, 'site_snap.csv', { points: join(folder, '../city/sites.csv'), id: 'site' }),
    await checkPointPairs(town),
    ...(await checkNearest(town)),
  ];
}

/** Compares rows one by one: a row's words are null where it agrees. */
function rowsCase(town: Town, name: string, rows: readonly (string | null)[]): Outcome {
  const at = rows.findIndex((row) => row !== null);
  if (rows.length === 0) return failedCase(town.group, name, 'no row has a number to compare');
  if (at >= 0) return failedCase(town.group, name, `row ${at + 2}: ${rows[at]}`);
  return passedCase(town.group, name, `${rows.length} rows`);
}

function checkNodes(town: Town): Outcome {
  const table = readTable(join(town.folder, 'node_to_node_metres.csv'));
  const search = new StreetSearch(town.graph);
  const row = (id: string) => town.nodeRow.get(id) ?? -1;
  const rows = table.rows.map((cells, at) => {
    search.clear();
    search.offer(row(cells[0]), 0, 0);
    search.run();
    return table.header.slice(1).reduce<string | null>((different, id, column) => {
      const cost = search.cost(row(id));
      const got = cost === UNREACHED ? Number.NaN : cost / 1000;
      return different ?? differs(`${cells[0]} to ${id}`, numberAt(table, at, column + 1), got, STREET_METRES);
    }, null);
  });
  return rowsCase(town, 'node_to_node_metres.csv', rows);
}

/** NaN stands for no way, on both sides. */
function differs(what: string, want: number, got: number, tolerance: number): string | null {
  if (Number.isNaN(want) && Number.isNaN(got)) return null;
  return Math.abs(want - got) <= tolerance + 1e-9 ? null : `${what}: expected ${want} m, got ${got} m`;
}

async function checkPointPairs(town: Town): Promise<Outcome> {
  const points = await readPoints(join(town.folder, 'snap_cases.csv'));
  const snaps = readTable(join(town.folder, 'snap_cases.csv'));
  const isCertain = (row: number) => numberAt(snaps, row, columnOf(snaps, 'gap_m')) >= SNAP_GAP;
  const street = snapPoints(town.index, points.lon, points.lat);
  const pairs = readTable(join(town.folder, 'point_pairs.csv'));
  const [walks, streets] = [walkTable(town, street), walkTable(town, withoutLegs(street))];
  const rows = pairs.rows.map(([fromId, toId], at) => {
    const [from, to] = [points.ids.indexOf(fromId), points.ids.indexOf(toId)];
    if (!isCertain(from) || !isCertain(to)) return null;
    const what = `${fromId} to ${toId}`;
    const onStreet = differs(what, numberAt(pairs, at, columnOf(pairs, 'network_m')), streets(from, to), STREET_METRES);
    return onStreet ?? differs(what, numberAt(pairs, at, columnOf(pairs, 'walk_m')), walks(from, to), WALK_METRES);
  });
  return rowsCase(town, 'point_pairs.csv', rows);
}

function walkTable({ graph }: Town, points: SnappedPoints) {
  const table = new WalkTable(graph, points);
  return (from: number, to: number) => {
    table.walksFrom(points, from, UNREACHED - 1);
    return table.millimetres[to] === UNREACHED ? Number.NaN : table.millimetres[to] / 1000;
  };
}

async function checkNearest(town: Town): Promise<Outcome[]> {
  const [cells, sites] = await Promise.all(
    ['cells.csv', 'sites.csv'].map((file) => readPoints(join(town.folder, '../city', file))),
  );
  const siteStreet = snapPoints(town.index, sites.lon, sites.lat);
  const nearest = new NearestSites(town.graph, siteStreet);

  const byCell = readTable(join(town.folder, 'nearest_site.csv'));
  const walks = nearest.walksFrom(snapPoints(town.index, cells.lon, cells.lat));
  const cellRows = byCell.rows.map((row, at) => {
    const cell = cells.ids.indexOf(row[0]);
    const found = { site: sites.ids[walks.site[cell]], walk: walks.millimetres[cell] / 1000 };
    return nearestDiffers(byCell, at, found, { first: 'walk_m', next: 'next_walk_m', tolerance: WALK_METRES });
  });

  const byNode = readTable(join(town.folder, 'nearest_site_by_node.csv'));
  const nodeRows = byNode.rows.map((row, at) => {
    const node = town.nodeRow.get(row[0]) ?? -1;
    const found = { site: sites.ids[nearest.siteAt(node)], walk: nearest.millimetresAt(node) / 1000 };
    const columns = { first: 'with_site_snap_m', next: 'next_with_site_snap_m', tolerance: STREET_METRES };
    return nearestDiffers(byNode, at, found, columns);
  });
  return [rowsCase(town, 'nearest_site.csv', cellRows), rowsCase(town, 'nearest_site_by_node.csv', nodeRows)];
}

/** Where the next site is as near within the tolerance, either is right. */
function nearestDiffers(
  table: TextTable,
  at: number,
  found: { site: string; walk: number },
  { first, next, tolerance }: { first: string; next: string; tolerance: number },
) {
  const number = (name: string) => numberAt(table, at, columnOf(table, name));
  const want = table.rows[at][columnOf(table, 'site')];
  const isTie = number(next) - number(first) <= tolerance;
  if (found.site !== want && !isTie) return `${table.rows[at][0]}: expected site ${want}, got ${found.site}`;
  return differs(`${table.rows[at][0]} to ${found.site}`, number(first), found.walk, tolerance);
}
