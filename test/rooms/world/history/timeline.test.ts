import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Moment } from '../../../../src/core/story/story';
import { validateHistory } from '../../../../src/core/story/validateStory';
import { ENGLISH } from '../../../../src/languages/speaker';
import { decadesOf, kindCounts, lastOutcome, NO_YEAR, yearWords } from '../../../../src/rooms/world/history/timeline';

const shaped = validateHistory(JSON.parse(readFileSync('data/network/history.json', 'utf8')), 'history.json');
const moments: readonly Moment[] = 'value' in shaped ? shaped.value.moments : [];

test('decades follow each other, years within them too, and what has no year stands last', () => {
  const decades = decadesOf(ENGLISH, moments, []);
  const dated = decades.filter(({ title }) => title !== ENGLISH._(NO_YEAR));
  expect(dated.map(({ title }) => title)).toEqual([...dated.map(({ title }) => title)].sort());
  expect(decades.at(-1)?.title).toBe(ENGLISH._(NO_YEAR));
  const years = dated.flatMap((decade) => decade.moments.map(({ year }) => year!));
  expect(years).toEqual([...years].sort((a, b) => a - b));
  expect(decades.flatMap((decade) => decade.moments)).toHaveLength(moments.length);
});

test('choosing a kind leaves as many as its count says', () => {
  const counts = kindCounts(moments);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(moments.length);
  for (const { kind, count } of counts) {
    expect(decadesOf(ENGLISH, moments, [kind]).flatMap((decade) => decade.moments)).toHaveLength(count);
  }
});

test('a programme of years says from when to when, and a year that nobody gave is not made up', () => {
  expect(yearWords(ENGLISH, { year: 2001, until: 2008 })).toBe('2001 to 2008');
  expect(yearWords(ENGLISH, { year: 1979, until: null })).toBe('1979');
  expect(yearWords(ENGLISH, { year: null, until: null })).toBe('no year given');
});

test('of a range of years the last conference is told with what it adopted, and one without an outcome is not', () => {
  const conference = (year: number, outcome: string | null = 'A statement.') => ({
    ...moments.find(({ kind }) => kind === 'conference')!,
    year,
    outcome,
  });
  const all = [conference(2017), conference(2013), conference(2027, null)];
  expect(lastOutcome(all, { from: 2013, to: 2016 })?.year).toBe(2013);
  expect(lastOutcome(all, { from: 2013, to: 2017 })?.year).toBe(2017);
  expect(lastOutcome(all, { from: 2013, to: 2030 })?.year).toBe(2017);
  expect(lastOutcome(all, { from: 2018, to: 2030 })).toBeUndefined();
  expect(lastOutcome([{ ...conference(2015), kind: 'award' }], { from: 2013, to: 2030 })).toBeUndefined();
});
