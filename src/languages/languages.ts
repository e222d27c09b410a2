/** The languages of the page, and how one is chosen. Pure. */

export interface Language {
  /** What the address says: `lang=fr`. */
  readonly code: LanguageCode;
  /** As its speakers call it. */
  readonly name: string;
  /** For `<html lang>`. */
  readonly tag: string;
  /** For Intl: numbers, dates, lists. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

export const LANGUAGE_CODES = ['en', 'fr', 'es', 'ca', 'de', 'pt', 'ar', 'zh'] as const;
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

const leftToRight = (code: LanguageCode, name: string, tag: string = code): Language => ({
  code,
  name,
  tag,
  locale: tag,
  direction: 'ltr',
});

export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  en: leftToRight('en', 'English'),
  fr: leftToRight('fr', 'Français'),
  es: leftToRight('es', 'Español'),
  ca: leftToRight('ca', 'Català'),
  de: leftToRight('de', 'Deutsch'),
  pt: leftToRight('pt', 'Português'),
  // Western digits, as on the axes of charts and in file names; browsers disagree on what plain `ar` means.
  ar: { code: 'ar', name: 'العربية', tag: 'ar', locale: 'ar-u-nu-latn', direction: 'rtl' },
  zh: leftToRight('zh', '中文', 'zh-Hans'),
};

export const asLanguage = (text: string | null | undefined): LanguageCode | null =>
  LANGUAGE_CODES.find((code) => code === text) ?? null;

/** The language that a speaker speaks. */
export const languageOf = ({ locale }: { readonly locale: string }): Language => LANGUAGES[asLanguage(locale) ?? 'en'];

/**
 * The address decides; else the first wish of the browser that the page can speak; else English.
 *
 * @param wishes as `navigator.languages` has them: `['pt-BR', 'en']`
 */
export function chooseLanguage(asked: LanguageCode | null, wishes: readonly string[]): LanguageCode {
  const spoken = wishes.map((wish) => asLanguage(wish.toLowerCase().split('-')[0]));
  return asked ?? spoken.find((code) => code !== null) ?? 'en';
}
