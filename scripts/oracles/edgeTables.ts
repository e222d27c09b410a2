/** Tables of a few rows with their results in one file: ties, self cost 0, unreachable, nobody there, thresholds hit exactly. */
import { readdirSync } from 'node:fs';
import { costTableFromRows } from '../../src/core/access/costTable';
import { readText } from '../measure/tableFile';
import { type AccessCase, checkMeasure, checkScalar, type ScalarCase } from './accessCases';
import { checkLocation, type ExpectedLocation } from './locationCases';
import type { Outcome } from './outcome';
import { type Cell, placesFrom, travelFrom } from './studyTables';
import type { Work } from './work';

type Row = Readonly<Record<string, Cell>>;

interface EdgeFile {
  readonly land_use?: readonly Row[];
  readonly zones?: readonly Row[];
  readonly travel?: readonly Row[];
  readonly by_cell?: readonly (AccessCase & { readonly result: Readonly<Record<string, Cell>> })[];
  readonly scalar?: readonly ScalarCase[];
  readonly cost?: readonly (readonly number[])[];
  readonly weights?: readonly number[];
  readonly sites_xy?: readonly (readonly [number, number])[];
  readonly cases?: readonly (AccessCase & ExpectedLocation & { readonly result: Readonly<Record<string, Cell>> })[];
}

/** All edge files of a folder. */
export async function checkEdgeFolder(folder: string, group: string, work: Work): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const given = { group: `${group}/${name}`, file: JSON.parse(readText(`${folder}/${name}`)) as EdgeFile, work };
    const { cost, weights, travel, zones, land_use: land } = given.file;
    if (cost && weights) outcomes.push(...(await checkLocations(given)));
    else if (travel && zones) outcomes.push(...(await checkTravel(given, { rows: zones, from: 'o', to: 'd' })));
    else if (travel && land) outcomes.push(...(await checkTravel(given, { rows: land, from: 'from_id', to: 'to_id' })));
  }
  return outcomes;
}

interface Given {
  readonly group: string;
  readonly file: EdgeFile;
  readonly work: Work;
}

async function checkTravel(
  { group, file, work }: Given,
  { rows, from, to }: { rows: readonly Row[]; from: string; to: string },
): Promise<Outcome[]> {
  const ids = rows.map((row) => String(row.id));
  const columns = Object.fromEntries(Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name])]));
  const places = placesFrom('land use', ids, columns);
  const travel = file.travel ?? [];
  const rowOf = (id: Cell) => ids.indexOf(String(id));
  const table = travelFrom('travel', ids.length, {
    from: travel.map((pair) => rowOf(pair[from])),
    to: travel.map((pair) => rowOf(pair[to])),
    cost: travel.map((pair) => Number(pair.cost)),
  });
  // Four places: the peer's rounds and the exact equilibrium agree in the mean and in their order.
  const raamLimits = () => ({ mean: 0.02, spearman: 0.99, mostWithin: null });
  const study = { places, tables: new Map([['travel', table]]) };
  const check = { group, study, work: work.begin(study), raamLimits };
  const outcomes: Outcome[] = [];
  for (const { case: name, fn, args, result } of [...(file.by_cell ?? []), ...(file.cases ?? [])]) {
    // Supply and demand belong to the functions of Python's access; the others name their columns in args.
    const of = { supply: file.zones && 'sup', demand: file.zones && 'pop' };
    const expected = { ids: Object.keys(result), texts: Object.values(result).map(String) };
    outcomes.push(await checkMeasure(check, { case: name, fn, args, costs: 'travel', ...of }, expected));
  }
  for (const wanted of file.scalar ?? []) outcomes.push(await checkScalar(check, wanted, 'pop'));
  return outcomes;
}

async function checkLocations({ group, file, work }: Given): Promise<Outcome[]> {
  const { cost = [], weights = [], sites_xy: xy = [], cases = [] } = file;
  const study = {
    costs: costTableFromRows(cost),
    weights: Float64Array.from(weights),
    clientPlace: null,
    sitePlace: { x: Float64Array.from(xy, ([x]) => x), y: Float64Array.from(xy, ([, y]) => y) },
  };
  const outcomes: Outcome[] = [];
  for (const wanted of cases) outcomes.push(await checkLocation({ group, study, wanted }, work));
  return outcomes;
}
