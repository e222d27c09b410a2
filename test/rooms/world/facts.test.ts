import { expect, test } from 'vitest';
import { ENGLISH } from '../../../src/languages/speaker';
import { joinedWords, yearsInWords } from '../../../src/rooms/world/facts';
import { honestyLine } from '../../../src/rooms/world/honesty';

test('the year of joining, the year it is known by, and not knowing are three different things', () => {
  expect(joinedWords(ENGLISH, { joined: 2022, memberBy: null }, 'long')).toBe('Joined in 2022');
  expect(joinedWords(ENGLISH, { joined: null, memberBy: 2016 }, 'long')).toBe('Known as a member by 2016');
  expect(joinedWords(ENGLISH, { joined: null, memberBy: null }, 'long')).toBe('Year of joining not known');
});

test('years are read in order', () => {
  expect(yearsInWords(ENGLISH, [2021, 2015, 2017])).toBe('2015, 2017 and 2021');
});

test('the page says how much of the network it shows, and when that was counted', () => {
  const published = { members: 425, countries: 91, asOf: '2025-12' };
  expect(honestyLine(ENGLISH, { members: 364, published })).toBe(
    '364 of the 425 member cities that UNESCO counted in December 2025',
  );
});

test('a count whose month is not known is dated by its year', () => {
  const published = { members: 425, countries: 91, asOf: '2025' };
  expect(honestyLine(ENGLISH, { members: 364, published })).toContain('counted in 2025');
});
