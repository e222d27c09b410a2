import { expect, test } from 'vitest';
import { KINDS } from '../../src/core/site/kinds';
import { collator, date, displayName, list, number, quantity } from '../../src/languages/figures';
import { KIND_NAMES, KIND_PLURALS } from '../../src/languages/kinds';
import { asLanguage, chooseLanguage, LANGUAGE_CODES, LANGUAGES } from '../../src/languages/languages';
import { ENGLISH, speakerOf } from '../../src/languages/speaker';

test('the address decides the language, also one that is not offered yet', () => {
  for (const code of LANGUAGE_CODES) expect(chooseLanguage(code, ['en'])).toBe(code);
});

test('of what the browser wishes only an offered language is taken, else English', () => {
  expect(chooseLanguage(null, ['eo', 'xx-YY'])).toBe('en');
  expect(chooseLanguage(null, ['en-GB', 'fr'])).toBe('en');
  expect(asLanguage('klingon')).toBeNull();
});

test('numbers, dates and lists are written as readers of the language write them', () => {
  const [french, german, arabic, chinese] = (['fr', 'de', 'ar', 'zh'] as const).map(speakerOf);
  expect(number(ENGLISH, 1234.5)).toBe('1,234.5');
  expect(number(german, 1234.5)).toBe('1.234,5');
  expect(number(french, 12345)).toBe('12\u202f345');
  // Western digits on purpose: the axes of charts and file names have them too.
  expect(number(arabic, 12345)).toBe('12,345');
  expect(quantity(ENGLISH, 12, 'kilometer')).toBe('12 km');
  expect(list(ENGLISH, ['a', 'b', 'c'])).toBe('a, b and c');
  expect(list(german, ['a', 'b', 'c'], 'disjunction')).toBe('a, b oder c');
  expect(date(ENGLISH, Date.UTC(2026, 2, 7), { dateStyle: 'long', timeZone: 'UTC' })).toBe('7 March 2026');
  expect(date(chinese, Date.UTC(2026, 2, 7), { dateStyle: 'long', timeZone: 'UTC' })).toBe('2026年3月7日');
  expect(displayName(french, 'region', 'DE')).toBe('Allemagne');
  expect(displayName(french, 'region', 'ZZ1')).toBeNull();
  expect(['z', 'ä', 'a'].sort(collator(german).compare)).toEqual(['a', 'ä', 'z']);
});

test('a speaker never changes its language, and Arabic alone begins at the right', () => {
  for (const code of LANGUAGE_CODES) {
    expect(speakerOf(code).locale).toBe(code);
    expect(LANGUAGES[code].direction).toBe(code === 'ar' ? 'rtl' : 'ltr');
  }
});

test('kinds of learning site have the names that core gives them', () => {
  for (const { id, label, plural } of KINDS) {
    expect(ENGLISH._(KIND_NAMES[id])).toBe(label);
    expect(ENGLISH._(KIND_PLURALS[id])).toBe(plural);
  }
});
