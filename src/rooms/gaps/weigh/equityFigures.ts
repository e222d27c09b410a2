/** The equity figures in the order in which planners need them: the level first, how evenly it is spread after it. */
import { msg, select } from '@lingui/core/macro';
import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, minutes, walkMetres, walkMinutes } from '../../../core/units';
import { number, quantity } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { IncomeFigures, Weighing } from '../../../workers/questions';
import type { Join } from '../address';
import { count, estimatedPeople, factor, metresText, minutesText, share, wholePercent } from '../figures';
import { groupName } from '../find/groupWords';
import { manyOfKinds, oneOfKinds } from '../kindWords';
import type { Many } from '../sentences';

export interface EquityFigure {
  readonly name: string;
  readonly value: string;
  /** What it says, plainly. */
  readonly sentence: string;
  /** The measure's own name and origin. */
  readonly source: string;
}

export interface Weighed {
  readonly weighing: Weighing;
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  readonly many: Many;
  readonly join: Join;
}

/** Empty where nobody's walk is known: nothing can be weighed. */
export function equityFigures(i18n: I18n, weighed: Weighed): EquityFigure[] {
  const { weighing } = weighed;
  if (!(weighing.people > 0)) return [];
  const income = weighing.income === null ? [] : incomeFigures(i18n, weighed, weighing.income);
  return [withoutAny(i18n, weighed), depth(i18n, weighed), choice(i18n, weighed), ...income, spread(i18n, weighed)];
}

const withoutAny = (i18n: I18n, weighed: Weighed): EquityFigure => ({
  name: i18n._(msg`Without any in reach`),
  value: share(i18n, weighed.weighing.beyond, weighed.weighing.people),
  sentence: lackSentence(i18n, weighed),
  source: i18n._(msg`FGT0, access poverty: Foster, Greer & Thorbecke 1984`),
});

function lackSentence(i18n: I18n, { weighing, kinds, standard, speed, many: group, join }: Weighed): string {
  const { people, unknown, beyond: lacking } = weighing;
  const size = lacking === 0 ? 'none' : lacking < 10 ? 'few' : 'many';
  const beyond = estimatedPeople(i18n, lacking);
  // Who is known is an estimate as soon as somebody is not.
  const all = unknown > 0 ? estimatedPeople(i18n, people) : count(i18n, people);
  const time = minutesText(i18n, standard);
  const distance = metresText(i18n, walkMetres(standard, speed));
  if (join === 'each') {
    return i18n._(
      group === null
        ? msg`${select(size, { none: `Nobody of the ${all} people whose walk is known lacks`, few: `Fewer than 10 of the ${all} people whose walk is known lack`, other: `About ${beyond} of the ${all} people whose walk is known lack` })} one of each kind within ${time} (${distance}).`
        : msg`${select(size, { none: `Nobody of the ${all} ${group} whose walk is known lacks`, few: `Fewer than 10 of the ${all} ${group} whose walk is known lack`, other: `About ${beyond} of the ${all} ${group} whose walk is known lack` })} one of each kind within ${time} (${distance}).`,
    );
  }
  const kind = oneOfKinds(i18n, kinds);
  return i18n._(
    group === null
      ? msg`${select(size, { none: `Nobody of the ${all} people whose walk is known lacks`, few: `Fewer than 10 of the ${all} people whose walk is known lack`, other: `About ${beyond} of the ${all} people whose walk is known lack` })} a ${kind} within ${time} (${distance}).`
      : msg`${select(size, { none: `Nobody of the ${all} ${group} whose walk is known lacks`, few: `Fewer than 10 of the ${all} ${group} whose walk is known lack`, other: `About ${beyond} of the ${all} ${group} whose walk is known lack` })} a ${kind} within ${time} (${distance}).`,
  );
}

function depth(i18n: I18n, weighed: Weighed): EquityFigure {
  const part = partText(i18n, weighed.weighing.depth);
  const longer = longerSentence(i18n, weighed);
  const time = minutesText(i18n, minutes(2 * weighed.standard));
  return {
    name: i18n._(msg`How far short`),
    value: part,
    sentence: i18n._(
      msg`${longer} Spread over everybody that is ${part} of a standard each; ${time} or more counts as 1.`,
    ),
    source: i18n._(msg`FGT1, depth of access poverty, on twice the standard less the walk`),
  };
}

function longerSentence(i18n: I18n, { weighing, speed }: Weighed): string {
  const excess = walkMinutes(weighing.meanExcess, speed);
  if (Number.isNaN(excess)) {
    return i18n._(
      weighing.beyond === 0
        ? msg`Nobody walks longer than the standard.`
        : msg`Those beyond the standard have no way to any.`,
    );
  }
  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const time = quantity(i18n, excess, 'minute', { unitDisplay: 'long', ...tenths });
  return i18n._(msg`Those beyond the standard walk on average ${time} longer than it.`);
}

