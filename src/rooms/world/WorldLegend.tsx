import { PALETTE } from '../../map/palette';
import { Legend, type LegendEntry } from '../../ui/Legend';
import type { RingBy, WorldState } from './address';
import { CITY_RADIUS, CLUSTER_STEPS } from './layers';
import { RingChoice } from './RingChoice';
import { RING_SCHEMES } from './rings';
import { useWorldState } from './useWorld';

/** In a range of years nobody without a year is coloured: they stand apart, in grey. */
const partsOf = (ringBy: RingBy, isRange: boolean): LegendEntry[] =>
  RING_SCHEMES[ringBy].parts
    .filter(({ values }) => values.length > 0 || !isRange)
    .map(({ label, short, colour }) => ({
      label,
      short,
      mark: 'dot',
      colour,
      line: PALETTE.paper,
      pixels: CITY_RADIUS * 2,
    }));

const CLUSTER: LegendEntry = {
  label: 'Several cities, and how many',
  short: 'several',
  mark: 'ring',
  colour: PALETTE.paper,
  line: PALETTE.inkSoft,
  pixels: CLUSTER_STEPS[0].radius * 2,
};

const APPROXIMATE: LegendEntry = {
  label: 'Placed approximately',
  short: 'approximate',
  mark: 'ring',
  colour: PALETTE.paper,
  line: PALETTE.inkSoft,
  pixels: CITY_RADIUS * 2,
};

const UNDATED: LegendEntry = {
  label: 'Year not known: outside the range',
  short: 'year not known',
  mark: 'ring',
  colour: PALETTE.paper,
  line: PALETTE.unknown,
  pixels: 9,
};

const NETWORKS: LegendEntry = {
  label: 'Other and older networks',
  short: 'other networks',
  mark: 'diamond',
  colour: PALETTE.paper,
  line: PALETTE.ink,
  pixels: 13,
};

export interface WorldKey {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The key to the map as a value, for the screen and for pictures. */
export function worldKey({ showsNetworks, ringBy, filter }: WorldState): WorldKey {
  return {
    title: `Member cities by ${ringBy === 'region' ? 'region' : 'year of joining'}`,
    entries: [
      ...partsOf(ringBy, filter.years !== null),
      CLUSTER,
      APPROXIMATE,
      ...(filter.years ? [UNDATED] : []),
      ...(showsNetworks ? [NETWORKS] : []),
    ],
  };
}

export function WorldLegend() {
  const { title, entries } = worldKey(useWorldState());
  return (
    <Legend title={title} entries={entries}>
      <RingChoice on="wide" />
    </Legend>
  );
}
