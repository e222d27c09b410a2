/** What a city is called in which language: data have an English name and, of some, the one its own people use. */
import type { MemberCity } from './memberCity';

type Named = Pick<MemberCity, 'name' | 'nameLocal' | 'countryCode'>;

const languages = new Map<string, string | null>();

/**
 * The language that most people of a country write (likely subtags of Unicode's CLDR), as ISO 639: `ar` for `QA`; null
 * for what is no country's code.
 */
function languageOfCountry(code: string): string | null {
  const known = languages.get(code);
  if (known !== undefined) return known;
  let language: string | null = null;
  try {
    language = new Intl.Locale(`und-${code}`).maximize().language;
  } catch {
    // Data may hold what is no code at all.
  }
  languages.set(code, language);
  return language;
}

/** The local name with its language; null where there is none of its own, or where that language is English. */
export function localName({ name, nameLocal, countryCode }: Named): { language: string; name: string } | null {
  const language = languageOfCountry(countryCode);
  if (!nameLocal || nameLocal === name || language === null || language === 'en') return null;
  return { language, name: nameLocal };
}

/** Its name for readers of a language: the local one where that is in their language, else the English one. */
export function nameIn(language: string, city: Named): string {
  const local = localName(city);
  return local?.language === language ? local.name : city.name;
}

/**
 * For the map, as maps of the Arab world have it. Text beside the map keeps the points; the map draws each as a letter of its
 * own, which tears the word.
 */
export const withoutVowelPoints = (name: string): string => name.replace(/[\u064b-\u0652]/g, '');
