/** What was measured in an experiment: each quantity with its series, in the protocol's order, then others. */
import type { Experiment, Series } from '../../../core/experiment/experiment';
import { unitSymbol } from '../../../core/experiment/units';
import { groupBy } from '../groupBy';

export interface MeasuredQuantity {
  /** The quantity and its unit: readings in different units are never put on one axis. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** As it stands behind a number. */
  readonly symbol: string;
  readonly series: readonly Series[];
  /** Some of them can only be compared with themselves: phones that were not calibrated. */
  readonly isRelative: boolean;
}

export function measuredQuantities({ series, protocol }: Experiment): MeasuredQuantity[] {
  const named = protocol?.quantities ?? [];
  const byKey = groupBy(
    series.filter(({ readings }) => readings.count > 0),
    ({ quantity, unit }) => `${quantity} ${unit}`,
  );
  const rank = (id: string) => {
    const at = named.findIndex((quantity) => quantity.id === id);
    return at < 0 ? named.length : at;
  };
  return [...byKey]
    .map(([key, members]): MeasuredQuantity => {
      const [{ quantity, unit }] = members;
      return {
        key,
        name: named.find(({ id }) => id === quantity)?.name ?? quantity,
        unit,
        symbol: unitSymbol(unit),
        series: members,
        isRelative: members.some(({ isRelative, calibration }) => isRelative && !calibration),
      };
    })
    .sort((a, b) => rank(a.series[0].quantity) - rank(b.series[0].quantity));
}

/** The one that is looked at. */
export const shownQuantity = (quantities: readonly MeasuredQuantity[], key: string | null): MeasuredQuantity | null =>
  quantities.find((quantity) => quantity.key === key) ?? quantities[0] ?? null;
