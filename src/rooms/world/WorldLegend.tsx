import { PALETTE } from '../../map/palette';
import { Legend, type LegendEntry } from '../../ui/Legend';
import { CITY_RADIUS, CLUSTER_STEPS } from './layers';
import { useWorldState } from './useWorld';

const MEMBERS: readonly LegendEntry[] = [
  {
    label: 'Several member cities, and how many',
    short: 'several',
    mark: 'dot',
    colour: PALETTE.accent,
    line: PALETTE.paper,
    pixels: CLUSTER_STEPS[0].radius * 2,
    inside: '5',
  },
  {
    label: 'Member city',
    short: 'member city',
    mark: 'dot',
    colour: PALETTE.accent,
    line: PALETTE.paper,
    pixels: CITY_RADIUS * 2,
  },
  {
    label: 'Member city, placed approximately',
    short: 'approximate place',
    mark: 'ring',
    colour: PALETTE.accentPale,
    line: PALETTE.accent,
    pixels: CITY_RADIUS * 2,
  },
];

const NETWORKS: LegendEntry = {
  label: 'Other and older networks',
  short: 'other networks',
  mark: 'diamond',
  colour: PALETTE.paper,
  line: PALETTE.ink,
  pixels: 13,
};

export function WorldLegend() {
  const { showsNetworks } = useWorldState();
  return <Legend title="On the map" entries={showsNetworks ? [...MEMBERS, NETWORKS] : MEMBERS} />;
}
