import { msg } from '@lingui/core/macro';
import type { Source } from '../../core/city/catalog';
import type { I18n } from '../../languages/speaker';

/** Whose data a file or picture rests on, a line each: whom to credit, what and of when, and under which licence. */
export const sourceLines = (i18n: I18n, sources: readonly Source[]): string[] =>
  sources.map((source) => i18n._(msg`Source: ${{ credit: sourceCredit(i18n, source) }}`));

/** The same where a heading says that it is a source. */
export const sourceCredit = (i18n: I18n, { attribution, title, date, licence }: Source): string =>
  i18n._(date ? msg`${attribution}, ${title} (${date}). ${licence}` : msg`${attribution}, ${title}. ${licence}`);
