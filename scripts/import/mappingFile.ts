import type * as v from 'valibot';
import { problemText } from '../../src/core/problem';
import { shapeOf } from '../../src/core/site/shape';
import { readJson } from '../check/readJson';
import { InputError } from '../command/command';

/** Reads a mapping's text against its schema; throws an `InputError` that names every fault. */
export function parseMapping<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  bytes: Uint8Array,
): v.InferOutput<Schema> {
  const json = readJson(bytes, path);
  if ('problem' in json) throw new InputError(problemText(json.problem));
  const shaped = shapeOf(schema, json.value, path);
  if ('value' in shaped) return shaped.value;
  throw new InputError(shaped.problems.map(problemText).join('\n  '));
}
