/** Recognises the folders with cases of access and catchments, by the files they hold. */
import { existsSync } from 'node:fs';
import type { MeasuredColumn, Places, Study, TravelTable } from '../../src/core/access/recipe/recipe';
import { indexIds, readPlaces } from '../measure/placesFile';
import { readTable, readText, type TextTable } from '../measure/tableFile';
import { readTravel } from '../measure/travelFile';
import { type AccessCase, checkMeasure, checkScalar, type ScalarCase } from './accessCases';
import { type ExpectedColumn, isClose } from './compare';
import { failedCase, type Outcome } from './outcome';
import { chicagoStudy, ownPlaces } from './studyTables';

interface AccessFile {
  readonly by_cell: readonly (AccessCase & { readonly matrix?: string; readonly file?: string })[];
  readonly scalar: readonly ScalarCase[];
  readonly by_cell_file?: string;
  readonly matrix?: string;
  readonly land_use?: string;
}

interface CatchmentFile {
  readonly cases: readonly (AccessCase & { readonly cost: string })[];
  readonly scores: readonly Record<string, unknown>[];
  readonly file?: string;
  readonly by_tract_file?: string;
}

const readJson = <Form>(file: string) => JSON.parse(readText(file)) as Form;

/** All cases of access and catchments in one folder; none where it holds no such files. */
export function checkAccessFolder(folder: string, group: string): Outcome[] {
  const outcomes: Outcome[] = [];
  if (existsSync(`${folder}/access_cases.json`)) outcomes.push(...checkOwnAccess(folder, group));
  if (existsSync(`${folder}/catchment_cases.json`)) outcomes.push(...checkOwnCatchments(folder, group));
  if (existsSync(`${folder}/poa_access_cases.json`))
    outcomes.push(...checkAccess(folder, group, 'poa_access_cases.json'));
  if (existsSync(`${folder}/cases.json`)) {
    const isCatchments = existsSync(`${folder}/tracts.csv`);
    outcomes.push(...(isCatchments ? checkChicago(folder, group) : checkAccess(folder, group, 'cases.json')));
  }
  return outcomes;
}

/** One wide table between places of one file. */
function checkAccess(folder: string, group: string, name: string): Outcome[] {
  const file = readJson<AccessFile>(`${folder}/${name}`);
  const places = readPlaces(`${folder}/${file.land_use ?? 'land_use.csv'}`);
  const key = file.matrix ?? file.by_cell[0].matrix ?? '';
  const table = readWide(`${folder}/${file.matrix ?? `travel_matrix_${key}.csv.gz`}`, places);
  const study = { places, tables: new Map([[key, table]]) };
  const expected = readTable(`${folder}/${file.by_cell_file}`);
  return checkAll(`${group}/${name}`, study, file, (wanted) => ({
    costs: wanted.matrix ?? key,
    expected: columnIn(expected, wanted.case),
  }));
}

function checkOwnAccess(folder: string, group: string): Outcome[] {
  const file = readJson<AccessFile>(`${folder}/access_cases.json`);
  return checkAll(`${group}/access_cases.json`, ownStudy(folder), file, (wanted) => ({
    costs: wanted.matrix ?? '',
    expected: columnIn(readTable(`${folder}/${wanted.file}`), wanted.case),
  }));
}

function checkAll(
  group: string,
  study: Study,
  file: AccessFile,
  find: (wanted: AccessFile['by_cell'][number]) => { costs: string; expected: ExpectedColumn },
): Outcome[] {
  const check = { group, study, columns: new Map<string, MeasuredColumn>() };
  const byCell = file.by_cell.map((wanted) => {
    const { costs, expected } = find(wanted);
    return checkMeasure(check, { case: wanted.case, fn: wanted.fn, args: wanted.args, costs }, expected);
  });
  return [...byCell, ...file.scalar.map((wanted) => checkScalar(check, wanted, 'population'))];
}

