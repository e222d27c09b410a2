import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundleJsonSchema } from '../../../scripts/docs/bundleJsonSchema';

test('the published JSON Schema of bundle.json is that which bundles are held against', () => {
  // After a change of the schema: npx tsx scripts/docs/bundleSchema.ts
  expect(readFileSync('docs/bundle.schema.json', 'utf8')).toBe(bundleJsonSchema());
});

test('the published schema knows no field for a person, and allows none', () => {
  const { properties, additionalProperties } = JSON.parse(bundleJsonSchema());
  expect([additionalProperties, properties.experiment.additionalProperties]).toEqual([false, false]);
  expect(Object.keys(properties.experiment.properties).join()).not.toMatch(/author|pupil|teacher|device|email/i);
});
