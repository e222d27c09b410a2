/** A sheet from a file that somebody opens: the sheet, or all that is wrong with the file, in words. Pure. */
import { msg } from '@lingui/core/macro';
import { problemText } from '../../../core/problem';
import { type CitySheet, validateCitySheet } from '../../../core/story/citySheet';
import type { I18n } from '../../../languages/speaker';

export type SheetFile =
  | { readonly status: 'read'; readonly sheet: CitySheet }
  | { readonly status: 'refused'; readonly reasons: readonly string[] };

const refused = (...reasons: string[]): SheetFile => ({ status: 'refused', reasons });

/** @param city id of the city whose sheet is open: a file of another city would be published under a wrong name */
export function readSheetFile(i18n: I18n, name: string, text: string, city: string): SheetFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(i18n._(msg`${name}: is not JSON. Choose the file that this page saved.`));
  }
  const shaped = validateCitySheet(value, name);
  if (!('value' in shaped)) return refused(...shaped.problems.map(problemText));
  if (shaped.value.city !== city) {
    return refused(
      i18n._(
        msg`${name}: is the sheet of “${{ other: shaped.value.city }}”, not of “${city}”. Open that city and read it there.`,
      ),
    );
  }
  return { status: 'read', sheet: shaped.value };
}
