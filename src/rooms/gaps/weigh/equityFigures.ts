/** The equity figures in the order in which planners need them: the level first, how evenly it is spread after it. */

import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, minutes, walkMetres, walkMinutes } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import type { IncomeFigures, Weighing } from '../../../workers/questions';
import type { Join } from '../address';
import { count, estimatedPeople, factor, meanMinutes, metresText, minutesText, share } from '../figures';
import { manyOfKinds, oneOfKinds } from '../kindWords';

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
  /** Whom it is about, as within a sentence. */
  readonly many: string;
  readonly join: Join;
}

/** Empty where nobody's walk is known: nothing can be weighed. */
export function equityFigures(weighed: Weighed): EquityFigure[] {
  const { weighing } = weighed;
  if (!(weighing.people > 0)) return [];
  const income = weighing.income === null ? [] : incomeFigures(weighed, weighing.income);
  return [withoutAny(weighed), depth(weighed), choice(weighed), ...income, spread(weighed)];
}

function withoutAny({ weighing, kinds, standard, speed, many, join }: Weighed): EquityFigure {
  const people = weighing.beyond === 0 ? 'Nobody' : `About ${estimatedPeople(ENGLISH, weighing.beyond)}`;
  return {
    name: 'Without any in reach',
    value: share(ENGLISH, weighing.beyond, weighing.people),
    sentence: `${people} of the ${weighing.unknown > 0 ? estimatedPeople(ENGLISH, weighing.people) : count(ENGLISH, weighing.people)} ${many} whose walk is known ${weighing.beyond === 0 ? 'lacks' : 'lack'} ${join === 'each' ? 'one of each kind' : `a ${oneOfKinds(ENGLISH, kinds)}`} within ${minutesText(ENGLISH, standard)} (${metresText(ENGLISH, walkMetres(standard, speed))}).`,
    source: 'FGT0, access poverty: Foster, Greer & Thorbecke 1984',
  };
}

function depth({ weighing, speed, standard }: Weighed): EquityFigure {
  const excess = walkMinutes(weighing.meanExcess, speed);
  const longer = Number.isNaN(excess)
    ? weighing.beyond === 0
      ? 'Nobody walks longer than the standard.'
      : 'Those beyond the standard have no way to any.'
    : `Those beyond the standard walk on average ${meanMinutes(ENGLISH, excess)} minutes longer than it.`;
  return {
    name: 'How far short',
    value: partText(weighing.depth),
    sentence: `${longer} Spread over everybody that is ${partText(weighing.depth)} of a standard each; ${minutesText(ENGLISH, minutes(2 * standard))} or more counts as 1.`,
    source: 'FGT1, depth of access poverty, on twice the standard less the walk',
  };
}

/** What is not quite nothing is not rounded to it. */
const partText = (part: number) => (part > 0 && part < 0.005 ? 'under 0.01' : factor(ENGLISH, part));

function choice({ weighing, kinds, many }: Weighed): EquityFigure {
  return {
    name: 'Choice',
    value: factor(ENGLISH, weighing.meanPlaces),
    sentence: `On average ${many} reach ${factor(ENGLISH, weighing.meanPlaces)} of the ${count(ENGLISH, weighing.places)} ${manyOfKinds(ENGLISH, kinds)} within the standard.`,
    source: 'Cumulative opportunities, mean over people',
  };
}

function incomeFigures({ weighing, kinds }: Weighed, income: IncomeFigures): EquityFigure[] {
  const year = income.year === null ? '' : `, ${income.year}`;
  const by = `Areas are ranked by “${income.label}”${year}; who within an area is rich or poor is not known.`;
  const figures: EquityFigure[] = [];
  if (!Number.isNaN(income.palma)) {
    figures.push({
      name: 'Rich to poor',
      value: factor(ENGLISH, income.palma),
      sentence: `The tenth of people in the richest areas reach ${factor(ENGLISH, income.richMean)} ${manyOfKinds(ENGLISH, kinds)} on average, the 40 % in the poorest ${factor(ENGLISH, income.poorMean)}. ${by}`,
      source: 'Palma ratio: Palma 2011; Herszenhut et al. 2022',
    });
  }
  if (!Number.isNaN(income.concentration)) {
    const lean = Math.abs(income.concentration) < 0.005 ? 'neither' : income.concentration > 0 ? 'richer' : 'poorer';
    figures.push({
      name: 'Lean by income',
      value: signed(income.concentration),
      sentence:
        lean === 'neither'
          ? 'Choice leans neither to richer nor to poorer areas.'
          : `Choice leans to ${lean} areas: the index runs from −1 (all in the poorest) to 1 (all in the richest), around a mean of ${factor(ENGLISH, weighing.meanPlaces)}.`,
      source: 'Concentration index: Kakwani, Wagstaff & van Doorslaer 1997',
    });
  }
  return figures;
}

/** Last, and never without the level: where nobody has any, all are equal. */
function spread({ weighing, many, join }: Weighed): EquityFigure {
  const none = share(ENGLISH, weighing.beyond, weighing.people);
  return Number.isNaN(weighing.gini)
    ? {
        name: 'Unevenness',
        value: '–',
        sentence: `No ${many} reach any place within the standard, so there is nothing to be shared out evenly or not.`,
        source: 'Gini index: Gini 1912',
      }
    : {
        name: 'Unevenness',
        value: factor(ENGLISH, weighing.gini),
        sentence: `0 would be an equal number of places in reach of everybody, 1 all of them in reach of one person. Read it beside the level: ${none} ${join === 'each' ? 'lack one of each' : 'have none'}, the mean is ${factor(ENGLISH, weighing.meanPlaces)}.`,
        source: 'Gini index of the Lorenz curve: Gini 1912, Lorenz 1905',
      };
}

const signed = (value: number) =>
  value < 0 && factor(ENGLISH, value) !== '-0' ? `−${factor(ENGLISH, -value)}` : factor(ENGLISH, Math.abs(value));
