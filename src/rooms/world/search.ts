/**
 * Names as people type them: accents, letter case, apostrophes and hyphens do not matter, and any script is welcome.
 */

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

/** Marks that combine with a letter, and the Arabic stretching stroke. */
const MARKS = /[\p{M}\u0640]/gu;
const APOSTROPHES = /['’‘ʻʼ`´]/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * The form in which names are compared: `São Paulo` and `sao paulo` are `sao paulo`; `Fargʻona` is `fargona`. Hangul is
 * taken apart into its letters and put together again, so it stays as it is.
 */
export function foldName(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/./gu, (letter) => PLAIN[letter] ?? letter);
  return plain
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/./gu, (letter) => PLAIN[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .replace(NOT_WORD, ' ')
    .trim();
}

/**
 * A test for names: whether every word of the query begins a word of one of them. In scripts without spaces between
 * words (Chinese, Japanese, Thai, and Korean place names) a query is found anywhere.
 *
 * @param query as typed
 * @returns a function of names from `foldName`
 */
export function nameMatcher(query: string): (foldedNames: readonly string[]) => boolean {
  const words = foldName(query).split(' ').filter(Boolean);
  return (names) => words.every((word) => names.some((name) => hasWord(name, word)));
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

const hasWord = (name: string, word: string) =>
  name.startsWith(word) || name.includes(` ${word}`) || (SPACELESS.test(word) && name.includes(word));
