/** What the map shows, in words: titles of its key, one shape's value, and the sentence on gap and need together. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type KilometresPerHour, type Metres, metres, minutes, walkMinutes } from '../../../core/units';
import { quantity } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { LegendEntry } from '../../../ui/Legend';
import { count, meanMinutes, minutesText, share } from '../figures';
import { oneOfKinds } from '../kindWords';
import { aboutPeople, type Many } from '../sentences';
import type { GapsRoom } from '../useGapsRoom';
import { BIVARIATE_COLOURS, type Bivariate, KEY_CLASS } from './bivariate';
import { keyClassPattern } from './doubtPatterns';
import { manyOfGroup } from './groupWords';
import { type Need, needExtremes, needText } from './need';
import { andMore, between, over, under, upTo } from './rangeWords';

/** By state: three times the third of need plus the third of the walk. */
const CLASS_WORDS: readonly MessageDescriptor[] = [
  msg`near, least need`,
  msg`farther, least need`,
  msg`far, least need`,
  msg`near, middling need`,
  msg`farther, middling need`,
  msg`far, middling need`,
  msg`near, most need`,
  msg`farther, most need`,
  msg`far, most need: look here first`,
];

const walkFigure = (i18n: I18n, walk: number, speed: KilometresPerHour) =>
  meanMinutes(i18n, walkMinutes(metres(walk), speed));

const WITH_TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** `4.2 min`. */
const walkMinutesText = (i18n: I18n, walk: number, speed: KilometresPerHour) =>
  quantity(i18n, walkMinutes(metres(walk), speed), 'minute', { unitDisplay: 'short', ...WITH_TENTHS });

/** `8.0 minutes`. */
const walkLongText = (i18n: I18n, walk: number, speed: KilometresPerHour) =>
  quantity(i18n, walkMinutes(metres(walk), speed), 'minute', { unitDisplay: 'long', ...WITH_TENTHS });

/** A third of an axis, by its limits: `up to 4.2 min`, `4.2 to 8.0 min`, `over 8.0 min`. */
export const gapThirds = (
  i18n: I18n,
  { gapLimits: [low, high] }: Bivariate,
  speed: KilometresPerHour,
): readonly string[] => [
  upTo(i18n, walkMinutesText(i18n, low, speed)),
  between(i18n, walkFigure(i18n, low, speed), walkMinutesText(i18n, high, speed)),
  over(i18n, walkMinutesText(i18n, high, speed)),
];

/** Income is need when it is low, so that its thirds are told from above. */
export function needThirds(i18n: I18n, { needLimits }: Bivariate, need: Need): readonly string[] {
  const [low, high] = needLimits.map((limit) => needText(i18n, need, limit));
  return need.group.unit === 'euro'
    ? [andMore(i18n, low), between(i18n, high, low), under(i18n, high)]
    : [upTo(i18n, low), between(i18n, low, high), over(i18n, high)];
}

/** What a class is called: `far, most need: look here first`. */
export const classWords = (i18n: I18n, state: number): string => i18n._(CLASS_WORDS[state]);

/** All nine, the key class first, as a list for files; the screen shows them as a square. */
export function bivariateEntries(i18n: I18n, classes: Bivariate, need: Need, speed: KilometresPerHour): LegendEntry[] {
  const [gaps, needs] = [gapThirds(i18n, classes, speed), needThirds(i18n, classes, need)];
  return BIVARIATE_COLOURS.flat()
    .map((colour, state): LegendEntry => {
      const words = classWords(i18n, state);
      const [walk, needed] = [gaps[state % 3], needs[Math.floor(state / 3)]];
      const label = i18n._(msg`${words} (${walk}; ${needed})`);
      return { label, mark: 'fill', colour, ...(state === KEY_CLASS ? { pattern: keyClassPattern() } : {}) };
    })
    .reverse();
}

/** How the classes came about. */
export const thirdsSentence = (i18n: I18n, many: Many): string =>
  i18n._(
    many === null
      ? msg`Each row and each column holds about a third of the people whose walk and need are known.`
      : msg`Each row and each column holds about a third of the ${many} whose walk and need are known.`,
  );