function checkOwnCatchments(folder: string, group: string): Outcome[] {
  const name = `${group}/catchment_cases.json`;
  const study = ownStudy(folder);
  const outcomes = checkCatchments(
    folder,
    name,
    study,
    readJson<CatchmentFile>(`${folder}/catchment_cases.json`),
    0.98,
  );
  const exact = `${folder}/raam_equilibrium.csv`;
  if (existsSync(exact)) outcomes.push(...checkEquilibrium(exact, `${group}/raam_equilibrium.csv`, study));
  return outcomes;
}

function checkChicago(folder: string, group: string): Outcome[] {
  const file = readJson<CatchmentFile>(`${folder}/cases.json`);
  const cases = file.cases.map((wanted) => ({ demand: 'pop', ...wanted }));
  return checkCatchments(folder, `${group}/cases.json`, chicagoStudy(folder), { ...file, cases }, 0.99);
}

function checkCatchments(
  folder: string,
  group: string,
  study: Study,
  file: CatchmentFile,
  spearman: number,
): Outcome[] {
  const expected = readTable(`${folder}/${file.file ?? file.by_tract_file}`);
  const raamLimits = (name: string) =>
    name.endsWith('_conv')
      ? { mean: 0.005, spearman: 0.999, mostWithin: 0.02 }
      : { mean: 0.02, spearman, mostWithin: null };
  const check = { group, study, columns: new Map<string, MeasuredColumn>(), raamLimits };
  const measured = file.cases.map((wanted) => {
    const { case: name, fn, args, supply, demand, cost } = wanted;
    return checkMeasure(check, { case: name, fn, args, supply, demand, costs: cost }, columnIn(expected, name));
  });
  const scored = file.scores.map(({ case: name, demand = 'pop', cost = 'metres', ...args }) => {
    const [column, people, costs] = [String(name), String(demand), String(cost)];
    return checkMeasure(check, { case: column, fn: 'score', demand: people, costs, args }, columnIn(expected, column));
  });
  return [...measured, ...scored];
}

/** The exact equilibrium, which is ours and unique: relative 1e-6. */
function checkEquilibrium(file: string, group: string, study: Study): Outcome[] {
  const table = readTable(file);
  const cases: Record<string, { demand: string; tau: number }> = {
    raam_seats_60min: { demand: 'population', tau: 60 },
    raam_seats_children_30min: { demand: 'children', tau: 30 },
  };
  return table.header.slice(1).map((name) => {
    const wanted = cases[name];
    if (!wanted) return failedCase(group, name, 'no parameters are known for this column');
    const columns = new Map<string, MeasuredColumn>();
    const { demand, tau } = wanted;
    const expected = columnIn(table, name);
    const first = checkMeasure(
      { group, study, columns, raamLimits: () => ({ mean: 1e-6, spearman: 0.999, mostWithin: 1e-6 }) },
      { case: name, fn: 'raam', supply: 'seats', demand, costs: 'minutes', args: { tau } },
      expected,
    );
    const values = columns.get(name)?.values;
    const off = expected.ids.findIndex((id, k) => {
      const got = values?.[study.places.ids.indexOf(id)] ?? Number.NaN;
      const want = Number(expected.texts[k]);
      return !(Number.isNaN(want) ? Number.isNaN(got) : isClose(got, want, { relative: 1e-6, absolute: 0 }));
    });
    if (!first.passed || off < 0) return first;
    return failedCase(group, name, `row ${off + 1} (${expected.ids[off]}): expected ${expected.texts[off]}`);
  });
}

function ownStudy(folder: string): Study {
  const places = ownPlaces(folder);
  return {
    places,
    tables: new Map(['metres', 'minutes'].map((key) => [key, readWide(`${folder}/walk_${key}.csv`, places)])),
  };
}

function readWide(file: string, places: Places): TravelTable {
  const index = indexIds(places.ids, places.name);
  return { name: file, ...readTravel({ file, form: 'wide' }, index, index) };
}

function columnIn(table: TextTable, name: string): ExpectedColumn {
  const at = table.header.indexOf(name);
  return { ids: table.rows.map((row) => row[0]), texts: table.rows.map((row) => (at < 0 ? '' : row[at])) };
}
