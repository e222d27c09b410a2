/** Links and closed streets in words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { StreetClass } from '../../../core/network/streetClasses';
import type { StreetEdit } from '../../../core/scenario/edit';
import type { I18n } from '../../../languages/speaker';
import { SNAP_LIMIT, type StreetEditPlace } from '../../../workers/questions';
import { distanceText, metresText } from '../figures';

const STREETS: Partial<Record<StreetClass, MessageDescriptor>> = {
  footway: msg`Footway`,
  pedestrian: msg`Pedestrian street`,
  path: msg({ message: 'Path', context: 'a street' }),
  steps: msg({ message: 'Steps', context: 'a street' }),
  living_street: msg`Living street`,
  residential: msg`Residential street`,
  service: msg`Service road`,
  tertiary: msg`Main street`,
  secondary: msg`Main street`,
  primary: msg`Main road`,
  trunk: msg`Main road`,
  motorway: msg`Main road`,
  track: msg({ message: 'Track', context: 'a street' }),
  cycleway: msg`Cycleway`,
  bridleway: msg`Bridleway`,
  corridor: msg({ message: 'Passage', context: 'a street' }),
};

const streetName = (i18n: I18n, street: StreetClass) => i18n._(STREETS[street] ?? msg`Street`);

type Place<Do extends StreetEditPlace['do']> = Extract<StreetEditPlace, { do: Do }>;

/** As a line of the list. `place` is how it lies on the streets; null as long as that is not known. */
export function streetEditText(i18n: I18n, edit: StreetEdit, place: StreetEditPlace | null): string {
  const name = i18n._(edit.do === 'link' ? msg`Bridge or passage` : msg`Street closed`);
  if (!place) return name;
  switch (place.do) {
    case 'link': {
      const length = distanceText(i18n, place.metres);
      return i18n._(msg`Bridge or passage, ${length}`);
    }
    case 'close-street': {
      const [street, length] = [streetName(i18n, place.street), distanceText(i18n, place.metres)];
      return i18n._(msg`${street} closed, ${length}`);
    }
    case 'nothing':
      return nothingText(i18n, name, place);
  }
}

function nothingText(i18n: I18n, name: string, { why }: Place<'nothing'>): string {
  const limit = metresText(i18n, SNAP_LIMIT);
  return i18n._(
    why === 'no-street'
      ? msg`${name}: changes nothing, no street is within ${limit}`
      : msg`${name}: changes nothing, it ends on a street that is closed`,
  );
}

/** What is pointed at just now, as the answer to where it lies. */
export function pointedText(i18n: I18n, place: StreetEditPlace | null): string {
  if (!place) return '';
  switch (place.do) {
    case 'link':
      return linkText(i18n, place);
    case 'close-street': {
      const [street, length] = [streetName(i18n, place.street), distanceText(i18n, place.metres)];
      return i18n._(msg`${street}, ${length} from crossing to crossing.`);
    }
    case 'nothing': {
      const limit = metresText(i18n, SNAP_LIMIT);
      return i18n._(
        place.why === 'no-street'
          ? msg`It changes nothing here: no street is within ${limit}.`
          : msg`It changes nothing here: it ends on a street that is closed.`,
      );
    }
  }
}

function linkText(i18n: I18n, { metres, straight }: Place<'link'>): string {
  const [length, asTheCrowFlies] = [distanceText(i18n, metres), distanceText(i18n, straight)];
  // Compared as they are read: the one is in whole millimetres, the other is not.
  return i18n._(
    length === asTheCrowFlies
      ? msg`The link is ${length} long.`
      : msg`The link is ${length} long, ${asTheCrowFlies} as the crow flies.`,
  );
}
