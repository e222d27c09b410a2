import { PALETTE } from '../../map/palette';
import { Legend } from '../../ui/Legend';
import { useCityAnswer } from './answers';
import { REACH_COLOUR } from './gapsLayers';
import { legendEntries } from './legendEntries';
import { findSelected } from './selection';
import { oneOfKinds } from './sentences';
import { choiceOf, SUGGESTED_COLOUR, useSuggestion } from './suggest/useSuggestion';
import { hasChosenSites, REACH_MINUTES } from './useGapsQuestions';
import { useGapsRoom } from './useGapsRoom';
import { walkClasses } from './walkClasses';

/** What the cells' colours mean, from the very classes that they are painted by. */
export function GapsLegend() {
  const room = useGapsRoom();
  const overlay = useCityAnswer('overlay', room?.pack.url ?? '')?.answer;
  const suggestion = useSuggestion();
  if (!room?.facts || !hasChosenSites(room)) return null;
  const selected = findSelected(room.state.selection, room.facts);
  const entries = legendEntries(walkClasses(room.state.standard), {
    hasUnknown: overlay?.metres.some(Number.isNaN) ?? false,
  });
  return (
    <Legend
      title={`Minutes on foot to the nearest ${oneOfKinds(room.kinds)}`}
      entries={[
        ...entries,
        {
          label: 'Several places, and how many',
          short: 'several',
          mark: 'dot',
          colour: PALETTE.ink,
          pixels: 20,
          inside: '5',
        },
        ...(room.siteStates.size > 0
          ? ([{ label: 'What if: new or moved', short: 'what if', mark: 'diamond', colour: PALETTE.accent }] as const)
          : []),
        ...(choiceOf(suggestion)
          ? ([
              {
                label: 'Suggested',
                short: 'suggested',
                mark: 'dot',
                colour: SUGGESTED_COLOUR,
                pixels: 20,
                inside: '1',
              },
            ] as const)
          : []),
        ...(selected?.what === 'site'
          ? ([
              {
                label: `Reach in ${REACH_MINUTES.join(', ')} minutes`,
                short: 'reach',
                mark: 'fill',
                colour: REACH_COLOUR,
              },
            ] as const)
          : []),
      ]}
    >
      Paler where fewer people live.
    </Legend>
  );
}
