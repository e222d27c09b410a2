/** How the figures come about, a paragraph each: on the page and in the report. */
import type { DemandMethod } from '../../core/city/cityPack';
import type { Travel } from '../../workers/questions';
import { methodSentence, travelSentence } from './sentences';

export const methodParagraphs = (method: DemandMethod, travel: Travel): readonly string[] => [
  `The city is cut into hexagons of equal size. ${methodSentence(method)} From each hexagon the walk to the nearest chosen place is found; whoever walks longer than the standard is counted as beyond it.`,
  `${travelSentence(travel)} Steps and slopes are not told apart, and places are open to all at all hours.`,
  'Places just outside the city are not in the data: near the border, walks may be shorter than they seem. Lists of places are as complete as their sources.',
];
