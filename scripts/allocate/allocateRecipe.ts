import { dirname, resolve } from 'node:path';
import type { CostTable } from '../../src/core/access/costTable';
import type { Places } from '../../src/core/access/recipe/recipe';
import type { LocationCase, LocationStudy, Place } from '../../src/core/allocation/locationCase';
import { shownValue } from '../../src/core/problem';
import { InputError } from '../command/command';
import { indexIds, placesOf } from '../measure/placesFile';
import {
  asObject,
  listIn,
  objectIn,
  readJsonObject,
  refuseTwice,
  refuseUnknown,
  textIn,
  travelSource,
} from '../measure/recipeFile';
import { readTable } from '../measure/tableFile';
import { readTravel, type Travel } from '../measure/travelFile';

export interface AllocationRecipe {
  readonly study: LocationStudy;
  readonly demand: Places;
  readonly sites: Places;
  readonly cases: readonly (LocationCase & { readonly weights?: string })[];
  /** Seconds a case may take, if the recipe says so. */
  readonly seconds: number | null;
  readonly notes: readonly string[];
}

/** Reads a recipe and all files that it names. */
export function readAllocationRecipe(file: string): AllocationRecipe {
  const recipe = readJsonObject(file);
  refuseUnknown(recipe, ['costs', 'demand', 'sites', 'cases', 'seconds'], file);
  const seconds = secondsIn(recipe, file);
  const cases = listIn(recipe, 'cases', file).map((value, k) => locationCase(value, `${file}, case ${k + 1}`));
  refuseTwice(cases, file);
  const folder = dirname(resolve(file));
  const source = travelSource(recipe.costs, { where: `${file}, "costs"`, folder });
  const demandOf = objectIn(recipe, 'demand', file);
  const sitesOf = objectIn(recipe, 'sites', file);
  const demand = placesIn(demandOf, { where: `${file}, "demand"`, folder });
  const sites = placesIn(sitesOf, { where: `${file}, "sites"`, folder });
  const travel = readTravel(source, indexIds(demand.ids, demand.name), indexIds(sites.ids, sites.name));
  const notes: string[] = [];
  if (travel.strangers.size > 0)
    notes.push(
      `${source.file}: ${travel.strangers.size} ids are in neither list (the first: "${[...travel.strangers][0]}"); their pairs are left out`,
    );
  const kept = source.form === 'wide' ? listedClients(travel, demand, notes) : demand.ids.map((_, row) => row);
  const weightColumn = demandOf.weight === undefined ? null : textIn(demandOf, 'weight', `${file}, "demand"`);
  const weights = weightColumn === null ? new Float64Array(demand.ids.length).fill(1) : weightsOf(demand, weightColumn);
  const clientPlace = placeIn(demandOf, demand, `${file}, "demand"`);
  return {
    study: {
      costs: rowsOf(travel.costs, kept),
      weights: pick(weights, kept),
      clientPlace: clientPlace && { x: pick(clientPlace.x, kept), y: pick(clientPlace.y, kept) },
      sitePlace: placeIn(sitesOf, sites, `${file}, "sites"`),
    },
    demand:
      kept.length === demand.ids.length
        ? demand
        : {
            ...demand,
            ids: kept.map((row) => demand.ids[row]),
            numbers: (name) => {
              const all = demand.numbers(name);
              return all && pick(all, kept);
            },
          },
    sites,
    cases,
    seconds,
    notes,
  };
}

function secondsIn({ seconds }: Record<string, unknown>, file: string): number | null {
  if (seconds === undefined) return null;
  if (typeof seconds === 'number' && seconds > 0) return seconds;
  throw new InputError(`${file}: "seconds" is ${shownValue(seconds)}. Give a number above 0, without quotation marks.`);
}

/** People of each client; unknown ones cannot be weighed, so they stop the study. */
export function weightsOf(demand: Places, column: string): Float64Array {
  const weights = demand.numbers(column);
  if (!weights)
    throw new InputError(`${demand.name}: no column of weights "${column}". Columns: ${demand.columns.join(', ')}.`);
  const wrong = weights.findIndex((weight) => !(weight >= 0));
  if (wrong >= 0)
    throw new InputError(
      `${demand.name}, id "${demand.ids[wrong]}", ${column}: the weight is ${weights[wrong]}. Give a number of 0 or more; leave the row out if it is not known.`,
    );
  return weights;
}

/** A wide table lists the clients that are asked about: others in the file are no part of the study. */
function listedClients(travel: Travel, demand: Places, notes: string[]): number[] {
  const kept = demand.ids.flatMap((_, row) => (travel.isOrigin[row] ? [row] : []));
  if (kept.length < demand.ids.length)
    notes.push(
      `${demand.name}: ${demand.ids.length - kept.length} rows are not in the table of costs and are left out`,
    );
  return kept;
}

function rowsOf(costs: CostTable, rows: readonly number[]): CostTable {
  if (rows.length === costs.originCount) return costs;
  const start = new Uint32Array(rows.length + 1);
  const pairs: number[] = [];
  rows.forEach((row, at) => {
    for (let k = costs.start[row]; k < costs.start[row + 1]; k++) pairs.push(k);
    start[at + 1] = pairs.length;
  });
  return {
    originCount: rows.length,
    destinationCount: costs.destinationCount,
    start,
    destination: Uint32Array.from(pairs, (k) => costs.destination[k]),
    cost: Float64Array.from(pairs, (k) => costs.cost[k]),
  };
}

const pick = (values: Float64Array, rows: readonly number[]) => Float64Array.from(rows, (row) => values[row]);

function placesIn(given: Record<string, unknown>, { where, folder }: { where: string; folder: string }): Places {
  const id = given.id === undefined ? 'id' : textIn(given, 'id', where);
  return placesOf(readTable(resolve(folder, textIn(given, 'file', where))), id);
}

function placeIn(given: Record<string, unknown>, places: Places, where: string): Place | null {
  if (given.x === undefined && given.y === undefined) return null;
  const column = (name: 'x' | 'y') => {
    const values = places.numbers(textIn(given, name, where));
    if (!values)
      throw new InputError(`${places.name}: no column "${given[name]}". Columns: ${places.columns.join(', ')}.`);
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0)
      throw new InputError(
        `${places.name}, id "${places.ids[wrong]}": no ${name}. Give a number of metres on a plane.`,
      );
    return values;
  };
  return { x: column('x'), y: column('y') };
}

function locationCase(value: unknown, where: string) {
  const given = asObject(value, where);
  return {
    case: textIn(given, 'case', where),
    model: textIn(given, 'model', where),
    args: given.args === undefined ? {} : asObject(given.args, `${where}, args`),
    weights: given.weights === undefined ? undefined : textIn(given, 'weights', where),
  };
}
