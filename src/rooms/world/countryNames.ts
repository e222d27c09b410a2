/** Names of countries in the languages of the members and of the United Nations: `مصر`, `日本` and `Ägypten` are found. */

const LANGUAGES = [
  ...['en', 'fr', 'es', 'pt', 'de', 'it', 'nl', 'pl', 'ro', 'tr', 'az', 'uz', 'vi', 'id', 'sw', 'da', 'fi', 'sv', 'lt'],
  ...[
    'ar',
    'fa',
    'he',
    'ru',
    'uk',
    'mn',
    'el',
    'hy',
    'ka',
    'am',
    'th',
    'zh-Hans',
    'zh-Hant',
    'ja',
    'ko',
    'sl',
    'sk',
    'hu',
  ],
];

let inLanguages: Intl.DisplayNames[] | null = null;

/** @param code ISO 3166-1 alpha-2; @returns its names, none twice, as the reader's own system knows them */
export function countryNames(code: string): string[] {
  inLanguages ??= LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
  return [...new Set(inLanguages.flatMap((names) => names.of(code) ?? []))];
}
