import { dirname, resolve } from 'node:path';
import type { MeasureCase, SummaryCase } from '../../src/core/access/recipe/recipe';
import { shownValue } from '../../src/core/problem';
import { InputError } from '../command/command';
import { readText } from './tableFile';
import type { TravelSource } from './travelFile';

/** A recipe with its paths made absolute. */
export interface Recipe {
  readonly costs: ReadonlyMap<string, TravelSource>;
  readonly places: string;
  readonly cases: readonly MeasureCase[];
  readonly summaries: readonly SummaryCase[];
}

type Json = Record<string, unknown>;

export function readRecipe(file: string): Recipe {
  const recipe = readJsonObject(file);
  refuseUnknown(recipe, ['costs', 'places', 'cases', 'summaries'], file);
  const folder = dirname(resolve(file));
  const costs = new Map<string, TravelSource>();
  for (const [key, value] of Object.entries(objectIn(recipe, 'costs', file)))
    costs.set(key, travelSource(value, { where: `${file}, costs "${key}"`, folder }));
  if (typeof recipe.places !== 'string')
    throw new InputError(`${file}: "places" is ${show(recipe.places)}. Name a CSV file with a column id.`);
  const cases = listIn(recipe, 'cases', file).map((value, k) => measureCase(value, `${file}, case ${k + 1}`));
  refuseTwice(cases, file);
  const summaries =
    recipe.summaries === undefined
      ? []
      : listIn(recipe, 'summaries', file).map((value, k) => summaryCase(value, `${file}, summary ${k + 1}`));
  refuseTwice(summaries, `${file}, summaries`);
  return { costs, places: resolve(folder, recipe.places), cases, summaries };
}

export function travelSource(value: unknown, { where, folder }: { where: string; folder: string }): TravelSource {
  const source = asObject(value, where);
  const form = source.form ?? 'long';
  if (form !== 'long' && form !== 'wide')
    throw new InputError(`${where}: "form" is ${show(form)}. Write "long" or "wide".`);
  if (source.symmetric !== undefined && typeof source.symmetric !== 'boolean')
    throw new InputError(
      `${where}: "symmetric" is ${show(source.symmetric)}. Write true or false, without quotation marks.`,
    );
  const text = (name: string) => {
    const found = source[name];
    if (found !== undefined && typeof found !== 'string')
      throw new InputError(`${where}: "${name}" is ${show(found)}. Give the name of a column.`);
    return found;
  };
  return {
    file: resolve(folder, textIn(source, 'file', where)),
    form,
    from: text('from'),
    to: text('to'),
    cost: text('cost'),
    symmetric: source.symmetric === true,
  };
}

function measureCase(value: unknown, where: string): MeasureCase {
  const given = asObject(value, where);
  const column = (name: 'supply' | 'demand') => (given[name] === undefined ? undefined : textIn(given, name, where));
  return {
    case: textIn(given, 'case', where),
    fn: textIn(given, 'fn', where),
    costs: textIn(given, 'costs', where),
    supply: column('supply'),
    demand: column('demand'),
    args: given.args === undefined ? {} : asObject(given.args, `${where}, args`),
  };
}

function summaryCase(value: unknown, where: string): SummaryCase {
  const given = asObject(value, where);
  return {
    case: textIn(given, 'case', where),
    fn: textIn(given, 'fn', where),
    on: textIn(given, 'on', where),
    people: textIn(given, 'people', where),
    only_cells: given.only_cells === undefined ? undefined : textIn(given, 'only_cells', where),
    args: given.args === undefined ? {} : asObject(given.args, `${where}, args`),
  };
}

/** The object of a JSON file. */
export function readJsonObject(file: string): Json {
  const text = readText(file);
  try {
    return asObject(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file}: not JSON (${(error as Error).message}). Mend it there.`);
  }
}

export function listIn(object: Json, name: string, where: string): unknown[] {
  const value = object[name];
  if (!Array.isArray(value)) throw new InputError(`${where}: "${name}" is ${show(value)}. Give a list.`);
  return value;
}

export function objectIn(object: Json, name: string, where: string): Json {
  return asObject(object[name], `${where}, "${name}"`);
}

export function asObject(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new InputError(`${where}: ${show(value)} stands where an object should. See atlas measure --help.`);
}

export function textIn(object: Json, name: string, where: string): string {
  const value = object[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new InputError(`${where}: "${name}" is ${show(value)}. Give a text.`);
}

/**
 * A key that nobody reads is a slip of the pen: what it should have said would be silently left out. Keys that begin with
 * an underscore, `$schema` and `comment` are remarks.
 */
export function refuseUnknown(object: Json, known: readonly string[], where: string) {
  const unknown = Object.keys(object).filter((key) => !known.includes(key) && !REMARK.test(key));
  if (unknown.length > 0)
    throw new InputError(
      `${where}: nothing is known of ${unknown.map((key) => `"${key}"`).join(', ')}. Known are ${known.join(', ')}; check the spelling.`,
    );
}

const REMARK = /^(_.*|\$schema|comment)$/;

export function refuseTwice(cases: readonly { readonly case: string }[], where: string) {
  const seen = new Set<string>();
  for (const { case: name } of cases) {
    if (seen.has(name)) throw new InputError(`${where}: the case "${name}" occurs twice. Names must be unique.`);
    seen.add(name);
  }
}

const show = shownValue;
