import type { Experiment } from '../../../core/experiment/experiment';
import { unitOf, unitSymbol } from '../../../core/experiment/units';
import { type MeasuredQuantity, measuredQuantities } from './quantities';

export interface Agreement {
  /** The other's series of the same quantity in the same unit; null: there is nothing to hold side by side. */
  readonly theirs: MeasuredQuantity | null;
  /** What agrees and what does not, a sentence each. */
  readonly sentences: readonly { readonly agrees: boolean; readonly text: string }[];
}

/** Whether two classes measured the same thing in the same way, so that their figures may be held side by side. */
export function agreementOf(ours: Experiment, theirs: Experiment, quantity: MeasuredQuantity): Agreement {
  const sentences: { agrees: boolean; text: string }[] = [];
  const say = (agrees: boolean, text: string) => sentences.push({ agrees, text });
  if (!ours.protocol || !theirs.protocol)
    say(false, 'One of the two has no protocol, so nobody knows whether both did the same.');
  else if (ours.protocol.id === theirs.protocol.id) say(true, `Both followed “${ours.protocol.title}”.`);
  else say(false, `The protocols differ: “${ours.protocol.title}” and “${theirs.protocol.title}”.`);

  const measured = measuredQuantities(theirs);
  const same =
    measured.find(({ key }) => key === quantity.key) ?? measured.find((other) => isAlike(other, quantity)) ?? null;
  const name = unitSymbol(quantity.unit) || 'no unit';
  if (same) {
    say(true, `Both measured in ${name}.`);
    if (same.isRelative || quantity.isRelative) {
      say(false, 'At least one is not calibrated: compare the shape of the curves, not their height.');
    }
  } else {
    const units = measured.map(({ unit }) => unitSymbol(unit) || 'no unit').join(', ');
    say(false, units ? `The units do not agree: ${name} here, ${units} there.` : 'The other has no readings.');
  }
  return { theirs: same, sentences };
}

/** Another name for it, but the same kind of thing in the same unit. */
const isAlike = (a: MeasuredQuantity, b: MeasuredQuantity) => a.unit === b.unit && unitOf(a.unit) !== undefined;
