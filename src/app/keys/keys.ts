/** The keys of the page: what is pressed, and what then happens. The dialog lists them, `useKeys` obeys them. */
import { keepText, keptText } from '../../visit/keep';

/** What a single key can ask for, anywhere but in a field or a list. */
export const SINGLE_KEYS = {
  '?': 'help',
  v: 'view',
  m: 'map',
  p: 'panel',
  '/': 'search',
  '1': 'room 1',
  '2': 'room 2',
  '3': 'room 3',
} as const;

export type Wish = (typeof SINGLE_KEYS)[keyof typeof SINGLE_KEYS];

const KEPT = 'keys';

/** Who speaks to the device, or whose hand slips, turns single keys off (WCAG 2.1.4). */
export const areSingleKeysOn = () => keptText(KEPT) !== 'off';
export const turnSingleKeys = (on: boolean) => keepText(KEPT, on ? 'on' : 'off');

export interface Pressed {
  readonly key: string;
  readonly hasModifier: boolean;
  /** In a field, where letters are text. */
  readonly isTyping: boolean;
  /** In a list or a menu, which letters search. */
  readonly isInList: boolean;
}

/** What a press asks for; null: it is not the page's. */
export function wishOf({ key, hasModifier, isTyping, isInList }: Pressed): Wish | null {
  if (hasModifier || isTyping || !Object.hasOwn(SINGLE_KEYS, key)) return null;
  const isSign = key === '?' || key === '/';
  return isInList && !isSign ? null : SINGLE_KEYS[key as keyof typeof SINGLE_KEYS];
}
