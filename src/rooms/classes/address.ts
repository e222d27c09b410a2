/**
 * What a link to the class room says, as a pure pair: `readClasses(writeClasses(state))` gives the state again. A link names
 * an experiment and what is looked at in it, and carries nothing of it: on another device it opens the room's start.
 */
import { STATISTICS, type Statistic } from '../../core/experiment/statistics';
import type { Words } from '../../visit/address';

/** The five parts of an experiment, in the order in which a class comes to them. */
export const PARTS = ['plan', 'places', 'data', 'results', 'share'] as const;
export type Part = (typeof PARTS)[number];

export interface ClassesState {
  /** Id of the experiment that is open; null: the room's start. */
  readonly experiment: string | null;
  /** Id of a published experiment that is looked at; null: none. One's own goes first. */
  readonly published: string | null;
  readonly part: Part;
  /** What places are coloured by. */
  readonly statistic: Statistic;
  /** Id of the quantity that is shown; null: the first that was measured. */
  readonly quantity: string | null;
  /** The city's places to learn are on the map too. */
  readonly sites: boolean;
}

const USUAL: ClassesState = {
  experiment: null,
  published: null,
  part: 'plan',
  statistic: 'median',
  quantity: null,
  sites: false,
};

const isOneOf = <Name extends string>(names: readonly Name[], text: string | undefined): text is Name =>
  (names as readonly (string | undefined)[]).includes(text);

/** Reads what can be read, and takes the usual for the rest. */
export const readClasses = (words: Words): ClassesState => ({
  experiment: words.experiment || null,
  published: words.published || null,
  part: isOneOf(PARTS, words.part) ? words.part : USUAL.part,
  statistic: isOneOf(STATISTICS, words.statistic) ? words.statistic : USUAL.statistic,
  quantity: words.quantity || null,
  sites: words.sites === 'shown',
});

/** All words of the room; `''` takes a word out of the address. */
export const writeClasses = ({ experiment, published, part, statistic, quantity, sites }: ClassesState): Words => ({
  experiment: experiment ?? '',
  published: published ?? '',
  part: part === USUAL.part ? '' : part,
  statistic: statistic === USUAL.statistic ? '' : statistic,
  quantity: quantity ?? '',
  sites: sites ? 'shown' : '',
});
