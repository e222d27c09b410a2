import { parseArgs } from 'node:util';
import { buildSnapIndex, type SnappedPoints, snapPoints, withoutLegs } from '../../src/core/network/snap';
import { walksWithin } from '../../src/core/network/walks';
import { type Metres, metres } from '../../src/core/units';
import { type Command, UsageError } from '../command/command';
import { csvFile } from './csvFile';
import { openStreets } from './openStreets';
import { type PointsFile, readPoints } from './pointsFile';

const help = `atlas distances --streets FILE --from points.csv --to points.csv -o od.csv

Walking distances along streets, from every point to every other.

  --streets FILE       a city pack (.pack), an OpenStreetMap extract (.osm.pbf), Overpass JSON (.json, .json.gz), or a street
                       table: street-edges.csv beside street-nodes.csv, .geojson lines with from, to and length_m, or a
                       folder with a table
  --from, --to FILE    CSV (.csv, .csv.gz) with the columns id, lon, lat in degrees; other columns do not matter
  -o, --output FILE    CSV: from_id, to_id, metres with one decimal; pairs without a way are left out and counted
  --limit METRES       only walks of at most so many metres
  --snap-limit METRES  points farther than this from any street are not served; without it there is no limit
  --no-snap-legs       leave out the way from a point to the street and back; it is walked otherwise
  --no-steps           do not walk on steps
  --snaps FILE         CSV: id, lon, lat, snap_m of each point's place on the street; empty where there is none

Points meet the nearest position on the nearest street of the network's largest connected part. Which ways of OpenStreetMap
can be walked, and how points meet the street: docs/streets.md
Exit code: 0 written, 1 the input has errors, 2 wrong usage.
`;

/** Pairs held in memory at once: 8 bytes each. */
const PAIRS_AT_ONCE = 4_000_000;

export const command: Command = {
  name: 'distances',
  summary: 'walking distances along streets between points',
  help,
  async run(args, io) {
    const wanted = readArguments(args);
    const [graph, from, to] = await Promise.all([
      openStreets(wanted.streets, wanted),
      readPoints(wanted.from),
      readPoints(wanted.to),
    ]);
    const index = buildSnapIndex(graph);
    const snap = ({ lon, lat }: PointsFile) => snapPoints(index, lon, lat, { limit: wanted.snapLimit });
    const [fromStreet, toStreet] = [snap(from), snap(to)];
    if (wanted.snaps) await writeSnaps(wanted.snaps, [from, fromStreet], [to, toStreet]);

    const legs = wanted.snapLegs ? (points: SnappedPoints) => points : withoutLegs;
    const rowsAtOnce = Math.max(1, Math.floor(PAIRS_AT_ONCE / Math.max(1, to.ids.length)));
    const table = await csvFile(wanted.output, ['from_id', 'to_id', 'metres']);
    let pairs = 0;
    for (let first = 0; first < from.ids.length; first += rowsAtOnce) {
      const origins = rowsOf(legs(fromStreet), first, Math.min(from.ids.length, first + rowsAtOnce));
      const walks = walksWithin(graph, origins, legs(toStreet), wanted.limit);
      for (let row = 0; row < origins.count; row++) {
        for (let at = walks.start[row]; at < walks.start[row + 1]; at++) {
          const full = table.write([
            from.ids[first + row],
            to.ids[walks.to[at]],
            (walks.millimetres[at] / 1000).toFixed(1),
          ]);
          if (full) await full;
        }
      }
      pairs += walks.to.length;
    }
    await table.close();

    const main = graph.componentSizes[0] ?? 0;
    io.out(`streets    ${main} of ${graph.nodeCount} nodes hang together; points meet only those\n`);
    io.out(`from       ${snapLine(from, fromStreet)}\n`);
    io.out(`to         ${snapLine(to, toStreet)}\n`);
    io.out(`${pairsLine(pairs, { from, to, fromStreet, toStreet }, wanted.limit)}\n`);
    return 0;
  },
};

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      streets: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      output: { type: 'string', short: 'o' },
      limit: { type: 'string' },
      'snap-limit': { type: 'string' },
      'no-snap-legs': { type: 'boolean', default: false },
      'no-steps': { type: 'boolean', default: false },
      snaps: { type: 'string' },
    },
  });
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" belongs to no option`);
  const { streets, from, to, output } = values;
  if (!streets || !from || !to || !output) throw new UsageError('give --streets, --from, --to and -o');
  return {
    streets,
    from,
    to,
    output,
    snaps: values.snaps,
    limit: metresOf('--limit', values.limit),
    snapLimit: metresOf('--snap-limit', values['snap-limit']),
    snapLegs: !values['no-snap-legs'],
    noSteps: values['no-steps'],
  };
}