/** The people where both come together. */
export function bothSentence(
  i18n: I18n,
  { people, states, gapLimits, needLimits }: Bivariate,
  need: Need,
  { kinds, state, whom }: Pick<GapsRoom, 'kinds' | 'state' | 'whom'>,
): string {
  const walk = walkLongText(i18n, gapLimits[1], state.speed);
  const place = oneOfKinds(i18n, kinds, state.join);
  const limit = needText(i18n, need, needLimits[1]);
  const needed = need.group.unit === 'euro' ? under(i18n, limit) : over(i18n, limit);
  if (!(people[KEY_CLASS] > 0)) {
    return i18n._(
      msg`Nobody lives both more than ${walk} from the nearest ${place} and where need is in its highest third (${needed}).`,
    );
  }
  const all = people.reduce((sum, n) => sum + n, 0);
  const who = aboutPeople(i18n, people[KEY_CLASS], whom?.many);
  const percent = share(i18n, people[KEY_CLASS], all);
  const { most } = needExtremes(i18n, need);
  const together = i18n._(
    msg`Gap and need come together for ${who} (${percent}): they live more than ${walk} from the nearest ${place}, in places with ${most} (${needed}).`,
  );
  if (!need.people || whom?.group) return together;
  const ofThem = need.people.reduce((sum, n, i) => (states[i] === KEY_CLASS && n > 0 ? sum + n : sum), 0);
  const among = aboutPeople(i18n, ofThem, manyOfGroup(i18n, need.group.label));
  return i18n._(msg`${together} Among them are ${among}.`);
}

/** What one shape's walk becomes with the what-if. */
export function changeText(i18n: I18n, minutesAdded: number): string {
  if (Number.isNaN(minutesAdded)) return i18n._(msg`Change not known: no street near`);
  if (minutesAdded === 0) return i18n._(msg`The walk stays as it is`);
  if (minutesAdded === Number.NEGATIVE_INFINITY) return i18n._(msg`A first way to any`);
  if (minutesAdded === Number.POSITIVE_INFINITY) return i18n._(msg`No way to any left`);
  const by = Math.abs(minutesAdded);
  const isShorter = minutesAdded < 0;
  if (by < 0.1) {
    const least = quantity(i18n, 0.1, 'minute', { unitDisplay: 'long' });
    return i18n._(
      isShorter ? msg`The walk gets shorter by less than ${least}` : msg`The walk gets longer by less than ${least}`,
    );
  }
  const time = quantity(i18n, by, 'minute', { unitDisplay: 'long', ...WITH_TENTHS });
  return i18n._(isShorter ? msg`The walk gets shorter by ${time}` : msg`The walk gets longer by ${time}`);
}

/** The mean walk of an area's people. */
export function meanWalkText(i18n: I18n, walk: number, speed: KilometresPerHour): string {
  if (Number.isNaN(walk)) return i18n._(msg`Walk not known: no street near`);
  if (walk === Number.POSITIVE_INFINITY) return i18n._(msg`No way to any`);
  return i18n._(msg`${{ time: walkLongText(i18n, walk as Metres, speed) }} on the mean`);
}

/** People whose walk lies in the range that is looked at. */
export function rangeSentence(
  i18n: I18n,
  range: { from: number; to: number | null },
  people: number,
  { all, many }: { all: number; many: Many },
): string {
  const walks = rangeText(i18n, range);
  if (people === 0) return i18n._(msg`The map shows only walks of ${walks}: nobody’s.`);
  const who = aboutPeople(i18n, people, many);
  const percent = share(i18n, people, all);
  return i18n._(msg`The map shows only walks of ${walks}: those of ${who} (${percent}).`);
}

function rangeText(i18n: I18n, { from, to }: { from: number; to: number | null }): string {
  if (to === null) {
    const least = minutesText(i18n, minutes(from));
    return i18n._(msg`over ${least}, with those that have no way`);
  }
  const most = minutesText(i18n, minutes(to));
  return from === 0 ? upTo(i18n, most) : between(i18n, count(i18n, from), most);
}
