/** Numbers, dates and lists in the language of a speaker, by Intl. Pure. */
import type { I18n } from '@lingui/core';

const kept = new Map<string, unknown>();

/** Intl's formats take long to make and are asked for at every frame of a drag. */
function once<Format>(kind: string, i18n: I18n, options: object | undefined, make: (locale: string) => Format): Format {
  const locale = localeOf(i18n);
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = kept.get(key) as Format | undefined;
  if (known) return known;
  const made = make(locale);
  kept.set(key, made);
  return made;
}

/** The locale for Intl: `i18n.locale` names the language alone. */
export function localeOf({ locale, locales }: I18n): string {
  return (typeof locales === 'string' ? locales : locales?.[0]) ?? locale;
}

/** `12,345` in English, `12 345` in French. */
export const number = (i18n: I18n, value: number, options?: Intl.NumberFormatOptions): string =>
  once('number', i18n, options, (locale) => new Intl.NumberFormat(locale, options)).format(value);

/** A number with a unit of Intl's: `3.2 km`, `12 minutes`. Units that Intl does not know are messages. */
export const quantity = (
  i18n: I18n,
  value: number,
  unit: 'meter' | 'kilometer' | 'kilometer-per-hour' | 'minute' | 'megabyte' | 'percent',
  options?: Intl.NumberFormatOptions,
): string => number(i18n, value, { style: 'unit', unit, ...options });

/** `7 March 2026` for `{ dateStyle: 'long' }`. */
export const date = (i18n: I18n, value: Date | number, options: Intl.DateTimeFormatOptions): string =>
  once('date', i18n, options, (locale) => new Intl.DateTimeFormat(britishFor(locale), options)).format(value);

/** In the English of the page days come before months, and lists have no comma before their `and`. */
const britishFor = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

/** `a, b and c`; `disjunction` says `or`. */
export const list = (
  i18n: I18n,
  items: Iterable<string>,
  type: Intl.ListFormatOptions['type'] = 'conjunction',
): string => once('list', i18n, { type }, (locale) => new Intl.ListFormat(britishFor(locale), { type })).format(items);

/** Compares names as a reader of the language expects them in a list. */
export const collator = (i18n: I18n, options?: Intl.CollatorOptions): Intl.Collator =>
  once('collator', i18n, options, (locale) => new Intl.Collator(locale, options));

/** The name of a country or a language in the language of the speaker; null where Intl knows none. */
export function displayName(i18n: I18n, type: 'region' | 'language', code: string): string | null {
  const names = once('name', i18n, { type }, (locale) => new Intl.DisplayNames(locale, { type, fallback: 'none' }));
  try {
    return names.of(code) ?? null;
  } catch {
    // Data may hold what is no code at all.
    return null;
  }
}
