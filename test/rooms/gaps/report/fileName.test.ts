import { expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { dayStamp, dayText, fileStem } from '../../../../src/rooms/gaps/report/fileName';

type About = Parameters<typeof fileStem>[0];
const about = (changes: object) =>
  ({
    city: { slug: 'barcelona' },
    kinds: ['library'],
    state: { standard: 15, join: 'any' },
    whom: null,
    ...changes,
  }) as unknown as About;

test('a file is named by city, question and whom it is about', () => {
  expect(fileStem(about({}))).toBe('barcelona-library-15-min');
  expect(fileStem(about({ whom: { group: { id: 'aged-65-plus' } } }))).toBe('barcelona-library-15-min-aged-65-plus');
  expect(fileStem(about({ kinds: ['library', 'museum', 'school', 'archive'] }))).toBe('barcelona-4-kinds-15-min');
});

test('days are said for sorting and for reading', () => {
  const day = new Date(2026, 0, 5);
  expect(dayStamp(day)).toBe('2026-01-05');
  expect(dayText(ENGLISH, day)).toBe('5 January 2026');
});
