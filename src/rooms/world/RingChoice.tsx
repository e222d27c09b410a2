import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button';
import { showRings, useWorldState } from './useWorld';

/**
 * What the colours of the map stand for: the region, or the year of joining. On a wide screen it stands with the legend; a
 * phone's legend is one strip in few words, so there it is the last of the filters.
 */
export function RingChoice({ on }: { on: 'wide' | 'narrow' }) {
  const { t } = useLingui();
  const { ringBy } = useWorldState();
  return (
    <span className={`rings-${on}`}>
      <Button look="quiet" onPress={() => showRings(ringBy === 'region' ? 'intake' : 'region')}>
        {ringBy === 'region' ? t`Colour by year of joining` : t`Colour by region`}
      </Button>
    </span>
  );
}
