import { msg, plural } from '@lingui/core/macro';
import { date } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { ShelfRow } from '../keeping/shelfRecords';

/** `Class 6B · Barcelona · 6 places · 720 readings`, of what is known. */
export const experimentFacts = (i18n: I18n, { classLabel, city, places, readings }: ShelfRow): string =>
  [
    classLabel && i18n._(msg`Class ${classLabel}`),
    city,
    places > 0 && i18n._(msg`${plural(places, { one: '# place', other: '# places' })}`),
    readings > 0 && i18n._(msg`${plural(readings, { one: '# reading', other: '# readings' })}`),
  ]
    .filter(Boolean)
    .join(' · ') || i18n._(msg`Nothing in it yet`);

const DAY_AND_CLOCK = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;

/** `Changed 21 November at 11:52`, of this device's clock. */
export function changedText(i18n: I18n, time: number): string {
  const when = date(i18n, time, DAY_AND_CLOCK);
  return i18n._(msg`Changed ${when}`);
}
