import type { ShelfRow } from '../keeping/shelfRecords';
import { plural } from '../results/figures';

/** `6B · Barcelona · 6 places · 720 readings`, of what is known. */
export const experimentFacts = ({ classLabel, city, places, readings }: ShelfRow): string =>
  [
    classLabel && `Class ${classLabel}`,
    city,
    places > 0 && plural(places, 'place', 'places'),
    readings > 0 && plural(readings, 'reading', 'readings'),
  ]
    .filter(Boolean)
    .join(' · ') || 'Nothing in it yet';

const WHEN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** `21 November at 11:52`, of this device's clock. */
export const whenText = (time: number) => WHEN.format(time);
