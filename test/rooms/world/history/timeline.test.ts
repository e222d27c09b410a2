import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Moment } from '../../../../src/core/story/story';
import { validateHistory } from '../../../../src/core/story/validateStory';
import { ENGLISH } from '../../../../src/languages/speaker';
import {
  decadesOf,
  kindCounts,
  momentOfConference,
  NO_YEAR,
  yearWords,
} from '../../../../src/rooms/world/history/timeline';

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

test('the conference of a year is told with what it adopted, and one that has no outcome yet is not', () => {
  const told = moments.find(({ kind, outcome }) => kind === 'conference' && outcome !== null)!;
  expect(momentOfConference(moments, told.year!)).toBe(told);
  expect(momentOfConference([{ ...told, outcome: null }], told.year!)).toBeUndefined();
  expect(momentOfConference([{ ...told, kind: 'award' }], told.year!)).toBeUndefined();
});
