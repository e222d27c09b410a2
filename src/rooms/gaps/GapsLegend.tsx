import { PALETTE } from '../../map/palette';
import { Legend } from '../../ui/Legend';
import { useCityAnswer } from './answers';
import { shadeEntries } from './find/shades';
import { supplySentence, supplyTitle } from './find/supplySentences';
import { useSupply } from './find/useShades';
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
  const shown = useSupply(room);
  const overlay = useCityAnswer('overlay', room?.pack.url ?? '')?.answer;
  const suggestion = useSuggestion();
  if (!room?.facts || !hasChosenSites(room)) return null;
  const selected = findSelected(room.state.selection, room.facts);
  const { state, kinds, whom } = room;
  const hasUnknown = { hasUnknown: overlay?.metres.some(Number.isNaN) ?? false };
  const entries = shown
    ? shadeEntries(shown.shades, hasUnknown)
    : legendEntries(walkClasses(state.standard), hasUnknown);
  const words = { kinds, standard: state.standard, many: whom?.many ?? 'people' };
  return (
    <Legend
      title={
        shown
          ? supplyTitle(shown.supply, words)
          : `Minutes on foot to the nearest ${oneOfKinds(kinds, state.join)}${state.join === 'each' ? ', the farthest of them' : ''}`
      }
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
      {shown && `${supplySentence(shown.supply, words)} `}
      Paler where fewer {words.many} live.
    </Legend>
  );
}
