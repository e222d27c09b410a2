import { describe, expect, test } from 'vitest';
import { validateHistory, validateKeyFeatures, validatePractices } from '../../../src/core/story/validateStory';

const moment = (changes: object = {}) => ({
  id: 'meeting',
  year: 2013,
  kind: 'conference',
  title: 'A meeting',
  text: 'They met.',
  sources: ['page'],
  ...changes,
});
const problemsOf = (changes: object) => validateHistory({ moments: [moment(changes)] }, 'history.json').problems;

describe('a moment of history', () => {
  test('is told with nothing more than a year, a title, a text and a source', () => {
    const shaped = validateHistory({ moments: [moment()] }, 'history.json');
    expect(shaped).toMatchObject({ value: { moments: [{ place: null, until: null, outcome: null, points: [] }] } });
  });

  test('without a source is refused, and the message says why', () => {
    expect(problemsOf({ sources: [] })).toMatchObject([
      { where: 'history.json, moments[0].sources', fix: expect.stringContaining('without a source') },
    ]);
  });

  test('of no known year says so with null; leaving the year out is a mistake', () => {
    expect(problemsOf({ year: null })).toEqual([]);
    expect(problemsOf({ year: undefined })).toMatchObject([{ what: 'is missing' }]);
  });

  test('cannot end before it begins, nor end without having begun', () => {
    expect(problemsOf({ until: 2010 })).toHaveLength(1);
    expect(problemsOf({ year: null, until: 2010 })).toHaveLength(1);
    expect(problemsOf({ until: 2014 })).toEqual([]);
  });
});

test('a good practice of a kind that nobody knows is refused with the kinds there are', () => {
  const practice = {
    id: 'a',
    title: 'A',
    text: 'A.',
    place: 'x',
    kind: 'magic',
    year: null,
    language: 'en',
    sources: ['p'],
  };
  const [problem] = validatePractices({ practices: [practice] }, 'practices.json').problems;
  expect(problem).toMatchObject({ where: 'practices.json, practices[0].kind' });
});

test('a feature that the map shows names kinds of site that exist', () => {
  const features = (kinds: readonly string[]) => ({
    parts: [
      {
        id: 'p',
        name: 'Part',
        role: 'steps',
        areas: [
          {
            id: '1',
            name: 'Area',
            goals: [4],
            features: [
              {
                id: '1.1',
                name: 'F',
                meaning: 'M.',
                isConfirmed: true,
                answeredBy: 'sites',
                shown: { kinds, words: 'Reach.' },
                measurements: [],
              },
            ],
          },
        ],
      },
    ],
    sources: ['page'],
  });
  expect(validateKeyFeatures(features(['library']), 'key-features.json').problems).toEqual([]);
  expect(validateKeyFeatures(features(['labrary']), 'key-features.json').problems).toMatchObject([
    { where: expect.stringContaining('shown.kinds[0]'), what: 'is "labrary"' },
  ]);
});
