import { Legend } from '../../ui/Legend';
import { useGapsRoom } from './useGapsRoom';
import { useLegend } from './useLegend';

/** What the map's colours and marks mean. */
export function GapsLegend() {
  const legend = useLegend(useGapsRoom());
  if (!legend) return null;
  return (
    <Legend title={legend.title} entries={legend.entries}>
      {legend.note}
    </Legend>
  );
}
