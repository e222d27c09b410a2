/** What the map shows, in words: titles of its key, one shape's value, and the sentence on gap and need together. */

import { type KilometresPerHour, type Metres, metres, minutes, walkMinutes } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import type { LegendEntry } from '../../../ui/Legend';
import { count, meanMinutes, minutesText, share } from '../figures';
import { oneOfKinds } from '../kindWords';
import { aboutPeople } from '../sentences';
import type { GapsRoom } from '../useGapsRoom';
import { BIVARIATE_COLOURS, type Bivariate, KEY_CLASS } from './bivariate';
import { keyClassPattern } from './doubtPatterns';
import { manyOfGroup } from './groupWords';
import type { Need } from './need';

const GAP_WORDS = ['near', 'farther', 'far'] as const;
const NEED_WORDS = ['least need', 'middling need', 'most need'] as const;

const walkWords = (walk: number, speed: KilometresPerHour) => meanMinutes(ENGLISH, walkMinutes(metres(walk), speed));

/** A third of an axis, by its limits: `up to 4.2 min`, `4.2 to 8.0 min`, `over 8.0 min`. */
export const gapThirds = ({ gapLimits: [low, high] }: Bivariate, speed: KilometresPerHour): readonly string[] => [
  `up to ${walkWords(low, speed)} min`,
  `${walkWords(low, speed)} to ${walkWords(high, speed)} min`,
  `over ${walkWords(high, speed)} min`,
];

/** Income is need when it is low, so that its thirds are told from above. */
export function needThirds({ needLimits: [low, high] }: Bivariate, { group, text }: Need): readonly string[] {
  return group.unit === 'euro'
    ? [`${text(low)} and more`, `${text(high)} to ${text(low)}`, `under ${text(high)}`]
    : [`up to ${text(low)}`, `${text(low)} to ${text(high)}`, `over ${text(high)}`];
}

/** What a class is called: `far, most need: look here first`. */
export const classWords = (state: number) =>
  `${GAP_WORDS[state % 3]}, ${NEED_WORDS[Math.floor(state / 3)]}${state === KEY_CLASS ? ': look here first' : ''}`;

/** All nine, the key class first, as a list for files; the screen shows them as a square. */
export const bivariateEntries = (classes: Bivariate, need: Need, speed: KilometresPerHour): LegendEntry[] =>
  BIVARIATE_COLOURS.flat()
    .map((colour, state): LegendEntry => {
      const [gap, needed] = [gapThirds(classes, speed)[state % 3], needThirds(classes, need)[Math.floor(state / 3)]];
      const label = `${classWords(state)} (${gap}; ${needed})`;
      return { label, mark: 'fill', colour, ...(state === KEY_CLASS ? { pattern: keyClassPattern() } : {}) };
    })
    .reverse();

/** How the classes came about. */
export const thirdsSentence = (many: string) =>
  `Each row and each column holds about a third of the ${many} whose walk and need are known.`;

/** The people where both come together. */
export function bothSentence(
  { people, states, gapLimits, needLimits }: Bivariate,
  { group, people: groupPeople, text, most }: Need,
  { kinds, state, whom }: Pick<GapsRoom, 'kinds' | 'state' | 'whom'>,
): string {
  const all = people.reduce((sum, n) => sum + n, 0);
  const many = whom?.many ?? 'people';
  const far = `more than ${walkWords(gapLimits[1], state.speed)} minutes from the nearest ${oneOfKinds(ENGLISH, kinds, state.join)}`;
  const needed = group.unit === 'euro' ? `under ${text(needLimits[1])}` : `over ${text(needLimits[1])}`;
  if (!(people[KEY_CLASS] > 0)) return `Nobody lives both ${far} and where need is in its highest third (${needed}).`;
  const who = aboutPeople(ENGLISH, people[KEY_CLASS], many);
  const ofThem = groupPeople
    ? groupPeople.reduce((sum, n, i) => (states[i] === KEY_CLASS && n > 0 ? sum + n : sum), 0)
    : 0;
  const among =
    groupPeople && !whom?.group ? ` Among them are ${aboutPeople(ENGLISH, ofThem, manyOfGroup(group.label))}.` : '';
  return `Gap and need come together for ${who} (${share(ENGLISH, people[KEY_CLASS], all)}): they live ${far}, in places with ${withThe(most)} (${needed}).${among}`;
}

const withThe = (most: string) => (/^(the|most) /.test(most) ? most : `the ${most}`);

/** What one shape's walk becomes with the what-if. */
export function changeText(minutesAdded: number): string {
  if (Number.isNaN(minutesAdded)) return 'Change not known: no street near';
  if (minutesAdded === 0) return 'The walk stays as it is';
  if (minutesAdded === Number.NEGATIVE_INFINITY) return 'A first way to any';
  if (minutesAdded === Number.POSITIVE_INFINITY) return 'No way to any left';
  const by = Math.abs(minutesAdded);
  const words = by < 0.1 ? 'by less than 0.1 minutes' : `by ${by.toFixed(1)} minutes`;
  return `The walk gets ${minutesAdded < 0 ? 'shorter' : 'longer'} ${words}`;
}

/** The mean walk of an area's people. */
export function meanWalkText(walk: number, speed: KilometresPerHour): string {
  if (Number.isNaN(walk)) return 'Walk not known: no street near';
  if (walk === Number.POSITIVE_INFINITY) return 'No way to any';
  return `${walkWords(walk as Metres, speed)} minutes on the mean`;
}

/** People whose walk lies in the range that is looked at. */
export function rangeSentence(
  { from, to }: { from: number; to: number | null },
  people: number,
  { all, many }: { all: number; many: string },
): string {
  const walks =
    to === null
      ? `over ${count(ENGLISH, from)} minutes, with those that have no way`
      : from === 0
        ? `up to ${minutesText(ENGLISH, minutes(to))}`
        : `${count(ENGLISH, from)} to ${count(ENGLISH, to)} minutes`;
  const whose =
    people === 0 ? 'nobody’s' : `those of ${aboutPeople(ENGLISH, people, many)} (${share(ENGLISH, people, all)})`;
  return `The map shows only walks of ${walks}: ${whose}.`;
}
