/** The room's what-ifs: scenarios of each city, what is being dragged or placed right now, and the address that follows. */
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { create } from 'zustand';
import {
  type Edit,
  type LinkEdit,
  newLinkId,
  newSiteId,
  type Scenario,
  withEdit,
  withoutCapacity,
  withoutEdit,
  withoutSite,
} from '../../../core/scenario/edit';
import { areAllRead, readKeptScenarios, writeKeptScenarios } from '../../../core/scenario/keptScenarios';
import type { Kind } from '../../../core/site/kinds';
import type { LonLat, Metres } from '../../../core/units';
import type { Words } from '../../../visit/address';
import { followKept, keepText, keptText } from '../../../visit/keep';
import { changeWords, readWords, useRoomState } from '../../../visit/visit';
import type { CityFacts } from '../../../workers/questions';
import { useAnswers } from '../answers';
import {
  activeEdits,
  duplicated,
  edited,
  followed,
  isMissing,
  keptOf,
  NO_PLANS,
  opened,
  type Plans,
  redone,
  removed,
  renamed,
  undone,
  withKept,
  withPlan,
  wordOf,
} from './plans';

/** What is being pointed out on the map: where a new place would stand, a link start and end, or which street to close. */
export type Placing =
  | { readonly what: 'site'; readonly kind: Kind; readonly at: LonLat; readonly site: string }
  | { readonly what: 'link'; readonly edit: LinkEdit; readonly end: 'from' | 'to' }
  | { readonly what: 'street'; readonly at: LonLat };

interface Store {
  /** Slug of the city that is open; '' before any is. */
  readonly city: string;
  readonly plans: Readonly<Record<string, Plans>>;
  /** What is dragged or placed: shown, and not yet part of any scenario. */
  readonly draft: Edit | null;
  readonly placing: Placing | null;
  /** Why the browser did not keep the scenarios; null: it does. */
  readonly notKept: MessageDescriptor | null;
  /** What a scenario is called that nobody has named yet, in the visitor's language. */
  readonly unnamed: string;
}

const useStore = create<Store>(() => ({ city: '', plans: {}, draft: null, placing: null, notKept: null, unnamed: '' }));

const WORD = 'whatif';
const readWord = (words: Words) => words[WORD] ?? '';
const plansNow = () => plansIn(useStore.getState());
const plansIn = ({ city, plans }: Store) => plans[city] ?? NO_PLANS;

/** Keeps the scenarios of the open city and the address in step. Mounted once, in the panel. */
export function useFollowedPlans(city: string | null) {
  const { t } = useLingui();
  const unnamed = t`What if`;
  useEffect(() => useStore.setState({ unnamed }), [unnamed]);

  const word = useRoomState(readWord);
  useEffect(() => {
    if (city === null) return;
    const { city: before, plans } = useStore.getState();
    const here = plans[city];
    const next = here ? followed(here, word) : opened(readKeptScenarios(keptText(keyOf(city))), word);
    if (before === city && next === here) return;
    useStore.setState({ city, plans: { ...plans, [city]: next }, draft: null, placing: null });
  }, [city, word]);

  // Another window of this browser keeps its scenarios in the same place: each knows those of the other.
  useEffect(
    () =>
      followKept((key, text) => {
        const { plans } = useStore.getState();
        const of = Object.keys(plans).find((slug) => keyOf(slug) === key);
        if (of) useStore.setState({ plans: { ...plans, [of]: withKept(plans[of], readKeptScenarios(text)) } });
      }),
    [],
  );
}

const keyOf = (city: string) => `scenarios.${city}`;

export const usePlans = () => useStore(plansIn);
export const usePlacing = () => useStore(({ placing }) => placing);
export const useIsDragging = () => useStore(({ draft }) => draft !== null);
export const isDragging = () => useStore.getState().draft !== null;
export const isPlacing = () => useStore.getState().placing !== null;
export const useNotKept = () => useStore(({ notKept }) => notKept);
export const useIsMissing = () => {
  const plans = usePlans();
  return isMissing(plans, useRoomState(readWord));
};

/** Edits of the shown scenario with what is dragged right now; the same list until one of them changes. */
export const useEdits = (city: string | undefined): readonly Edit[] =>
  useStore((store) => (store.city === city ? editsOf(store) : NO_EDITS));

/** The same without what is dragged: for answers that may wait until it is let go. */
export const useSettledEdits = (city: string | undefined): readonly Edit[] =>
  useStore((store) => (store.city === city ? activeEdits(plansIn(store)) : NO_EDITS));

const NO_EDITS: readonly Edit[] = [];
let lastEdits: { settled: readonly Edit[]; draft: Edit; edits: readonly Edit[] } | null = null;

function editsOf(store: Store): readonly Edit[] {
  const settled = activeEdits(plansIn(store));
  const { draft } = store;
  if (!draft) return settled;
  if (lastEdits?.settled !== settled || lastEdits.draft !== draft) {
    lastEdits = { settled, draft, edits: withEdit(settled, draft) };
  }
  return lastEdits.edits;
}

