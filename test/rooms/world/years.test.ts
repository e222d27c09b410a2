import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  clampYears,
  conferencesOf,
  isInYears,
  joinedByYear,
  nextFrame,
  yearSpan,
} from '../../../src/rooms/world/years';
import { createMember } from './createCity';

const beijing = createMember({ id: 'cn-beijing', name: 'Beijing', joined: null, hosted: [2013] });
const cork = createMember({ id: 'ie-cork', name: 'Cork', joined: 2016, hosted: [2017] });
const bonn = createMember({ id: 'de-bonn', name: 'Bonn', joined: 2019 });

test('the years begin with the first conference, before anyone was admitted', () => {
  expect(yearSpan([beijing, cork, bonn])).toEqual({ from: 2013, to: 2019 });
});

test('without any known year there is nothing to play', () => {
  expect(yearSpan([beijing])).toBeNull();
});

test('conferences are told in order, with their hosts', () => {
  expect(conferencesOf([cork, beijing])).toEqual([
    { year: 2013, city: 'Beijing' },
    { year: 2017, city: 'Cork' },
  ]);
});

test('a year in which nobody joined has a place of its own', () => {
  const counts = joinedByYear([cork, bonn, beijing], { from: 2015, to: 2019 });
  expect(counts.map(({ year, joined }) => [year, joined])).toEqual([
    [2015, 0],
    [2016, 1],
    [2017, 0],
    [2018, 0],
    [2019, 1],
  ]);
});

test('a city whose year is not known is in no range', () => {
  expect(isInYears(null, { from: 0, to: 9999 })).toBe(false);
});

const year = fc.integer({ min: 1990, max: 2040 });
test.prop([year, year])('a range from a link is brought into the years there are', (a, b) => {
  const span = { from: 2013, to: 2025 };
  const { from, to } = clampYears({ from: a, to: b }, span);
  expect(from).toBeLessThanOrEqual(to);
  expect(from).toBeGreaterThanOrEqual(span.from);
  expect(to).toBeLessThanOrEqual(span.to);
});

test('playing adds a year at a time and comes to an end', () => {
  const span = { from: 2013, to: 2025 };
  const seen = [];
  for (let at = nextFrame({ from: 2013, to: 2013 }, span); at; at = nextFrame(at, span)) seen.push(at.to);
  expect(seen).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
});
