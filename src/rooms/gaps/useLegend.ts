/** The key to the map as a value, for the screen's legend, the picture and the report alike. */
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { list } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';
import { PALETTE } from '../../map/palette';
import type { LegendEntry } from '../../ui/Legend';
import { count } from './figures';
import { beyondTitle } from './find/beyondShades';
import { changeEntries } from './find/changeShades';
import { bivariateEntries, thirdsSentence } from './find/displaySentences';
import { doubtPattern } from './find/doubtPatterns';
import { DOUBT_LABELS } from './find/doubtSentences';
import { needAxis } from './find/need';
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

const several = (i18n: I18n): LegendEntry => ({
  label: i18n._(msg`Several places, and how many`),
  short: i18n._(msg({ message: 'several', context: 'places of a legend' })),
  mark: 'dot',
  colour: PALETTE.ink,
  pixels: 20,
  inside: count(i18n, 5),
});
const suggested = (i18n: I18n): LegendEntry => ({
  label: i18n._(msg({ message: 'Suggested', context: 'places of a legend' })),
  short: i18n._(msg({ message: 'suggested', context: 'places of a legend' })),
  mark: 'dot',
  colour: SUGGESTED_COLOUR,
  pixels: 20,
  inside: count(i18n, 1),
});
const outlined = (i18n: I18n, name: string): LegendEntry => ({
  label: i18n._(name === '' ? msg`Drawn outline` : msg`Outline “${name}”`),
  short: i18n._(msg`outline`),
  mark: 'fill',
  colour: PALETTE.paper,
  line: OUTLINE_COLOUR,
});
const reach = (i18n: I18n): LegendEntry => {
  const times = list(
    i18n,
    REACH_MINUTES.map((time) => count(i18n, time)),
    'unit',
  );
  return {
    label: i18n._(msg`Reach in ${times} minutes`),
    short: i18n._(msg({ message: 'reach', context: 'legend' })),
    mark: 'fill',
    colour: REACH_COLOUR,
  };
};

/** What the shapes' colours mean, from the very classes that they are painted by. Null while there is nothing to explain. */
export function useLegend(room: GapsRoom | null): GapsKey | null {
  const { i18n } = useLingui();
  const display = useDisplay(room);
  const doubts = useDoubts(room);
  const suggestion = useSuggestion();
  const outline = useOutline();
  const streets = useStreetEdits(room);
  if (!room?.facts || !hasChosenSites(room)) return null;
  const selected = findSelected(room.state.selection, room.facts);
  const { state } = room;
  const unknown = unknownEntries(i18n, display?.states.includes(UNKNOWN_WALK) ?? false);
  const marks = [
    several(i18n),
    ...whatIfEntries(i18n, { siteStates: room.siteStates, streets }),
    ...(choiceOf(suggestion) ? [suggested(i18n)] : []),
    ...(selected?.what === 'site' ? [reach(i18n)] : []),
    ...(outline ? [outlined(i18n, outline.name)] : []),
  ];
  const marked = doubts
    .filter(({ isOn }) => isOn)
    .map(
      ({ doubt }): LegendEntry => ({
        label: i18n._(DOUBT_LABELS[doubt].label),
        short: i18n._(DOUBT_LABELS[doubt].short),
        mark: 'fill',
        colour: PALETTE.paper,
        pattern: doubtPattern(doubt),
      }),
    );
  const shades = display ? shadesOf(i18n, display, room) : legendEntries(i18n, walkClasses(state.standard));
  return {
    title: display ? titleOf(i18n, display, room) : walkTitle(i18n, room),
    entries: [...shades, ...unknown, ...marked, ...marks],
    plain: [...(display?.shown === 'both' ? [] : shades), ...unknown, ...marks],
    note: noteOf(i18n, display, room),
  };
}

function shadesOf(i18n: I18n, display: Display, { state }: GapsRoom): LegendEntry[] {
  switch (display.shown) {
    case 'walk':
      return legendEntries(i18n, walkClasses(state.standard));
    case 'both':
      return bivariateEntries(i18n, display.classes, display.need, state.speed);
    case 'change':
      return changeEntries(i18n);
    default:
      return shadeEntries(display.shades);
  }
}

function walkTitle(i18n: I18n, { kinds: chosen, state, level }: GapsRoom): string {
  const kinds = oneOfKinds(i18n, chosen, state.join);
  if (state.join === 'each') {
    return i18n._(
      level === 'areas'
        ? msg`Mean minutes on foot to the nearest ${kinds}, the farthest of them`
        : msg`Minutes on foot to the nearest ${kinds}, the farthest of them`,
    );
  }
  return i18n._(
    level === 'areas'
      ? msg`Mean minutes on foot to the nearest ${kinds}`
      : msg`Minutes on foot to the nearest ${kinds}`,
  );
}

function titleOf(i18n: I18n, display: Display, room: GapsRoom): string {
  const { kinds, state, whom, level } = room;
  const place = oneOfKinds(i18n, kinds, state.join);
  switch (display.shown) {
    case 'walk':
      return walkTitle(i18n, room);
    case 'both': {
      const need = needAxis(i18n, display.need);
      return i18n._(msg`Far from a ${place}, and in need: ${need}`);
    }
    case 'beyond':
      return beyondTitle(i18n, { ...state, kinds, group: whom?.group ?? null });
    case 'change':
      return i18n._(
        level === 'areas'
          ? msg`What the what-if changes: mean minutes on foot to the nearest ${place}`
          : msg`What the what-if changes: minutes on foot to the nearest ${place}`,
      );
    default:
      return supplyTitle(i18n, display.supply, { kinds, standard: state.standard, many: whom?.many ?? null });
  }
}

function noteOf(i18n: I18n, display: Display | null, { state, whom }: GapsRoom): string {
  const many = whom?.many ?? null;
  const paler = i18n._(many === null ? msg`Paler where fewer people live.` : msg`Paler where fewer ${many} live.`);
  if (display?.shown === 'both') return `${thirdsSentence(i18n, many)} ${paler}`;
  if (display?.shown === 'beyond') {
    return i18n._(msg`Estimates, shape by shape: a large one holds more people than a small one. ${paler}`);
  }
  if (display?.shown !== 'count' && display?.shown !== 'per1000') return paler;
  return `${supplySentence(i18n, display.supply, { standard: state.standard })} ${paler}`;
}