function change(next: Plans) {
  const { city, plans } = useStore.getState();
  waiting = null;
  const notKept = keepText(keyOf(city), writeKeptScenarios(keptOf(next)), areAllRead);
  useStore.setState({ plans: { ...plans, [city]: next }, draft: null, placing: null, notKept });
  if (wordOf(next) !== readWord(readWords())) changeWords({ [WORD]: wordOf(next) }, 'adjust');
}

const edit = (how: (edits: readonly Edit[]) => readonly Edit[]) =>
  change(edited(plansNow(), how, useStore.getState().unnamed));

export const makeEdit = (one: Edit) => edit((edits) => withEdit(edits, one));
export const makeEdits = (some: readonly Edit[]) => edit((edits) => some.reduce<readonly Edit[]>(withEdit, edits));
export const takeBack = (one: Edit) => edit((edits) => withoutEdit(edits, one));
export const reopenSite = (site: string) => edit((edits) => withoutSite(edits, site, 'close'));
export const forgetCapacity = (site: string) => edit((edits) => withoutCapacity(edits, site));
export const restoreSite = (site: string) => edit((edits) => withoutSite(edits, site));
export const undoEdit = () => change(undone(plansNow()));
export const redoEdit = () => change(redone(plansNow()));
export const nameScenario = (name: string) => change(renamed(plansNow(), name));
export const duplicateScenario = (name: string) => change(duplicated(plansNow(), name));
export const removeScenario = () => change(removed(plansNow()));
export const addScenario = (scenario: Scenario) => change(withPlan(plansNow(), scenario));
export const showScenario = (id: number | null) => change({ ...plansNow(), active: id });

/** Picture by picture, never a second question before the first is answered: else a quick hand would see no answer. */
let waiting: Edit | null = null;

/** What is dragged goes here; the overlay follows. */
export function previewEdit(one: Edit) {
  const { draft } = useStore.getState();
  if (draft !== null && useAnswers.getState().answers.overlay.status === 'asking') waiting = one;
  else useStore.setState({ draft: one });
}

useAnswers.subscribe(({ answers }) => {
  if (waiting === null || answers.overlay.status === 'asking') return;
  const next = waiting;
  waiting = null;
  useStore.setState({ draft: next });
});

export function startPlacing(kind: Kind, at: LonLat, { sites }: CityFacts) {
  const edits = activeEdits(plansNow());
  const ids = new Set(sites.ids);
  begin({ what: 'site', kind, at, site: newSiteId(edits, (id) => ids.has(id)) });
}

/** First its start is chosen, then its end. */
export function startLink({ from, to }: Pick<LinkEdit, 'from' | 'to'>) {
  begin({
    what: 'link',
    edit: { do: 'link', link: newLinkId(activeEdits(plansNow())), from, to },
    end: 'from',
  });
}

export const changeLink = (edit: LinkEdit) => begin({ what: 'link', edit, end: 'from' });

export const startClosingStreet = (at: LonLat) => begin({ what: 'street', at });

const begin = (placing: Placing) => useStore.setState({ placing, draft: editOf(placing) });

function editOf(placing: Placing): Edit {
  switch (placing.what) {
    case 'site':
      return { do: 'add', site: placing.site, kind: placing.kind, at: placing.at };
    case 'link':
      return placing.edit;
    case 'street':
      return { do: 'close-street', at: placing.at };
  }
}

/** The place that is being chosen right now. */
export const placingAt = (placing: Placing): LonLat =>
  placing.what === 'link' ? placing.edit[placing.end] : placing.at;

const movedTo = (placing: Placing, at: LonLat): Placing =>
  placing.what === 'link' ? { ...placing, edit: { ...placing.edit, [placing.end]: at } } : { ...placing, at };

function showPlacing(placing: Placing) {
  useStore.setState({ placing });
  previewEdit(editOf(placing));
}

export function movePlacing(at: LonLat) {
  const { placing } = useStore.getState();
  if (placing) showPlacing(movedTo(placing, at));
}

/** Of the link being placed; null: as long as the straight line. */
export function setLinkLength(metres: Metres | null) {
  const { placing } = useStore.getState();
  if (placing?.what !== 'link') return;
  const { metres: _before, ...edit } = placing.edit;
  showPlacing({ ...placing, edit: metres === null ? edit : { ...edit, metres } });
}

/** Sets down what is being placed, here or where it is; of a link first the start, then the end. */
export function finishPlacing(at?: LonLat) {
  const { placing } = useStore.getState();
  if (!placing) return;
  const placed = at ? movedTo(placing, at) : placing;
  if (placed.what === 'link' && placed.end === 'from') showPlacing({ ...placed, end: 'to' });
  else makeEdit(editOf(placed));
}

export function cancelPlacing() {
  waiting = null;
  useStore.setState({ placing: null, draft: null });
}
