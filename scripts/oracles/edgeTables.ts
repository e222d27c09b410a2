/** Tables of a few rows with their results in one file: ties, self cost 0, unreachable, nobody there, thresholds hit exactly. */
import { readdirSync } from 'node:fs';
import { costTableFromRows } from '../../src/core/access/costTable';
import type { MeasuredColumn } from '../../src/core/access/recipe/recipe';
import type { CaseEffects } from '../allocate/loadSolver';
import { readText } from '../measure/tableFile';
import { type AccessCase, checkMeasure, checkScalar, type ScalarCase } from './accessCases';
import { checkLocation, type ExpectedLocation } from './locationCases';
import type { Outcome } from './outcome';
import { type Cell, placesFrom, travelFrom } from './studyTables';

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
export function checkEdgeFolder(folder: string, group: string, effects: CaseEffects): Outcome[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    const file = JSON.parse(readText(`${folder}/${name}`)) as EdgeFile;
    if (file.cost && file.weights) return checkLocations(`${group}/${name}`, file, effects);
    if (file.travel && file.zones)
      return checkTravel(`${group}/${name}`, file, { rows: file.zones, from: 'o', to: 'd' });
    if (file.travel && file.land_use)
      return checkTravel(`${group}/${name}`, file, { rows: file.land_use, from: 'from_id', to: 'to_id' });
    return [];
  });
}

function checkTravel(
  group: string,
  file: EdgeFile,
  { rows, from, to }: { rows: readonly Row[]; from: string; to: string },
): Outcome[] {
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
  const check = {
    group,
    study: { places, tables: new Map([['travel', table]]) },
    columns: new Map<string, MeasuredColumn>(),
    raamLimits,
  };
  const byPlace = [...(file.by_cell ?? []), ...(file.cases ?? [])].map(({ case: name, fn, args, result }) =>
    checkMeasure(
      check,
      // Supply and demand belong to the functions of Python's access; the others name their columns in args.
      { case: name, fn, args, costs: 'travel', supply: file.zones && 'sup', demand: file.zones && 'pop' },
      { ids: Object.keys(result), texts: Object.values(result).map(String) },
    ),
  );
  return [...byPlace, ...(file.scalar ?? []).map((wanted) => checkScalar(check, wanted, 'pop'))];
}

function checkLocations(group: string, file: EdgeFile, effects: CaseEffects): Outcome[] {
  const { cost = [], weights = [], sites_xy: xy = [], cases = [] } = file;
  const study = {
    costs: costTableFromRows(cost),
    weights: Float64Array.from(weights),
    clientPlace: null,
    sitePlace: { x: Float64Array.from(xy, ([x]) => x), y: Float64Array.from(xy, ([, y]) => y) },
  };
  return cases.map((wanted) => checkLocation(group, study, wanted, effects));
}
