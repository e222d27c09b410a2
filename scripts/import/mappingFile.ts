import type * as v from 'valibot';
import { problemText } from '../../src/core/problem';
import { type Shaped, shapeOf } from '../../src/core/site/shape';
import { readFileText } from '../check/readFeatures';
import { parseJson } from '../check/readJson';
import { InputError } from '../command/command';

/** A JSON file held against a schema: its value, or everything that is wrong with it. Never throws. */
export function readShaped<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
): Shaped<v.InferOutput<Schema>> {
  const read = readFileText(path);
  if ('finding' in read) return { problems: [read.finding] };
  const json = parseJson(read.text, path);
  return 'problem' in json ? { problems: [json.problem] } : shapeOf(schema, json.value, path);
}

/** The same for who cannot go on without it: throws an `InputError` that names every fault. */
export function readMapping<Schema extends v.GenericSchema>(schema: Schema, path: string): v.InferOutput<Schema> {
  const shaped = readShaped(schema, path);
  if ('value' in shaped) return shaped.value;
  throw new InputError(shaped.problems.map(problemText).join('\n  '));
}
