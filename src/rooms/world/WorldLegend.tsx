import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { I18n } from '../../languages/speaker';
import { PALETTE } from '../../map/palette';
import { Legend, type LegendEntry } from '../../ui/Legend';
import type { RingBy, WorldState } from './address';
import { CITY_RADIUS, CLUSTER_STEPS } from './layers';
import { RingChoice } from './RingChoice';
import { RING_SCHEMES } from './rings';
import { useWorldState } from './useWorld';

const said = (i18n: I18n, label: MessageDescriptor | string) => (typeof label === 'string' ? label : i18n._(label));

/** In a range of years nobody without a year is coloured: they stand apart, in grey. */
const partsOf = (i18n: I18n, ringBy: RingBy, isRange: boolean): LegendEntry[] =>
  RING_SCHEMES[ringBy].parts
    .filter(({ values }) => values.length > 0 || !isRange)
    .map(({ label, short, colour }) => ({
      label: said(i18n, label),
      short: said(i18n, short),
      mark: 'dot',
      colour,
      line: PALETTE.paper,
      pixels: CITY_RADIUS * 2,
    }));

const cluster = (i18n: I18n): LegendEntry => ({
  label: i18n._(msg`Several cities, and how many`),
  short: i18n._(msg`several`),
  mark: 'ring',
  colour: PALETTE.paper,
  line: PALETTE.inkSoft,
  pixels: CLUSTER_STEPS[0].radius * 2,
});

const approximate = (i18n: I18n): LegendEntry => ({
  label: i18n._(msg`Placed approximately`),
  short: i18n._(msg`approximate`),
  mark: 'ring',
  colour: PALETTE.paper,
  line: PALETTE.inkSoft,
  pixels: CITY_RADIUS * 2,
});

const undated = (i18n: I18n): LegendEntry => ({
  label: i18n._(msg`Year not known: outside the range`),
  short: i18n._(msg`year not known`),
  mark: 'ring',
  colour: PALETTE.paper,
  line: PALETTE.unknown,
  pixels: 9,
});

const networks = (i18n: I18n): LegendEntry => ({
  label: i18n._(msg`Other and older networks`),
  short: i18n._(msg`other networks`),
  mark: 'diamond',
  colour: PALETTE.paper,
  line: PALETTE.ink,
  pixels: 13,
});

export interface WorldKey {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The key to the map as a value, for the screen and for pictures. */
export function worldKey(i18n: I18n, { showsNetworks, ringBy, filter }: WorldState): WorldKey {
  return {
    title: i18n._(ringBy === 'region' ? msg`Member cities by region` : msg`Member cities by year of joining`),
    entries: [
      ...partsOf(i18n, ringBy, filter.years !== null),
      cluster(i18n),
      approximate(i18n),
      ...(filter.years ? [undated(i18n)] : []),
      ...(showsNetworks ? [networks(i18n)] : []),
    ],
  };
}

export function WorldLegend() {
  const { i18n } = useLingui();
  const { title, entries } = worldKey(i18n, useWorldState());
  return (
    <Legend title={title} entries={entries}>
      <RingChoice on="wide" />
    </Legend>
  );
}
