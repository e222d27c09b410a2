import { date } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { GapsRoom } from '../useGapsRoom';

/** More kinds than this are counted, not named. */
const NAMED_KINDS = 3;

/** What a saved file is about, for its name: `barcelona-library-15-min-aged-65-plus`. */
export function fileStem({ city, kinds, state, whom }: Pick<GapsRoom, 'city' | 'kinds' | 'state' | 'whom'>): string {
  const places = kinds.length > NAMED_KINDS ? `${kinds.length}-kinds` : kinds.join('-');
  const each = state.join === 'each' ? 'each' : null;
  return [city.slug, places, each, `${state.standard}-min`, whom?.group?.id].filter(Boolean).join('-');
}

/** A day as files are sorted by: `2026-11-21`, by the calendar of the reader. */
export function dayStamp(day: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A day as people read it: `21 November 2026`. */
export const dayText = (i18n: I18n, day: Date): string => date(i18n, day, { dateStyle: 'long' });
