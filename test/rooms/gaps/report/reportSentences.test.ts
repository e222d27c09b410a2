import { describe, expect, test } from 'vitest';
import { kilometresPerHour, minutes } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import type { AreaRow } from '../../../../src/rooms/gaps/areaRows';
import {
  type Asked,
  groupSentence,
  reportQuestion,
  restSentence,
  servedAreasSentence,
  walksSentence,
  whereSentence,
} from '../../../../src/rooms/gaps/report/reportSentences';
import type { AreaTable } from '../../../../src/workers/questions';

const asked: Asked = {
  city: 'Barcelona',
  kinds: ['library'],
  standard: minutes(15),
  speed: kilometresPerHour(4.8),
  join: 'any',
  many: null,
};

const figures = { people: 1000, beyond: 100, unknown: 0, meanMetres: 640, p90Metres: 1040 };
const row = (name: string, beyond: number): AreaRow => ({ ...figures, beyond, area: 0, name, between: 0 });
const table = (...beyond: number[]): AreaTable => ({
  city: { ...figures, beyond: beyond.reduce((sum, n) => sum + n, 0) },
  areas: beyond.map((n, area) => ({ ...figures, beyond: n, area })),
  areasWithoutPeople: 0,
});

describe('the report', () => {
  test('asks as a planner would', () => {
    expect(reportQuestion(ENGLISH, asked)).toBe(
      'Who in Barcelona lives more than 15 minutes on foot from the nearest library?',
    );
    expect(reportQuestion(ENGLISH, { ...asked, many: 'people aged 65 and over' })).toBe(
      'Which people aged 65 and over in Barcelona live more than 15 minutes on foot from the nearest library?',
    );
    expect(reportQuestion(ENGLISH, { ...asked, kinds: ['library', 'archive'], join: 'each' })).toBe(
      'Who in Barcelona does not have one of each within 15 minutes on foot: library and archive?',
    );
  });

  test('tells the usual walk and the long one', () => {
    expect(walksSentence(ENGLISH, table(1), asked)).toBe(
      'The mean walk to the nearest library takes 8 minutes; nine of ten people need at most 13 minutes.',
    );
    const stranded = { ...table(1), city: { ...figures, p90Metres: Number.POSITIVE_INFINITY } };
    expect(walksSentence(ENGLISH, stranded, asked)).toContain('there is no way at all');
    expect(walksSentence(ENGLISH, { ...table(1), city: { ...figures, meanMetres: Number.NaN } }, asked)).toBeNull();
  });

  test('names where those left out live, without calling a part the most', () => {
    const rows = [row('Sarrià', 500), row('Horta', 200), row('Sants', 100), row('Gràcia', 20)];
    expect(whereSentence(ENGLISH, rows, table(500, 200, 100, 20, 1180))).toBe(
      'The largest numbers live in Sarrià (500), Horta (200) and Sants (100); together that is 40\u00a0% of all who live beyond the standard.',
    );
    expect(whereSentence(ENGLISH, [row('Sarrià', 0)], table(0))).toBeNull();
  });

  test('counts the areas where nobody is left out', () => {
    expect(servedAreasSentence(ENGLISH, table(0, 0, 3))).toBe('In 2 of 3 areas nobody lives beyond the standard.');
    expect(servedAreasSentence(ENGLISH, table(0, 0))).toBe('In all 2 areas nobody lives beyond the standard.');
    expect(servedAreasSentence(ENGLISH, table(5, 5))).toBeNull();
  });

  test('names the group that is left out most often, if it is visibly so', () => {
    const people = (group: string | null, all: number, beyond: number) => ({
      group,
      city: { ...figures, people: all, beyond },
      within: null,
    });
    const labels = new Map([['old', 'Aged 65 and over']]);
    expect(groupSentence(ENGLISH, [people(null, 100_000, 4000), people('old', 20_000, 1800)], labels)).toBe(
      'Of the groups that are known, people aged 65 and over are left out most often: 9\u00a0% of them live beyond the standard, 4\u00a0% of everybody.',
    );
    expect(groupSentence(ENGLISH, [people(null, 100_000, 4000), people('old', 20_000, 801)], labels)).toBeNull();
    expect(groupSentence(ENGLISH, [people(null, 100_000, 4000), people('old', 200, 100)], labels)).toBeNull();
  });

  test('says what its table leaves out', () => {
    expect(restSentence(ENGLISH, [], null)).toBeNull();
    expect(restSentence(ENGLISH, [row('A', 0)], null)).toBe('In 1 more area nobody lives beyond the standard.');
    expect(restSentence(ENGLISH, [row('A', 200), row('B', 310)], null)).toBe(
      '2 more areas are not listed: about 510 people live beyond the standard there, in all.',
    );
  });
});