/** What is not quite nothing is not rounded to it. */
const partText = (i18n: I18n, part: number): string =>
  part > 0 && part < 0.005 ? i18n._(msg`under ${{ part: factor(i18n, 0.01) }}`) : factor(i18n, part);

function choice(i18n: I18n, { weighing, kinds, many: group }: Weighed): EquityFigure {
  const mean = factor(i18n, weighing.meanPlaces);
  const all = count(i18n, weighing.places);
  const places = manyOfKinds(i18n, kinds);
  return {
    name: i18n._(msg`Choice`),
    value: mean,
    sentence: i18n._(
      group === null
        ? msg`On average people reach ${mean} of the ${all} ${places} within the standard.`
        : msg`On average ${group} reach ${mean} of the ${all} ${places} within the standard.`,
    ),
    source: i18n._(msg`Cumulative opportunities, mean over people`),
  };
}

function incomeFigures(i18n: I18n, weighed: Weighed, income: IncomeFigures): EquityFigure[] {
  const figures: EquityFigure[] = [];
  if (!Number.isNaN(income.palma)) figures.push(richToPoor(i18n, weighed, income));
  if (!Number.isNaN(income.concentration)) {
    figures.push({
      name: i18n._(msg`Lean by income`),
      value: signed(i18n, income.concentration),
      sentence: leanSentence(i18n, income.concentration, factor(i18n, weighed.weighing.meanPlaces)),
      source: i18n._(msg`Concentration index: Kakwani, Wagstaff & van Doorslaer 1997`),
    });
  }
  return figures;
}

function richToPoor(i18n: I18n, { kinds }: Weighed, income: IncomeFigures): EquityFigure {
  const label = groupName(i18n, income.label);
  const ranked =
    income.year === null
      ? i18n._(msg`Areas are ranked by “${label}”; who within an area is rich or poor is not known.`)
      : i18n._(
          // A year is no number to be grouped.
          msg`Areas are ranked by “${label}”, ${{ year: String(income.year) }}; who within an area is rich or poor is not known.`,
        );
  const [rich, poor] = [factor(i18n, income.richMean), factor(i18n, income.poorMean)];
  const places = manyOfKinds(i18n, kinds);
  const percent = wholePercent(i18n, 40);
  return {
    name: i18n._(msg`Rich to poor`),
    value: factor(i18n, income.palma),
    sentence: i18n._(
      msg`The tenth of people in the richest areas reach ${rich} ${places} on average, the ${percent} in the poorest ${poor}. ${ranked}`,
    ),
    source: i18n._(msg`Palma ratio: Palma 2011; Herszenhut et al. 2022`),
  };
}

function leanSentence(i18n: I18n, concentration: number, mean: string): string {
  if (Math.abs(concentration) < 0.005) return i18n._(msg`Choice leans neither to richer nor to poorer areas.`);
  return i18n._(
    concentration > 0
      ? msg`Choice leans to richer areas: the index runs from −1 (all in the poorest) to 1 (all in the richest), around a mean of ${mean}.`
      : msg`Choice leans to poorer areas: the index runs from −1 (all in the poorest) to 1 (all in the richest), around a mean of ${mean}.`,
  );
}

/** Last, and never without the level: where nobody has any, all are equal. */
function spread(i18n: I18n, { weighing, many: group, join }: Weighed): EquityFigure {
  const name = i18n._(msg`Unevenness`);
  if (Number.isNaN(weighing.gini)) {
    return {
      name,
      value: '–',
      sentence: i18n._(
        group === null
          ? msg`No people reach any place within the standard, so there is nothing to be shared out evenly or not.`
          : msg`No ${group} reach any place within the standard, so there is nothing to be shared out evenly or not.`,
      ),
      source: i18n._(msg`Gini index: Gini 1912`),
    };
  }
  const none = share(i18n, weighing.beyond, weighing.people);
  const mean = factor(i18n, weighing.meanPlaces);
  return {
    name,
    value: factor(i18n, weighing.gini),
    sentence: i18n._(
      join === 'each'
        ? msg`0 would be an equal number of places in reach of everybody, 1 all of them in reach of one person. Read it beside the level: ${none} lack one of each, the mean is ${mean}.`
        : msg`0 would be an equal number of places in reach of everybody, 1 all of them in reach of one person. Read it beside the level: ${none} have none, the mean is ${mean}.`,
    ),
    source: i18n._(msg`Gini index of the Lorenz curve: Gini 1912, Lorenz 1905`),
  };
}

/** With a true minus sign, and never a minus before nothing. */
const signed = (i18n: I18n, value: number): string =>
  number(i18n, value, { maximumFractionDigits: 2, signDisplay: 'negative' }).replace('-', '−');
