/** Location cases printed by Python's spopt. */
import { existsSync } from 'node:fs';
import type { LocationStudy } from '../../src/core/allocation/locationCase';
import type { AllocationAnswer } from '../../src/core/allocation/locationProblem';
import { weightsOf } from '../allocate/allocateRecipe';
import { indexIds, placesOf } from '../measure/placesFile';
import { readTable, readText } from '../measure/tableFile';
import { readTravel } from '../measure/travelFile';
import { isClose } from './compare';
import { failedCase, type Outcome, passedCase } from './outcome';
import type { Work } from './work';

export interface ExpectedLocation {
  readonly case: string;
  readonly model: string;
  readonly weights?: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly result: {
    readonly status: string;
    readonly objective?: number;
    readonly selected?: readonly number[];
    readonly unique_facility_set?: boolean;
  };
  readonly peer_artefact?: { readonly clients_with_only_one_site_in_reach: number };
}

/** The files of one folder's location cases. */
interface LocationFiles {
  readonly cases: string;
  readonly costs: string;
  readonly demand: {
    readonly file: string;
    readonly id: string;
    readonly weight: string;
    readonly x?: string;
    readonly y?: string;
  };
  readonly sites: { readonly file: string; readonly id: string; readonly x?: string; readonly y?: string } | null;
}

const FOLDERS: readonly LocationFiles[] = [
  {
    cases: 'location_cases.json',
    costs: 'walk_metres.csv',
    demand: { file: 'cells.csv', id: 'id', weight: 'population' },
    sites: { file: 'sites.csv', id: 'id', x: 'x_m', y: 'y_m' },
  },
  {
    cases: 'location_cases.json',
    costs: 'walk_metres.csv',
    demand: { file: 'demand.csv', id: 'id', weight: 'population' },
    sites: { file: 'sites.csv', id: 'id', x: 'x_m', y: 'y_m' },
  },
  {
    cases: 'sf_cases.json',
    costs: 'sf_network_metres.csv',
    demand: { file: 'sf_demand.csv', id: 'tract', weight: 'pop2000', x: 'x_utm10n', y: 'y_utm10n' },
    sites: { file: 'sf_sites.csv', id: 'site', x: 'x_utm10n', y: 'y_utm10n' },
  },
  {
    cases: 'poa_gap_location_cases.json',
    costs: 'poa_gap_candidates_metres.csv.gz',
    demand: { file: 'poa_hexes.csv', id: 'id', weight: 'population' },
    sites: null,
  },
];

/** A case with the study that it is about. */
interface GivenLocation {
  readonly group: string;
  readonly study: LocationStudy;
  readonly wanted: ExpectedLocation;
}

/** All location cases of one folder; none where it holds no such files. */
export async function checkLocationFolder(folder: string, group: string, work: Work): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const given of casesIn(folder, group)) outcomes.push(await checkLocation(given, work));
  return outcomes;
}

function casesIn(folder: string, group: string): GivenLocation[] {
  const files = FOLDERS.filter(
    ({ cases, demand }) => existsSync(`${folder}/${cases}`) && existsSync(`${folder}/${demand.file}`),
  );
  return files.flatMap((form) => {
    const { study, weightsNamed } = readStudy(folder, form);
    const { cases } = JSON.parse(readText(`${folder}/${form.cases}`)) as { cases: ExpectedLocation[] };
    return cases.map((wanted) => {
      const weights = wanted.weights === undefined ? study.weights : weightsNamed(wanted.weights);
      return { group: `${group}/${form.cases}`, study: { ...study, weights }, wanted };
    });
  });
}

/** Holds an answer, wherever it was worked out, against what the peer printed. */
export async function checkLocation({ group, study, wanted }: GivenLocation, work: Work): Promise<Outcome> {
  const { case: name, model, args } = wanted;
  const worked = await work.locate(study, { case: name, model, args });
  if (!('answer' in worked)) return failedCase(group, name, worked.refusal);
  const { answer } = worked;
  const difference = differs(wanted, answer);
  const detail = answer.status === 'infeasible' ? answer.reason : `objective ${answer.objective}`;
  return difference === null
    ? passedCase(group, wanted.case, `${wanted.model}, ${detail}`)
    : failedCase(group, wanted.case, `${wanted.model}, ${difference}`);
}

function differs(
  { model, args, result, peer_artefact: artefact }: ExpectedLocation,
  answer: AllocationAnswer,
): string | null {
  if (result.status !== 'Optimal')
    return answer.status === 'infeasible' ? null : `expected no solution, got ${JSON.stringify(answer)}`;
  if (answer.status !== 'optimal') return `expected a proven optimum, got ${JSON.stringify(answer)}`;
  // With one site there is no distance between sites: the peer prints what its big-M leaves.
  if (model === 'PDispersion' && args.p === 1)
    return answer.objective === null && answer.selected.length === 1
      ? null
      : `expected no objective, got ${answer.objective}`;
  // The peer counts clients that only one site can ever reach as reached twice.
  const want = (result.objective ?? Number.NaN) - (artefact?.clients_with_only_one_site_in_reach ?? 0);
  if (!isClose(answer.objective ?? Number.NaN, want, { relative: 1e-6, absolute: 0 }))
    return `objective: expected ${want}, got ${answer.objective}`;
  const sets = [result.selected, answer.selected].map((set) => JSON.stringify(set));
  return result.unique_facility_set && sets[0] !== sets[1] ? `sites: expected ${sets[0]}, got ${sets[1]}` : null;
}

function readStudy(folder: string, { costs, demand, sites }: LocationFiles) {
  const file = `${folder}/${costs}`;
  const table = readTable(file);
  // Clients in the order of the cost table, which may list only some of the demand file.
  const listed = new Set(table.rows.map((row) => row[0]));
  const all = readTable(`${folder}/${demand.file}`);
  const idAt = all.header.indexOf(demand.id);
  const people = placesOf({ ...all, rows: all.rows.filter((row) => listed.has(row[idAt])) }, demand.id);
  const candidates = sites
    ? placesOf(readTable(`${folder}/${sites.file}`), sites.id)
    : placesOf({ file, header: ['id'], rows: table.header.slice(1).map((id) => [id]) }, 'id');
  const travel = readTravel(
    { file, form: 'wide' },
    indexIds(people.ids, people.name),
    indexIds(candidates.ids, candidates.name),
  );
  const place = (places: typeof people, x?: string, y?: string) => {
    const [east, north] = [x, y].map((name) => (name === undefined ? null : places.numbers(name)));
    return east && north ? { x: east, y: north } : null;
  };
  const study: LocationStudy = {
    costs: travel.costs,
    weights: weightsOf(people, demand.weight),
    clientPlace: place(people, demand.x, demand.y),
    sitePlace: place(candidates, sites?.x, sites?.y),
  };
  return { study, weightsNamed: (column: string) => weightsOf(people, column) };
}
