/**
 * Greek and Cyrillic in Latin letters, for searching only: one plain spelling each, after ISO 843 (type 2) and the national
 * systems that people's passports follow. It takes folded text (`foldName`): lower case, without accents.
 */

const GREEK_PAIRS: Readonly<Record<string, string>> = { ου: 'ou', αυ: 'av', ευ: 'ev', μπ: 'b', γγ: 'ng', γκ: 'gk' };

const LETTERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'αβγδεζηικλμνξοπρσςτυφω'].map((letter, i) => [letter, [...'avgdeziiklmnxoprsstyfo'][i]])),
  θ: 'th',
  χ: 'ch',
  ψ: 'ps',
  ...Object.fromEntries(
    [...'абвгдезийклмнопрстуфцыэіґөү'].map((letter, i) => [letter, [...'abvgdeziyklmnoprstufcyeigou'][i]]),
  ),
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  ю: 'yu',
  я: 'ya',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
};

/** Ukrainian writes `и` as y, Russian as i; a name is searched under both. */
const UKRAINIAN: Readonly<Record<string, string>> = { и: 'y', г: 'h', ю: 'iu', я: 'ia' };

const HAS_LETTERS = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Spellings in Latin letters of a folded name; none where it has no Greek or Cyrillic letter. */
export function latinSpellings(folded: string): string[] {
  if (!HAS_LETTERS.test(folded)) return [];
  const paired = folded.replace(/ου|αυ|ευ|μπ|γγ|γκ/gu, (pair) => GREEK_PAIRS[pair]);
  const spell = (letters: Readonly<Record<string, string>>) =>
    paired.replace(/./gu, (letter) => letters[letter] ?? letter);
  return [...new Set([spell(LETTERS), spell({ ...LETTERS, ...UKRAINIAN })])];
}
