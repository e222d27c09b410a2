/** How the figures come about, a paragraph each: on the page and in the report. */
import { msg } from '@lingui/core/macro';
import type { DemandMethod } from '../../core/city/cityPack';
import type { I18n } from '../../languages/speaker';
import type { Travel } from '../../workers/questions';
import { methodSentence, travelSentence } from './sentences';

export function methodParagraphs(i18n: I18n, method: DemandMethod, travel: Travel): readonly string[] {
  const howSpread = methodSentence(i18n, method);
  const howMeasured = travelSentence(i18n, travel);
  return [
    i18n._(
      msg`The city is cut into hexagons of equal size. ${howSpread} From each hexagon the walk to the nearest chosen place is found; whoever walks longer than the standard is counted as beyond it.`,
    ),
    i18n._(msg`${howMeasured} Steps and slopes are not told apart, and places are open to all at all hours.`),
    i18n._(
      msg`Places just outside the city are not in the data: near the border, walks may be shorter than they seem. Lists of places are as complete as their sources.`,
    ),
  ];
}
