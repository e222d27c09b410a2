/** Links and closed streets in words. */
import type { StreetClass } from '../../../core/network/streetClasses';
import type { StreetEdit } from '../../../core/scenario/edit';
import { SNAP_LIMIT, type StreetEditPlace } from '../../../workers/questions';
import { distanceText, metresText } from '../figures';

const STREETS: Partial<Record<StreetClass, string>> = {
  footway: 'Footway',
  pedestrian: 'Pedestrian street',
  path: 'Path',
  steps: 'Steps',
  living_street: 'Living street',
  residential: 'Residential street',
  service: 'Service road',
  tertiary: 'Main street',
  secondary: 'Main street',
  primary: 'Main road',
  trunk: 'Main road',
  motorway: 'Main road',
  track: 'Track',
  cycleway: 'Cycleway',
  bridleway: 'Bridleway',
  corridor: 'Passage',
};

const streetName = (street: StreetClass) => STREETS[street] ?? 'Street';

const NOTHING: Record<Extract<StreetEditPlace, { do: 'nothing' }>['why'], string> = {
  'no-street': `no street is within ${metresText(SNAP_LIMIT)}`,
  'ends-on-closed': 'it ends on a street that is closed',
};

/** As a line of the list. `place` is how it lies on the streets; null as long as that is not known. */
export function streetEditText(edit: StreetEdit, place: StreetEditPlace | null): string {
  const name = edit.do === 'link' ? 'Bridge or passage' : 'Street closed';
  if (!place) return name;
  switch (place.do) {
    case 'link':
      return `${name}, ${distanceText(place.metres)}`;
    case 'close-street':
      return `${streetName(place.street)} closed, ${distanceText(place.metres)}`;
    case 'nothing':
      return `${name}: changes nothing, ${NOTHING[place.why]}`;
  }
}

/** What is pointed at just now, as the answer to where it lies. */
export function pointedText(place: StreetEditPlace | null): string {
  if (!place) return '';
  switch (place.do) {
    case 'link':
      return `The link is ${asWalked(place)} long${asWalked(place) === asTheCrowFlies(place) ? '' : `, ${asTheCrowFlies(place)} as the crow flies`}.`;
    case 'close-street':
      return `${streetName(place.street)}, ${distanceText(place.metres)} from crossing to crossing.`;
    case 'nothing':
      return `It changes nothing here: ${NOTHING[place.why]}.`;
  }
}

// Compared as they are read: the one is in whole millimetres, the other is not.
type Link = Extract<StreetEditPlace, { do: 'link' }>;
const asWalked = ({ metres }: Link) => distanceText(metres);
const asTheCrowFlies = ({ straight }: Link) => distanceText(straight);
