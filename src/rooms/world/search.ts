/**
 * Names as people type them: accents, letter case, apostrophes and hyphens do not matter, and any script is welcome.
 */
import { countryNames } from './countryNames';
import { latinSpellings } from './transliterate';

/** Letters that have no decomposition in Unicode, yet are typed with a plain letter. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  å: 'a',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  // Arabic: the forms of alef, the final ya and the ta marbuta are written either way.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const PLAINED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const plain = (text: string) => text.replace(PLAINED, (letter) => PLAIN[letter]);

/** Marks that combine with a letter, and the Arabic stretching stroke. */
const MARKS = /[\p{M}\u0640]/gu;
const APOSTROPHES = /['’‘ʻʼ`´]/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * The form in which names are compared: `São Paulo` and `sao paulo` are `sao paulo`; `Fargʻona` is `fargona`. Hangul is
 * taken apart into its letters and put together again, so it stays as it is.
 */
export function foldName(text: string): string {
  return plain(plain(text.normalize('NFKC').toLowerCase()).normalize('NFD').replace(MARKS, '').normalize('NFC'))
    .replace(APOSTROPHES, '')
    .replace(NOT_WORD, ' ')
    .trim();
}

/** The Arabic article, which people leave out: `الدوحة` is found by `دوحة`. */
const ARTICLE = /(^| )ال(?=\S{2})/gu;

/** Folded forms under which a name is found. */
export function searchForms(name: string): string[] {
  const folded = foldName(name);
  const bare = folded.replace(ARTICLE, '$1');
  return [...new Set([folded, bare, ...latinSpellings(folded)])].filter(Boolean);
}

const formsOfCountry = new Map<string, readonly string[]>();

/** One text to look for words in: looking through one long text is far quicker than through a hundred short ones. */
export const searchText = (foldedNames: readonly string[]) => ` ${[...new Set(foldedNames)].join(' ')}`;

/**
 * All names of a place, ready for `nameMatcher`: as the data have them, in Latin letters, and its country in the
 * languages of the world.
 *
 * @param countryCode ISO 3166-1 alpha-2
 */
export function namesToSearch(names: readonly (string | null)[], countryCode: string): string {
  const known = formsOfCountry.get(countryCode) ?? countryNames(countryCode).flatMap(searchForms);
  formsOfCountry.set(countryCode, known);
  return searchText([...names.flatMap((name) => (name ? searchForms(name) : [])), ...known]);
}

/**
 * A test for names: whether every word of the query begins a word of one of them. In scripts without spaces between
 * words (Chinese, Japanese, Thai, and Korean place names) a query is found anywhere. A query in Greek or Cyrillic letters
 * is also looked for in Latin ones, and one that says "city" in its own script (掛川市, 수원시) also without that.
 *
 * @param query as typed
 * @returns a function of a text from `namesToSearch` or `searchText`
 */
export function nameMatcher(query: string): (names: string) => boolean {
  const folded = foldName(query);
  const queries = [...new Set([folded, ...latinSpellings(folded)])].map((text) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => [word, ...withoutKindOfPlace(word)].map((form) => (SPACELESS.test(form) ? form : ` ${form}`))),
  );
  return (names) => queries.some((words) => words.every((forms) => forms.some((form) => names.includes(form))));
}

/** Han and Hangul words for city, district, county, prefecture; two letters of a name must be left. */
function withoutKindOfPlace(word: string): string[] {
  const bare = /^(.{2,})[市区區县縣郡府都州町村시군구도]$/u.exec(word);
  return bare ? [bare[1]] : [];
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
