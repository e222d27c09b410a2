/** Recognises the folders with cases of access and catchments, by the files they hold. */
import { existsSync } from 'node:fs';
import type { MeasureCase, Places, Study, TravelTable } from '../../src/core/access/recipe/recipe';
import { indexIds, readPlaces } from '../measure/placesFile';
import { readTable, readText, type TextTable } from '../measure/tableFile';
import { readTravel } from '../measure/travelFile';
import { type AccessCase, checkMeasure, checkScalar, judgeMeasure, type ScalarCase } from './accessCases';
import { type ExpectedColumn, isClose } from './compare';
import { failedCase, type Outcome } from './outcome';
import { chicagoStudy, ownPlaces } from './studyTables';
import type { StudyWork, Work } from './work';

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
export async function checkAccessFolder(folder: string, group: string, work: Work): Promise<Outcome[]> {
  const given = { folder, group, work };
  const outcomes: Outcome[] = [];
  if (existsSync(`${folder}/access_cases.json`)) outcomes.push(...(await checkOwnAccess(given)));
  if (existsSync(`${folder}/catchment_cases.json`)) outcomes.push(...(await checkOwnCatchments(given)));
  if (existsSync(`${folder}/poa_access_cases.json`))
    outcomes.push(...(await checkAccess(given, 'poa_access_cases.json')));
  if (existsSync(`${folder}/cases.json`)) {
    const isCatchments = existsSync(`${folder}/tracts.csv`);
    outcomes.push(...(await (isCatchments ? checkChicago(given) : checkAccess(given, 'cases.json'))));
  }
  return outcomes;
}

interface Given {
  readonly folder: string;
  readonly group: string;
  readonly work: Work;
}

/** One wide table between places of one file. */
async function checkAccess({ folder, group, work }: Given, name: string): Promise<Outcome[]> {
  const file = readJson<AccessFile>(`${folder}/${name}`);
  const places = readPlaces(`${folder}/${file.land_use ?? 'land_use.csv'}`);
  const key = file.matrix ?? file.by_cell[0].matrix ?? '';
  const table = readWide(`${folder}/${file.matrix ?? `travel_matrix_${key}.csv.gz`}`, places);
  const study = { places, tables: new Map([[key, table]]) };
  const expected = readTable(`${folder}/${file.by_cell_file}`);
  return checkAll({ group: `${group}/${name}`, study, work: work.begin(study) }, file, (wanted) => ({
    costs: wanted.matrix ?? key,
    expected: columnIn(expected, wanted.case),
  }));
}

async function checkOwnAccess({ folder, group, work }: Given): Promise<Outcome[]> {
  const file = readJson<AccessFile>(`${folder}/access_cases.json`);
  const study = ownStudy(folder);
  return checkAll({ group: `${group}/access_cases.json`, study, work: work.begin(study) }, file, (wanted) => ({
    costs: wanted.matrix ?? '',
    expected: columnIn(readTable(`${folder}/${wanted.file}`), wanted.case),
  }));
}

interface Check {
  readonly group: string;
  readonly study: Study;
  readonly work: StudyWork;
}

async function checkAll(
  check: Check,
  file: AccessFile,
  find: (wanted: AccessFile['by_cell'][number]) => { costs: string; expected: ExpectedColumn },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const wanted of file.by_cell) {
    const { costs, expected } = find(wanted);
    const { case: name, fn, args } = wanted;
    outcomes.push(await checkMeasure(check, { case: name, fn, args, costs }, expected));
  }
  for (const wanted of file.scalar) outcomes.push(await checkScalar(check, wanted, 'population'));
  return outcomes;
}

async function checkOwnCatchments({ folder, group, work }: Given): Promise<Outcome[]> {
  const study = ownStudy(folder);
  const check = { group: `${group}/catchment_cases.json`, study, work: work.begin(study) };
  const file = readJson<CatchmentFile>(`${folder}/catchment_cases.json`);
  const outcomes = await checkCatchments(check, folder, file, 0.98);
  const exact = `${folder}/raam_equilibrium.csv`;
  if (!existsSync(exact)) return outcomes;
  return [...outcomes, ...(await checkEquilibrium({ ...check, group: `${group}/raam_equilibrium.csv` }, exact))];
}

async function checkChicago({ folder, group, work }: Given): Promise<Outcome[]> {
  const file = readJson<CatchmentFile>(`${folder}/cases.json`);
  const cases = file.cases.map((wanted) => ({ demand: 'pop', ...wanted }));
  const study = chicagoStudy(folder);
  const check = { group: `${group}/cases.json`, study, work: work.begin(study) };
  return checkCatchments(check, folder, { ...file, cases }, 0.99);
}

async function checkCatchments(
  given: Check,
  folder: string,
  file: CatchmentFile,
  spearman: number,
): Promise<Outcome[]> {
  const expected = readTable(`${folder}/${file.file ?? file.by_tract_file}`);
  const raamLimits = (name: string) =>
    name.endsWith('_conv')
      ? { mean: 0.005, spearman: 0.999, mostWithin: 0.02 }
      : { mean: 0.02, spearman, mostWithin: null };
  const check = { ...given, raamLimits };
  const measured = file.cases.map(
    ({ case: name, fn, args, supply, demand, cost }): MeasureCase => ({
      case: name,
      fn,
      args,
      supply,
      demand,
      costs: cost,
    }),
  );
  const scored = file.scores.map(
    ({ case: name, demand = 'pop', cost = 'metres', ...args }): MeasureCase => ({
      case: String(name),
      fn: 'score',
      args,
      demand: String(demand),
      costs: String(cost),
    }),
  );
  const outcomes: Outcome[] = [];
  for (const wanted of [...measured, ...scored])
    outcomes.push(await checkMeasure(check, wanted, columnIn(expected, wanted.case)));
  return outcomes;
}

/** The exact equilibrium, which is ours and unique: relative 1e-6. */
async function checkEquilibrium({ group, study, work }: Check, file: string): Promise<Outcome[]> {
  const table = readTable(file);
  const cases: Record<string, { demand: string; tau: number }> = {
    raam_seats_60min: { demand: 'population', tau: 60 },
    raam_seats_children_30min: { demand: 'children', tau: 30 },
  };
  const check = async (name: string) => {
    if (!Object.hasOwn(cases, name)) return failedCase(group, name, 'no parameters are known for this column');
    const { demand, tau } = cases[name];
    const wanted = { case: name, fn: 'raam', supply: 'seats', demand, costs: 'minutes', args: { tau } };
    const worked = await work.measure(wanted);
    if (!('answer' in worked)) return failedCase(group, name, worked.refusal);
    const expected = columnIn(table, name);
    const raamLimits = () => ({ mean: 1e-6, spearman: 0.999, mostWithin: 1e-6 });
    const first = judgeMeasure({ group, study, raamLimits }, wanted, expected, worked.answer);
    const ours = (id: string) => worked.answer[study.places.ids.indexOf(id)];
    const off = expected.ids.findIndex((id, k) => {
      const [got, want] = [ours(id), Number(expected.texts[k])];
      return !(Number.isNaN(want) ? Number.isNaN(got) : isClose(got, want, { relative: 1e-6, absolute: 0 }));
    });
    if (!first.passed || off < 0) return first;
    const id = expected.ids[off];
    return failedCase(group, name, `row ${off + 1} (${id}): expected ${expected.texts[off]}, got ${ours(id)}`);
  };
  const outcomes: Outcome[] = [];
  for (const name of table.header.slice(1)) outcomes.push(await check(name));
  return outcomes;
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
