import { msg } from '@lingui/core/macro';
import type { Source } from '../../core/city/catalog';
import type { I18n } from '../../languages/speaker';

/** Whose data a file or picture rests on, a line each: whom to credit, what and of when, and under which licence. */
export const sourceLines = (i18n: I18n, sources: readonly Source[]): string[] =>
  sources.map(({ attribution, title, date, licence }) =>
    i18n._(
      date
        ? msg`Source: ${attribution}, ${title} (${date}). ${licence}`
        : msg`Source: ${attribution}, ${title}. ${licence}`,
    ),
  );
