import type { Experiment } from '../experiment';
import { withRoundedTimes } from '../private/roundTimes';
import { experimentOf, type Kept } from '../versions';

declare const isPublic: unique symbol;
/** An experiment as it may be shown to everybody: no time finer than five minutes. Exports take nothing else. */
export type PublicExperiment = Experiment & { readonly [isPublic]: true };

/** @param blank for what no copy says */
export const publicExperiment = (kept: Kept, blank: Experiment): PublicExperiment =>
  experimentOf(withRoundedTimes(kept), blank) as PublicExperiment;
