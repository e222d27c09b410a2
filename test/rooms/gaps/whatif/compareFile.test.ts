import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Change } from '../../../../src/core/scenario/change';
import { ENGLISH } from '../../../../src/languages/speaker';
import { compareCsv } from '../../../../src/rooms/gaps/whatif/compareFile';
import type { Answer } from '../../../../src/workers/questions';

const change = (gained: number, lost = 0): Change => ({ gained, lost, shorter: gained, longer: lost });
type Scenario = Answer<'compare'>['scenarios'][number];
const figures = { people: 100, beyond: 50, unknown: 0, meanMetres: 500, p90Metres: 900 };
const scenario = (city: Change, areas: Scenario['areas']): Scenario => ({
  city,
  areas,
  groups: [{ id: 'women', ...city }],
  after: figures,
});

test('a file of scenarios tells gains and losses apart, and leaves out areas where nothing happens', () => {
  const text = compareCsv(ENGLISH, {
    answer: {
      base: figures,
      scenarios: [
        scenario(change(30.4), [
          { area: 0, ...change(0) },
          { area: 2, ...change(30.4) },
        ]),
        scenario(change(10, 7), [{ area: 1, ...change(10, 7) }]),
      ],
    },
    names: ['North', '=South'],
    groups: [{ label: 'Women' }],
    areas: ['Centre', 'Harbour', 'Hill'],
    notes: ['People within 10 minutes.'],
    sources: [],
  });
  const records = parse(text, { bom: true, relax_column_count: true }) as string[][];
  expect(records.slice(0, 5)).toEqual([
    [
      'part',
      'name',
      'North: people gaining',
      'North: people losing',
      expect.stringContaining('South'),
      expect.anything(),
    ],
    ['city', 'The whole city', '30', '0', '10', '7'],
    ['group', 'Women', '30', '0', '10', '7'],
    ['area', 'Harbour', '0', '0', '10', '7'],
    ['area', 'Hill', '30', '0', '0', '0'],
  ]);
  expect(records[0][4]).not.toMatch(/^=/);
  expect(text).toContain('People within 10 minutes.');
});
