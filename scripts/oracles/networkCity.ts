/** Porto Alegre: walks in a real city, from the extract to the minutes that another router publishes. */
import { join } from 'node:path';
import {
  buildSnapIndex,
  type SnapIndex,
  type SnappedPoints,
  snapPoints,
  withoutLegs,
} from '../../src/core/network/snap';
import { UNREACHED } from '../../src/core/network/streetColumns';
import type { StreetGraph } from '../../src/core/network/streetGraph';
import { WalkTable } from '../../src/core/network/walks';
import { openStreets } from '../distances/openStreets';
import { type PointsFile, readPoints } from '../distances/pointsFile';
import { columnOf, numberAt, readTable } from '../measure/tableFile';
import { checkSnaps, SNAP_GAP } from './networkSnaps';
import { failedCase, type Outcome, passedCase } from './outcome';

interface City {
  readonly folder: string;
  readonly group: string;
  readonly graph: StreetGraph;
  readonly index: SnapIndex;
  readonly points: PointsFile;
  readonly street: SnappedPoints;
  /** Points that may rightly snap elsewhere. */
  readonly uncertain: ReadonlySet<string>;
}

export async function checkCity(folder: string, group: string): Promise<Outcome[]> {
  const graph = await openStreets(join(folder, 'poa_osm_highways.json.gz'), { noSteps: false });
  const index = buildSnapIndex(graph);
  const files = ['poa_hexes.csv', 'poa_pois.csv'].map((file) => join(folder, file));
  const points = joined(await Promise.all(files.map((file) => readPoints(file))));
  const street = snapPoints(index, points.lon, points.lat);
  const city = { folder, group, graph, index, points, street, uncertain: uncertainPoints(folder) };
  return [
    await checkSnaps(city, 'poa_snap.csv', { points: files }),
    checkTable(city, 'poa_network_metres.csv.gz', { legs: false }),
    checkTable(city, 'poa_school_walk_metres.csv.gz', { legs: true }),
    checkTable(city, 'poa_gap_candidates_metres.csv.gz', { legs: true }),
    checkPublished(city),
  ];
}

const joined = (files: readonly PointsFile[]): PointsFile => ({
  ids: files.flatMap(({ ids }) => ids),
  lon: Float64Array.from(files.flatMap(({ lon }) => [...lon])),
  lat: Float64Array.from(files.flatMap(({ lat }) => [...lat])),
});

function uncertainPoints(folder: string) {
  const table = readTable(join(folder, 'poa_snap.csv'));
  const gap = columnOf(table, 'gap_m');
  return new Set(table.rows.filter((_, at) => numberAt(table, at, gap) < SNAP_GAP).map(([id]) => id));
}

/** 0.5 m or 0.1 %, whichever is larger, for at least 99.5 % of pairs, and a median difference of at most 0.1 m. */
function checkTable(city: City, name: string, { legs }: { legs: boolean }): Outcome {
  const table = readTable(join(city.folder, name));
  const row = new Map(city.points.ids.map((id, at) => [id, at]));
  const street = legs ? city.street : withoutLegs(city.street);
  const walks = new WalkTable(city.graph, street);
  const differences: number[] = [];
  let far = 0;
  let firstFar = '';
  // Walks are the same both ways, and the columns are fewer.
  for (let column = 1; column < table.header.length; column++) {
    const to = table.header[column];
    walks.walksFrom(street, row.get(to) ?? -1, UNREACHED - 1);
    for (let at = 0; at < table.rows.length; at++) {
      const from = table.rows[at][0];
      const want = numberAt(table, at, column);
      if (Number.isNaN(want) || city.uncertain.has(from) || city.uncertain.has(to)) continue;
      const got = walks.millimetres[row.get(from) ?? -1] / 1000;
      const difference = Math.abs(want - got);
      differences.push(difference);
      if (difference <= Math.max(0.5, want / 1000)) continue;
      far++;
      firstFar ||= `; row ${at + 2} (${from} to ${to}): expected ${want} m, got ${got} m`;
    }
  }
  const median = differences.sort((a, b) => a - b)[differences.length >> 1];
  const within = 1 - far / differences.length;
  const words = `${differences.length} pairs, ${(100 * within).toFixed(2)} % within tolerance, median difference ${median?.toFixed(3)} m`;
  // NaN (no pair at all) fails too.
  if (!(within >= 0.995 && median <= 0.1)) return failedCase(city.group, name, words + firstFar);
  return passedCase(city.group, name, words);
}

/** Minutes that r5r prints in its own documentation: 3 % or 0.2 minutes, both legs walked. */
function checkPublished(city: City): Outcome {
  const name = 'poa_r5r_published_walk.csv';
  const table = readTable(join(city.folder, name));
  const walks = new WalkTable(city.graph, city.street);
  for (let at = 0; at < table.rows.length; at++) {
    const [from, to] = table.rows[at];
    walks.walksFrom(city.street, city.points.ids.indexOf(from), UNREACHED - 1);
    const metresAMinute = (numberAt(table, at, columnOf(table, 'walk_speed_kmh')) * 1000) / 60;
    const got = walks.millimetres[city.points.ids.indexOf(to)] / 1000 / metresAMinute;
    const want = numberAt(table, at, columnOf(table, 'r5r_minutes'));
    if (!(Math.abs(got - want) <= Math.max(0.2, 0.03 * want))) {
      return failedCase(
        city.group,
        name,
        `row ${at + 2} (${from} to ${to}): expected ${want} min, got ${got.toFixed(2)}`,
      );
    }
  }
  return passedCase(city.group, name, `${table.rows.length} walks`);
}
