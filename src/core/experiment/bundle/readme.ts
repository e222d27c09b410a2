import { type Experiment, LICENCES } from '../experiment';
import { ROUNDED_MINUTES } from '../private/roundTimes';
import { unitSymbol } from '../units';

/** What a bundle says of itself to somebody who unpacks it. Plain text. */
export function readmeOf(experiment: Experiment, audience: 'class' | 'public'): string {
  const { title, classLabel, organisation, city, from, until, licence, question, conclusion, series } = experiment;
  const who = [classLabel && `class ${classLabel}`, organisation, city.name].filter(Boolean).join(', ');
  const days = from === null ? '' : until === null || until === from ? ` (${from})` : ` (${from} to ${until})`;
  const times =
    audience === 'public'
      ? `Times are to ${ROUNDED_MINUTES} minutes: the start of a series was rounded, and its readings moved with it.`
      : 'Times are as measured: this file is for the class, not for publishing.';
  return [
    title || 'An experiment',
    '',
    ...(question ? [question, ''] : []),
    ...(conclusion ? [conclusion, ''] : []),
    `How to cite: ${title || 'An experiment'}${days}. By ${who}. Made with Learning Atlas.`,
    `Licence: ${LICENCES[licence].title}, ${LICENCES[licence].url}`,
    '',
    'bundle.json holds everything but readings and photos. series/*.csv hold the readings:',
    ...series.map(
      ({ id, name, quantity, unit }) => `  series/${id}.csv: ${name || quantity}, ${unitSymbol(unit) || 'no unit'}`,
    ),
    'time is UTC; seconds count from the start; raw is what the instrument said; value is calibrated; flag is ok,',
    'suspect, bad or gap; cell is the row, from 0, in the cells of the walk.',
    times,
    'Positions are middles of grid cells, points of districts, or public places. These are not official readings.',
    'Nothing in this file says who took part.',
    '',
  ].join('\r\n');
}
