/** The key to the map as a value, for the screen's legend, the picture and the report alike. */
import { ENGLISH } from '../../languages/speaker';
import { PALETTE } from '../../map/palette';
import type { LegendEntry } from '../../ui/Legend';
import { beyondTitle } from './find/beyondShades';
import { changeEntries } from './find/changeShades';
import { bivariateEntries, thirdsSentence } from './find/displaySentences';
import { doubtPattern } from './find/doubtPatterns';
import { DOUBT_LABELS } from './find/doubtSentences';
import { shadeEntries, unknownEntries } from './find/shades';
import { supplySentence, supplyTitle } from './find/supplySentences';
import { type Display, useDisplay } from './find/useDisplay';
import { useDoubts } from './find/useDoubts';
import { REACH_COLOUR } from './gapsLayers';
import { oneOfKinds } from './kindWords';
import { legendEntries } from './legendEntries';
import { OUTLINE_COLOUR } from './outline/outlineLayers';
import { useOutline } from './outline/useOutline';
import { findSelected } from './selection';
import { SUGGESTED_COLOUR } from './suggest/suggestedColour';
import { choiceOf, useSuggestion } from './suggest/useSuggestion';
import { hasChosenSites, REACH_MINUTES } from './useGapsQuestions';
import type { GapsRoom } from './useGapsRoom';
import { UNKNOWN_WALK, walkClasses } from './walkClasses';
import { useStreetEdits } from './whatif/useStreetEdits';
import { whatIfEntries } from './whatif/whatIfMarks';

export interface GapsKey {
  readonly title: string;
  /** Colours and marks, one after the other, for pictures and print. */
  readonly entries: readonly LegendEntry[];
  /** Of `entries`, those that the screen does not show in a form of its own: a square of nine classes, switches. */
  readonly plain: readonly LegendEntry[];
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
const SUGGESTED: LegendEntry = {
  label: 'Suggested',
  short: 'suggested',
  mark: 'dot',
  colour: SUGGESTED_COLOUR,
  pixels: 20,
  inside: '1',
};
const outlined = (name: string): LegendEntry => ({
  label: name === '' ? 'Drawn outline' : `Outline “${name}”`,
  short: 'outline',
  mark: 'fill',
  colour: PALETTE.paper,
  line: OUTLINE_COLOUR,
});
const REACH: LegendEntry = {
  label: `Reach in ${REACH_MINUTES.join(', ')} minutes`,
  short: 'reach',
  mark: 'fill',
  colour: REACH_COLOUR,
};

/** What the shapes' colours mean, from the very classes that they are painted by. Null while there is nothing to explain. */
export function useLegend(room: GapsRoom | null): GapsKey | null {
  const display = useDisplay(room);
  const doubts = useDoubts(room);
  const suggestion = useSuggestion();
  const outline = useOutline();
  const streets = useStreetEdits(room);
  if (!room?.facts || !hasChosenSites(room)) return null;
  const selected = findSelected(room.state.selection, room.facts);
  const { state } = room;
  const unknown = unknownEntries(display?.states.includes(UNKNOWN_WALK) ?? false);
  const marks = [
    SEVERAL,
    ...whatIfEntries({ siteStates: room.siteStates, streets }),
    ...(choiceOf(suggestion) ? [SUGGESTED] : []),
    ...(selected?.what === 'site' ? [REACH] : []),
    ...(outline ? [outlined(outline.name)] : []),
  ];
  const marked = doubts
    .filter(({ isOn }) => isOn)
    .map(
      ({ doubt }): LegendEntry => ({
        ...DOUBT_LABELS[doubt],
        mark: 'fill',
        colour: PALETTE.paper,
        pattern: doubtPattern(doubt),
      }),
    );
  const shades = display ? shadesOf(display, room) : legendEntries(ENGLISH, walkClasses(state.standard));
  return {
    title: display ? titleOf(display, room) : walkTitle(room),
    entries: [...shades, ...unknown, ...marked, ...marks],
    plain: [...(display?.shown === 'both' ? [] : shades), ...unknown, ...marks],
    note: noteOf(display, room),
  };
}

function shadesOf(display: Display, { state }: GapsRoom): LegendEntry[] {
  switch (display.shown) {
    case 'walk':
      return legendEntries(ENGLISH, walkClasses(state.standard));
    case 'both':
      return bivariateEntries(display.classes, display.need, state.speed);
    case 'change':
      return changeEntries();
    default:
      return shadeEntries(display.shades);
  }
}

const walkTitle = ({ kinds, state, level }: GapsRoom) =>
  `${level === 'areas' ? 'Mean minutes' : 'Minutes'} on foot to the nearest ${oneOfKinds(ENGLISH, kinds, state.join)}${state.join === 'each' ? ', the farthest of them' : ''}`;

function titleOf(display: Display, room: GapsRoom): string {
  const { kinds, state, whom, level } = room;
  switch (display.shown) {
    case 'walk':
      return walkTitle(room);
    case 'both':
      return `Far from a ${oneOfKinds(ENGLISH, kinds, state.join)}, and in need: ${display.need.axis}`;
    case 'beyond':
      return beyondTitle({ ...state, kinds, many: whom?.many ?? 'people' });
    case 'change':
      return `What the what-if changes: ${level === 'areas' ? 'mean minutes' : 'minutes'} on foot to the nearest ${oneOfKinds(ENGLISH, kinds, state.join)}`;
    default:
      return supplyTitle(display.supply, { kinds, standard: state.standard, many: whom?.many ?? 'people' });
  }
}

function noteOf(display: Display | null, { kinds, state, whom }: GapsRoom): string {
  const many = whom?.many ?? 'people';
  const paler = `Paler where fewer ${many} live.`;
  if (display?.shown === 'both') return `${thirdsSentence(many)} ${paler}`;
  if (display?.shown === 'beyond')
    return `Estimates, shape by shape: a large one holds more people than a small one. ${paler}`;
  if (display?.shown !== 'count' && display?.shown !== 'per1000') return paler;
  return `${supplySentence(display.supply, { kinds, standard: state.standard, many })} ${paler}`;
}