function metresOf(option: string, text: string | undefined): Metres | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0))
    throw new UsageError(`${option} is "${text}"; it should be metres, 0 or more`);
  return metres(value);
}

const rowsOf = (points: SnappedPoints, first: number, end: number): SnappedPoints => ({
  count: end - first,
  edge: points.edge.subarray(first, end),
  along: points.along.subarray(first, end),
  leg: points.leg.subarray(first, end),
  lon: points.lon.subarray(first, end),
  lat: points.lat.subarray(first, end),
  metres: points.metres.subarray(first, end),
});

/** One row a point; a point that stands in both files, at the same place, once. */
async function writeSnaps(file: string, ...lists: readonly (readonly [PointsFile, SnappedPoints])[]) {
  const table = await csvFile(file, ['id', 'lon', 'lat', 'snap_m']);
  const written = new Set<string>();
  for (const [{ ids, lon, lat }, street] of lists) {
    for (let row = 0; row < ids.length; row++) {
      const key = `${lon[row]} ${lat[row]} ${ids[row]}`;
      if (written.has(key)) continue;
      written.add(key);
      const isSnapped = street.edge[row] >= 0;
      const place = [street.lon[row].toFixed(7), street.lat[row].toFixed(7), street.metres[row].toFixed(2)];
      await table.write([ids[row], ...(isSnapped ? place : ['', '', ''])]);
    }
  }
  await table.close();
}

/** Metres across fields and yards that hardly anybody would walk so: worth a word where no limit was asked for. */
const FAR_FROM_STREETS = 300;
/** How many names a line of the report gives before it only counts. */
const NAMED = 5;

function snapLine({ ids }: PointsFile, street: SnappedPoints) {
  const missing = ids.filter((_, row) => street.edge[row] < 0);
  const points = `${ids.length} points`;
  if (missing.length === 0) {
    const farthest = street.metres.reduce((most, leg) => Math.max(most, leg), 0);
    const far = street.metres.filter((leg) => leg > FAR_FROM_STREETS).length;
    const advice = far > 0 ? `; ${far} beyond ${FAR_FROM_STREETS} m, where --snap-limit would leave them out` : '';
    return `${points}, all on a street; the farthest ${farthest.toFixed(1)} m from it${advice}`;
  }
  const names = `${missing.slice(0, NAMED).join(', ')}${missing.length > NAMED ? ', ...' : ''}`;
  return `${points}, ${missing.length} of them with no street within the limit: ${names}`;
}

function pairsLine(
  pairs: number,
  {
    from,
    to,
    fromStreet,
    toStreet,
  }: { from: PointsFile; to: PointsFile; fromStreet: SnappedPoints; toStreet: SnappedPoints },
  limit: Metres | undefined,
) {
  const snapped = ({ edge }: SnappedPoints) => edge.reduce((count, one) => count + (one >= 0 ? 1 : 0), 0);
  const all = from.ids.length * to.ids.length;
  const onStreet = snapped(fromStreet) * snapped(toStreet);
  const beyond = limit === undefined ? '' : `, ${onStreet - pairs} are farther than ${limit} m`;
  return `pairs      ${pairs} of ${all} written; ${all - onStreet} have no way${beyond}`;
}
