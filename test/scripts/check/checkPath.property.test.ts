import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { checkPath } from '../../../scripts/check/command';
import { checkReport } from '../../../scripts/check/report';
import { temporaryFolder } from '../temporaryFolder';

const { write } = temporaryFolder();

/** Almost GeoJSON: right names with anything in them, which reaches deeper than plain noise. */
const odd = fc.oneof({ weight: 3, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: fc.double({ noNaN: true }) });
const geometry = fc.record({
  type: fc.oneof(
    fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'LineString', 'GeometryCollection', '__proto__'),
    odd,
  ),
  coordinates: fc.oneof(
    odd,
    fc.tuple(fc.double(), fc.double()),
    fc.array(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })))),
    fc.array(fc.array(fc.array(fc.tuple(fc.double({ min: -180, max: 180 }), fc.double({ min: -90, max: 90 }))))),
  ),
});
const properties = fc.record(
  {
    id: odd,
    name: odd,
    kind: odd,
    population: odd,
    groups: odd,
    source: odd,
    joined: odd,
    countryCode: odd,
    category: odd,
  },
  { requiredKeys: [] },
);
const feature = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('Feature'), properties: fc.oneof(properties, odd), geometry }),
  },
  { weight: 1, arbitrary: odd },
);
const almostGeojson = fc.record({
  type: fc.constant('FeatureCollection'),
  crs: odd,
  features: fc.array(feature, { maxLength: 8 }),
});
const name = fc.constantFrom(
  'sites.geojson',
  'areas.geojson',
  'sections.geojson',
  'learning-cities.geojson',
  'any.geojson',
  'city.json',
  'sources.json',
  'network.json',
);

function checks(path: string) {
  const result = checkPath(path);
  expect(checkReport(result)).toMatch(/error|No problems/);
  for (const { where, what, fix } of result.findings)
    expect([where, what, fix].every((words) => words !== '')).toBe(true);
}

describe('whatever a file holds, check says something of it and never throws', () => {
  test.prop([name, fc.json()], { numRuns: 150 })('arbitrary JSON', (file, json) => {
    checks(write(`json/${file}`, json));
  });

  test.prop([name, almostGeojson], { numRuns: 250 })('almost GeoJSON', (file, value) => {
    checks(write(`almost/${file}`, JSON.stringify(value)));
  });

  test.prop([fc.constantFrom('any.geojson', 'any.csv', 'any.csv.gz', 'any.bin'), fc.uint8Array({ maxLength: 400 })], {
    numRuns: 100,
  })('arbitrary bytes', (file, bytes) => {
    checks(write(`bytes/${file}`, bytes));
  });
});
