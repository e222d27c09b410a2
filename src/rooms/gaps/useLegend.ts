/** The key to the map as a value, for the screen's legend, the picture and the report alike. */
import { PALETTE } from '../../map/palette';
import type { LegendEntry } from '../../ui/Legend';
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
import type { GapsRoom } from './useGapsRoom';
import { walkClasses } from './walkClasses';

export interface GapsKey {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  readonly note: string;
}

const SEVERAL: LegendEntry = {
  label: 'Several places, and how many',
  short: 'several',
  mark: 'dot',
  colour: PALETTE.ink,
  pixels: 20,
  inside: '5',
};
const WHAT_IF: LegendEntry = {
  label: 'What if: new or moved',
  short: 'what if',
  mark: 'diamond',
  colour: PALETTE.accent,
};
const SUGGESTED: LegendEntry = {
  label: 'Suggested',
  short: 'suggested',
  mark: 'dot',
  colour: SUGGESTED_COLOUR,
  pixels: 20,
  inside: '1',
};
const REACH: LegendEntry = {
  label: `Reach in ${REACH_MINUTES.join(', ')} minutes`,
  short: 'reach',
  mark: 'fill',
  colour: REACH_COLOUR,
};

/** What the cells' colours mean, from the very classes that they are painted by. Null while there is nothing to explain. */
export function useLegend(room: GapsRoom | null): GapsKey | null {
  const shown = useSupply(room);
  const overlay = useCityAnswer('overlay', room?.pack.url ?? '')?.answer;
  const suggestion = useSuggestion();
  if (!room?.facts || !hasChosenSites(room)) return null;
  const selected = findSelected(room.state.selection, room.facts);
  const { state, kinds, whom } = room;
  const many = whom?.many ?? 'people';
  const hasUnknown = { hasUnknown: overlay?.metres.some(Number.isNaN) ?? false };
  const words = { kinds, standard: state.standard, many };
  const entries = [
    ...(shown ? shadeEntries(shown.shades, hasUnknown) : legendEntries(walkClasses(state.standard), hasUnknown)),
    SEVERAL,
    ...(room.siteStates.size > 0 ? [WHAT_IF] : []),
    ...(choiceOf(suggestion) ? [SUGGESTED] : []),
    ...(selected?.what === 'site' ? [REACH] : []),
  ];
  const paler = `Paler where fewer ${many} live.`;
  return {
    title: shown
      ? supplyTitle(shown.supply, words)
      : `Minutes on foot to the nearest ${oneOfKinds(kinds, state.join)}${state.join === 'each' ? ', the farthest of them' : ''}`,
    entries,
    note: shown ? `${supplySentence(shown.supply, words)} ${paler}` : paler,
  };
}
