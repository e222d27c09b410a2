/** Parts of a scale, by limits that are said already: `up to 600`, `600 to 800`, `over 800`. */
import { msg } from '@lingui/core/macro';
import type { I18n } from '../../../languages/speaker';

export const upTo = (i18n: I18n, limit: string): string => i18n._(msg`up to ${limit}`);
export const between = (i18n: I18n, from: string, to: string): string => i18n._(msg`${from} to ${to}`);
export const over = (i18n: I18n, limit: string): string => i18n._(msg`over ${limit}`);
export const under = (i18n: I18n, limit: string): string => i18n._(msg`under ${limit}`);
export const andMore = (i18n: I18n, limit: string): string => i18n._(msg`${limit} and more`);

/** The same as `upTo`, where little room is left. */
export const shortUpTo = (i18n: I18n, limit: string): string =>
  i18n._(msg({ message: `to ${limit}`, comment: 'Short for "up to", on a narrow screen' }));
