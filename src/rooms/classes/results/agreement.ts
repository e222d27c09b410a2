import { msg } from '@lingui/core/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { unitOf, unitSymbol } from '../../../core/experiment/units';
import type { I18n } from '../../../languages/speaker';
import { type MeasuredQuantity, measuredQuantities } from './quantities';

export interface Agreement {
  /** The other's series of the same quantity in the same unit; null: there is nothing to hold side by side. */
  readonly theirs: MeasuredQuantity | null;
  /** What agrees and what does not, a sentence each. */
  readonly sentences: readonly { readonly agrees: boolean; readonly text: string }[];
}

/** Whether two classes measured the same thing in the same way, so that their figures may be held side by side. */
export function agreementOf(i18n: I18n, ours: Experiment, theirs: Experiment, quantity: MeasuredQuantity): Agreement {
  const sentences: { agrees: boolean; text: string }[] = [];
  const say = (agrees: boolean, text: string) => sentences.push({ agrees, text });
  if (!ours.protocol || !theirs.protocol) {
    say(false, i18n._(msg`One of the two has no protocol, so nobody knows whether both did the same.`));
  } else {
    const [title, other] = [ours.protocol.title, theirs.protocol.title];
    if (ours.protocol.id === theirs.protocol.id) say(true, i18n._(msg`Both followed “${title}”.`));
    else say(false, i18n._(msg`The protocols differ: “${title}” and “${other}”.`));
  }

  const same = alikeIn(theirs, quantity);
  const unit = unitSymbol(quantity.unit);
  if (same) {
    say(true, unit ? i18n._(msg`Both measured in ${unit}.`) : i18n._(msg`Both measured in no unit.`));
    if (same.isRelative || quantity.isRelative) {
      say(false, i18n._(msg`At least one is not calibrated: compare the shape of the curves, not their height.`));
    }
  } else {
    const nameOf = (symbol: string) => symbol || i18n._(msg`no unit`);
    const here = nameOf(unit);
    const there = measuredQuantities(theirs)
      .map(({ symbol }) => nameOf(symbol))
      .join(', ');
    say(
      false,
      there
        ? i18n._(msg`The units do not agree: ${here} here, ${there} there.`)
        : i18n._(msg`The other has no readings.`),
    );
  }
  return { theirs: same, sentences };
}

/** What another experiment measured of the same kind, in the same unit; null: nothing. */
export function alikeIn(theirs: Experiment, quantity: MeasuredQuantity): MeasuredQuantity | null {
  const measured = measuredQuantities(theirs);
  return measured.find(({ key }) => key === quantity.key) ?? measured.find((other) => isAlike(other, quantity)) ?? null;
}

/** Another name for it, but the same kind of thing in the same unit. */
const isAlike = (a: MeasuredQuantity, b: MeasuredQuantity) => a.unit === b.unit && unitOf(a.unit) !== undefined;
