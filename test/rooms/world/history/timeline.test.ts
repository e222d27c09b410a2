import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Moment } from '../../../../src/core/story/story';
import { validateHistory } from '../../../../src/core/story/validateStory';
import { decadesOf, kindCounts, NO_YEAR, yearWords } from '../../../../src/rooms/world/history/timeline';

const shaped = validateHistory(JSON.parse(readFileSync('data/network/history.json', 'utf8')), 'history.json');
const moments: readonly Moment[] = 'value' in shaped ? shaped.value.moments : [];

test('decades follow each other, years within them too, and what has no year stands last', () => {
  const decades = decadesOf(moments, []);
  const dated = decades.filter(({ title }) => title !== NO_YEAR);
  expect(dated.map(({ title }) => title)).toEqual([...dated.map(({ title }) => title)].sort());
  expect(decades.at(-1)?.title).toBe(NO_YEAR);
  const years = dated.flatMap((decade) => decade.moments.map(({ year }) => year!));
  expect(years).toEqual([...years].sort((a, b) => a - b));
  expect(decades.flatMap((decade) => decade.moments)).toHaveLength(moments.length);
});

test('choosing a kind leaves as many as its count says', () => {
  const counts = kindCounts(moments);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(moments.length);
  for (const { kind, count } of counts) {
    expect(decadesOf(moments, [kind]).flatMap((decade) => decade.moments)).toHaveLength(count);
  }
});

test('a programme of years says from when to when, and a year that nobody gave is not made up', () => {
  expect(yearWords({ year: 2001, until: 2008 })).toBe('2001 to 2008');
  expect(yearWords({ year: 1979, until: null })).toBe('1979');
  expect(yearWords({ year: null, until: null })).toBe('no year given');
});
