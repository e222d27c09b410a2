import { toJsonSchema } from '@valibot/to-json-schema';
import { bundleSchema } from '../../src/core/experiment/bundle/bundleSchema';

/** `bundle.json` as JSON Schema, as it is published. What a schema cannot say (files, counts, versions) `readBundle` checks. */
export function bundleJsonSchema(): string {
  const schema = toJsonSchema(bundleSchema, { errorMode: 'ignore', typeMode: 'input' });
  const head = { title: 'bundle.json of a class experiment of Learning Atlas, version 1' };
  return `${JSON.stringify({ ...schema, ...head }, null, 1)}\n`;
}
