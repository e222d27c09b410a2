/** What the map is shaded by, as columns of the files of its shapes: cells (or sections), or areas. */
import type { NeedAs } from '../address';
import type { Need } from '../find/need';
import type { Display } from '../find/useDisplay';
import { UNKNOWN_WALK } from '../walkClasses';

/** By row of the shapes; NaN: not known. */
export interface ShownColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** Empty where the files' own columns say it already: the walk, and on areas the people beyond. */
export function shownColumns(display: Display | null, needAs: NeedAs): ShownColumn[] {
  if (!display) return [];
  switch (display.shown) {
    case 'walk':
      return [];
    case 'beyond':
      return [{ name: 'people_beyond', values: display.values }];
    case 'count':
      return [{ name: 'places_within_standard', values: display.values }];
    case 'per1000':
      return [{ name: 'places_per_1000_people', values: display.values }];
    case 'change':
      return [{ name: 'minutes_changed', values: display.values }];
    case 'both':
      return [
        needColumn(display.need, needAs),
        // From 1, the shortest walk or the least need, to 3.
        { name: 'third_of_walk', values: thirds(display.classes.states, (state) => state % 3) },
        { name: 'third_of_need', values: thirds(display.classes.states, (state) => Math.floor(state / 3)) },
      ];
  }
}

/** In its own unit: money is need when it is low, and `Need` tells it turned round. */
function needColumn({ group, values }: Need, needAs: NeedAs): ShownColumn {
  const id = group.id.replaceAll('-', '_');
  if (group.unit === 'euro') return { name: id, values: values.map((value) => -value) };
  if (group.unit !== 'people') return { name: id, values };
  return { name: `${id}_${needAs === 'number' ? 'per_km2' : 'percent'}`, values };
}

const thirds = (states: Int16Array, third: (state: number) => number) =>
  Float64Array.from(states, (state) => (state === UNKNOWN_WALK ? Number.NaN : third(state) + 1));
