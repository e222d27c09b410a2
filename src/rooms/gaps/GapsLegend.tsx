import { Legend } from '../../ui/Legend';
import { BivariateKey } from './find/BivariateKey';
import { DoubtSwitches } from './find/DoubtSwitches';
import { useDisplay } from './find/useDisplay';
import { useSettledRoom } from './useGapsRoom';
import { useLegend } from './useLegend';

/** What the map's colours and marks mean. */
export function GapsLegend() {
  const room = useSettledRoom();
  const legend = useLegend(room);
  const display = useDisplay(room);
  if (!legend || !room) return null;
  return (
    <Legend
      title={legend.title}
      entries={legend.plain}
      before={
        display?.shown === 'both' && (
          <BivariateKey classes={display.classes} need={display.need} speed={room.state.speed} />
        )
      }
      after={<DoubtSwitches room={room} />}
    >
      {legend.note}
    </Legend>
  );
}
