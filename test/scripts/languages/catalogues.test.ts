import { beforeAll, describe, expect, test } from 'vitest';
import { bareTexts } from '../../../scripts/languages/bareTexts.mjs';
import { catalogueProblems, openCatalogues } from '../../../scripts/languages/catalogues.mjs';
import { wordingProblems } from '../../../scripts/languages/wording.mjs';
import { LANGUAGE_CODES } from '../../../src/languages/languages';

type Entry = { readonly message?: string; readonly translation?: string };
type Entries = Readonly<Record<string, Entry>>;
interface Catalogue {
  readonly locales: readonly string[];
  readonly collect: () => Promise<unknown>;
  readonly read: (language: string) => Promise<unknown>;
}

const said = new Map<string, Entries>();
const written = new Map<string, Map<string, Entries>>();

beforeAll(async () => {
  for (const [part, catalogue] of (await openCatalogues()) as Map<string, Catalogue>) {
    said.set(part, (await catalogue.collect()) as Entries);
    const languages = new Map<string, Entries>();
    for (const language of catalogue.locales) {
      languages.set(language, ((await catalogue.read(language)) ?? {}) as Entries);
    }
    written.set(part, languages);
  }
}, 120_000);

test('all text on screen is a message', () => {
  expect(bareTexts()).toEqual([]);
});

test('no message lacks its words, and none has words that nobody says', () => {
  const problems = [...written].flatMap(([part, languages]) =>
    [...languages].flatMap(([language, entries]) => catalogueProblems(said.get(part)!, entries, `${part} ${language}`)),
  );
  expect(problems).toEqual([]);
});

test('words keep the holes, the elements and the plural forms that their language needs', () => {
  const problems = [...written].flatMap(([part, languages]) =>
    [...languages].flatMap(([language, entries]) =>
      Object.values(entries).flatMap(({ message, translation }) =>
        translation
          ? wordingProblems(message, translation, language).map(
              (what) => `${part} ${language}: ${translation}: ${what}`,
            )
          : [],
      ),
    ),
  );
  expect(problems).toEqual([]);
});

test('the same message has the same words in every room', () => {
  const known = new Map<string, string>();
  const differing: string[] = [];
  for (const [part, languages] of written) {
    for (const [language, entries] of languages) {
      for (const [id, { message, translation }] of Object.entries(entries)) {
        if (!translation) continue;
        const before = known.get(`${language} ${id}`);
        if (before !== undefined && before !== translation)
          differing.push(`${part} ${language}: "${message}" is "${translation}" and elsewhere "${before}"`);
        known.set(`${language} ${id}`, translation);
      }
    }
  }
  expect(differing).toEqual([]);
});

test('every room has a catalogue of every language but English, which stands in the code', () => {
  for (const [part, languages] of written) expect(['en', ...languages.keys()], part).toEqual([...LANGUAGE_CODES]);
});

describe('what the check of words sees', () => {
  const message = '{count, plural, one {# place} other {# places}} in {city}';

  test.each([
    ['{count, plural, one {# lieu} other {# lieux}} : {city}', 'fr', []],
    ['{count, plural, one {# lieu} other {# lieux}}', 'fr', ['holds {count} where English holds {city} {count}']],
    ['{count, plural, other {# Orte}} in {city}', 'de', ['{count} lacks the form one']],
    [
      '{count, plural, one {# 个} other {# 个}}，{city}',
      'zh',
      ['{count} has the form one, which the language does not know'],
    ],
    ['{count, plural, one {# lloc} other {# llocs}} a l’<0>{city}</0>', 'ca', ['has other elements <0> than English']],
  ])('%s (%s)', (words, language, problems) => {
    expect(wordingProblems(message, words, language)).toEqual(problems);
  });

  test('an apostrophe that would hide a hole is refused', () => {
    expect(wordingProblems('in {city}', "à l'{city}", 'fr')).not.toEqual([]);
  });
});
