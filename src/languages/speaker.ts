import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { LANGUAGES, type LanguageCode } from './languages';

export type { I18n, Messages };

/**
 * What says messages in one language. Each language has a value of its own, which never changes its language: what was
 * worked out with it (a memo, a picture) is worked out anew when another takes its place.
 */
export function speakerOf(code: LanguageCode): I18n {
  const { locale } = LANGUAGES[code];
  return setupI18n({ locale: code, locales: [locale], messages: { [code]: {} } });
}

/** Says English; for what is said outside the page, and for tests. */
export const ENGLISH = speakerOf('en');
