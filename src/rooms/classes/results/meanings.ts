import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Statistic } from '../../../core/experiment/statistics';

/** What each figure means, for those who meet it for the first time. */
export const MEANINGS: Readonly<Record<Statistic, MessageDescriptor>> = {
  median: msg`Half of the readings were lower, half were higher. A single odd reading hardly moves it.`,
  mean: msg`All readings added up and shared out evenly. A few very high readings pull it up.`,
  most: msg`The highest single reading. It may be a moment, or a mistake: look at the chart.`,
  least: msg`The lowest single reading.`,
  energyMean: msg`The steady sound that would carry the same energy. Loud moments weigh more than in the mean of decibels.`,
};
