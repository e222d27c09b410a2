import { describe, expect, test } from 'vitest';
import { problemText } from '../../../src/core/problem';
import {
  type CitySheet,
  citySheetText,
  emptySheet,
  isEmptySheet,
  validateCitySheet,
} from '../../../src/core/story/citySheet';
import { sheetProblems } from '../../../src/core/story/sheetProblems';
import { createSheet, createValue } from './createSheet';

const NUMBERS = new Set(['5.1', '5.1.1']);
const levels = (sheet: CitySheet) => sheetProblems(sheet, NUMBERS).map(({ level, where }) => `${level} ${where}`);

describe('the file of a sheet', () => {
  test('read back is the sheet that was written', () => {
    const sheet = createSheet();
    expect(validateCitySheet(JSON.parse(citySheetText(sheet)), 'sheet.json')).toEqual({ value: sheet, problems: [] });
  });

  test('may leave out whatever the city does not say', () => {
    const { format, version, city } = emptySheet('ie-cork');
    expect(validateCitySheet({ format, version, city }, 'sheet.json')).toEqual({
      value: emptySheet('ie-cork'),
      problems: [],
    });
  });

  test.each([
    ['another version', { version: 2 }, 'version 1'],
    ['another kind of file', { format: 'geojson' }, 'learning-atlas-city-sheet'],
    ['a field that nobody knows', { mayor: 'somebody' }, 'spelling'],
    ['a text longer than anybody reads', { plan: 'x'.repeat(5000) }, '4000 letters'],
  ])('is refused when it has %s, and the message says what to do', (_, change, words) => {
    const { problems } = validateCitySheet({ ...createSheet(), ...change }, 'sheet.json');
    expect(problems.map(problemText).join(' ')).toContain(words);
  });
});

test('a sheet in which nothing was said is empty, whenever it was opened', () => {
  expect(isEmptySheet({ ...emptySheet('ie-cork'), asOf: '2026-05-31' })).toBe(true);
  expect(isEmptySheet({ ...emptySheet('ie-cork'), plan: 'Learn.' })).toBe(false);
});

describe('what keeps a sheet from being published', () => {
  test('is nothing when the office, the dates and the sources are there', () => {
    expect(levels(createSheet())).toEqual([]);
  });

  test('is that no office stands behind it', () => {
    expect(levels(createSheet({ office: { name: ' ', website: '', email: '', phone: '' } }))).toEqual([
      'error office.name',
    ]);
  });

  test.each([
    ['a value without a source', { source: '' }, 'error values[0].source'],
    ['a value without a date', { date: '' }, 'error values[0].date'],
    ['a number without a unit', { unit: '' }, 'error values[0].unit'],
    ['neither a number nor words', { amount: null, words: '' }, 'error values[0]'],
    ['a date in words', { date: 'last spring' }, 'error values[0].date'],
    ['an address that would run as a script', { url: 'javascript:alert(1)' }, 'error values[0].url'],
    ['a feature that does not exist', { of: '13.9' }, 'error values[0].of'],
  ])('is %s', (_, change, expected) => {
    expect(levels(createSheet({ values: [createValue(change)] }))).toEqual([expected]);
  });

  test('is a day, a year or an address that is none', () => {
    expect(levels(createSheet({ asOf: 'soon' }))).toEqual(['error asOf']);
    const [practice] = createSheet().practices;
    expect(levels(createSheet({ practices: [{ ...practice, year: 20, url: 'www.example' }] }))).toEqual([
      'error practices[0].year',
      'error practices[0].url',
    ]);
  });

  test('is not what looks like personal data: that is asked about, and may be right', () => {
    const sheet = createSheet({ plan: 'Ask Ms Murphy, jane@example.org, +353 21 492 4000.' });
    expect(levels(sheet)).toEqual(['warning plan', 'warning plan', 'warning plan']);
  });

  test('is not the mailbox of a person either, but it is asked about', () => {
    const office = { ...createSheet().office, email: 'jane.murphy@example.org' };
    expect(levels(createSheet({ office }))).toEqual(['warning office.email']);
    expect(levels(createSheet({ office: { ...office, email: 'learning.city@example.org' } }))).toEqual([]);
  });
});
