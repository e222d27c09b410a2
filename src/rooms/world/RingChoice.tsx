import { Button } from '../../ui/Button';
import { showRings, useWorldState } from './useWorld';

/** What the colours of the map stand for: the region, or the year of joining. */
export function RingChoice() {
  const { ringBy } = useWorldState();
  return (
    <Button look="quiet" onPress={() => showRings(ringBy === 'region' ? 'intake' : 'region')}>
      {ringBy === 'region' ? 'Colour by year of joining' : 'Colour by region'}
    </Button>
  );
}
