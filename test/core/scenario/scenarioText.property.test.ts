import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Edit, type Scenario, withEdit } from '../../../src/core/scenario/edit';
import { readScenarioFile, writeScenarioFile } from '../../../src/core/scenario/scenarioFile';
import { readScenarioWord, writeScenarioWord } from '../../../src/core/scenario/scenarioWord';
import { metres } from '../../../src/core/units';
import { readAddress, writeAddress } from '../../../src/visit/address';
import { anyEdit, createSites } from './edits';

const scenario: fc.Arbitrary<Scenario> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  edits: fc.array(anyEdit, { maxLength: 10 }).map((all) => all.reduce<Edit[]>(withEdit, [])),
});

test.prop([scenario])('a link gives the very scenario back', (one) => {
  const link = writeAddress({ room: 'gaps', view: null, words: { whatif: writeScenarioWord(one) } });
  expect(readScenarioWord(readAddress(link, ['gaps']).words.whatif)).toEqual(one);
});

test.prop([scenario])('a file gives the very scenario back', (one) => {
  const text = JSON.stringify(writeScenarioFile({ ...one, city: 'town' }, createSites()));
  expect(readScenarioFile(text, 'plan.geojson')).toEqual({ value: { ...one, city: 'town' }, problems: [] });
});

test.prop([fc.string({ maxLength: 200 })])('any text in a link is read without harm', (text) => {
  const read = readScenarioWord(text);
  if (read) expect(readScenarioWord(writeScenarioWord(read))).toEqual(read);
});

test.prop([
  fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ type: 'FeatureCollection', scenario: value, features: [value] })),
  ),
])('any file that is no scenario is refused with problems that name it', (text) => {
  const read = readScenarioFile(text, 'stranger.geojson');
  expect('value' in read).toBe(false);
  expect(read.problems.length).toBeGreaterThan(0);
  for (const { where } of read.problems) expect(where).toContain('stranger.geojson');
});

test('a hostile file: each bad edit is named, and nothing of it is used', () => {
  const feature = (properties: object, coordinates: unknown[] = [2, 41]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties,
  });
  const file = {
    type: 'FeatureCollection',
    scenario: { version: 1, name: 'x', city: 'town' },
    features: [
      feature({ edit: 'add', site: 'new-1', kind: 'casino' }),
      feature({ edit: 'move', site: 's0' }, [500, 41]),
      feature({ edit: 'erase', site: 's0' }),
      feature({ edit: 'close', site: 's1' }),
    ],
  };
  const { problems, ...rest } = readScenarioFile(JSON.stringify(file), 'x.geojson');
  expect(rest).toEqual({});
  expect(problems.map(({ where }) => where.match(/feature \d/)?.[0])).toEqual(['feature 1', 'feature 2', 'feature 3']);
});

test('a link is a line in the file, so that any map shows it', () => {
  const scenario: Scenario = {
    name: 'Bridge',
    edits: [
      { do: 'link', link: 'link-1', from: [2.1, 41.3], to: [2.2, 41.3], metres: metres(90) },
      { do: 'close-street', at: [2.15, 41.31] },
    ],
  };
  const { features } = writeScenarioFile({ ...scenario, city: 'town' }, createSites());
  expect(features.map(({ geometry }) => geometry)).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [2.1, 41.3],
        [2.2, 41.3],
      ],
    },
    { type: 'Point', coordinates: [2.15, 41.31] },
  ]);
  expect(features.map(({ properties }) => properties)).toEqual([
    { edit: 'link', link: 'link-1', metres: 90 },
    { edit: 'close-street' },
  ]);
});

test('a file of a later version is refused in words', () => {
  const text = '{"type":"FeatureCollection","scenario":{"version":2,"name":"x","city":"y"},"features":[]}';
  expect(readScenarioFile(text, 'x.geojson').problems[0].fix).toBe('This page reads scenarios of version 1.');
});
