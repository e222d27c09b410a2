/** Saves what is on the desk a moment after it was changed, and says so. */
import type { MessageDescriptor } from '@lingui/core';
import { create } from 'zustand';
import type { Experiment } from '../../../core/experiment/experiment';
import {
  type Conflict,
  conflictsOf,
  experimentOf,
  type Kept,
  keep,
  merge,
  NOTHING_KEPT,
} from '../../../core/experiment/versions';
import { layOnDesk, newId, useDesk } from '../useDesk';
import { blankOf } from './blank';
import { followShelf, type OnShelf, putOnShelf, removeFromShelf, shelfTrouble, takeFromShelf } from './shelf';
import type { Spine } from './shelfRecords';

export type Saving =
  | { readonly status: 'saved'; readonly at: number }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly reason: MessageDescriptor };

interface Keeping {
  readonly saving: Saving;
  /** With its versions, as it is or will be saved. */
  readonly kept: Kept;
  readonly conflicts: readonly Conflict[];
}

export const useKeeping = create<Keeping>(() => ({
  saving: { status: 'saving' },
  kept: NOTHING_KEPT,
  conflicts: [],
}));

const shownOf = (kept: Kept) => experimentOf(kept, blankOf(kept.ids[0]));

/** Between two letters of a quick hand; a longer pause is a moment to save. */
const PAUSE_MILLISECONDS = 250;

/** The id under which it lies on the shelf: merging may give the experiment another one of its own. */
let place: string | null = null;
let copy = '';
let last: OnShelf | null = null;
let timer = 0;
let running: Promise<void> | null = null;

/** An experiment of the desk, with its versions. */
export const keptOf = (experiment: Experiment): Kept => keep(useKeeping.getState().kept, experiment, copy);

/** Whatever is in the open experiment now. */
function freshKept(): Kept {
  const present = useDesk.getState().history?.present;
  return present ? keptOf(present) : useKeeping.getState().kept;
}

/** Lays an experiment on the desk; from now on its changes are saved. */
export function openKept(id: string, found: OnShelf | { readonly kept: Kept; readonly revision: null }) {
  place = id;
  copy = newId();
  last = found.revision === null ? null : found;
  useKeeping.setState({
    kept: found.kept,
    conflicts: conflictsOf(found.kept),
    saving: found.revision === null ? { status: 'saving' } : { status: 'saved', at: Date.now() },
  });
  layOnDesk(shownOf(found.kept));
  if (found.revision === null) void save();
}

export async function closeKept() {
  window.clearTimeout(timer);
  await save();
  place = null;
}

const spineOf = (kept: Kept): Spine => {
  const { title, classLabel, city, places, series } = shownOf(kept);
  return {
    title,
    classLabel,
    city: city.name,
    places: places.length,
    readings: series.reduce((sum, { readings }) => sum + readings.count, 0),
  };
};

/** One save after the other; what was changed during one is saved by the next. */
export async function save(): Promise<void> {
  await running;
  if (place === null) return;
  const kept = freshKept();
  if (kept === last?.kept) return;
  useKeeping.setState({ kept, saving: { status: 'saving' } });
  running = putOnShelf({ id: place, kept, last, spineOf, now: Date.now() })
    .then(
      (now) => {
        last = now;
        const present = freshKept();
        const isTyping = present !== kept;
        const isJoined = now.kept !== kept;
        // What was typed meanwhile stays on the desk beside what others wrote; the next save has it.
        const whole = isJoined && isTyping ? merge(now.kept, present) : isTyping ? present : now.kept;
        if (isJoined) takeOver(whole);
        useKeeping.setState({
          kept: whole,
          conflicts: conflictsOf(whole),
          saving: isTyping ? { status: 'saving' } : { status: 'saved', at: Date.now() },
        });
      },
      (error: unknown) => useKeeping.setState({ saving: { status: 'failed', reason: shelfTrouble(error) } }),
    )
    .finally(() => {
      running = null;
    });
  await running;
}

/** Another window wrote too: both sides are laid on the desk, and undo begins anew, for it knows only one side. */
function takeOver(merged: Kept) {
  useKeeping.setState({ kept: merged, conflicts: conflictsOf(merged) });
  layOnDesk(shownOf(merged));
}

/** Joins what somebody else made into the open experiment, and saves it. */
export async function joinKept(change: (kept: Kept) => Kept) {
  takeOver(change(freshKept()));
  await save();
}

/** Name of this opening, for settling conflicts. */
export const openCopy = () => copy;

/** The open experiment as a file is to have it. */
export const keptNow = freshKept;

export async function deleteKept(id: string) {
  window.clearTimeout(timer);
  await running;
  if (id === place) place = null;
  await removeFromShelf(id);
}

useDesk.subscribe(({ history }, before) => {
  if (place === null || !history || history.present === before.history?.present) return;
  if (before.history === null) return;
  useKeeping.setState({ saving: { status: 'saving' } });
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void save(), PAUSE_MILLISECONDS);
});

followShelf((id) => {
  if (id !== place) return;
  void (async () => {
    await running;
    const theirs = await takeFromShelf(id);
    if (!theirs || theirs.revision === last?.revision) return;
    // A save reads what they wrote, and joins it with what is typed here.
    if (freshKept() !== last?.kept) return save();
    last = theirs;
    takeOver(theirs.kept);
    useKeeping.setState({ saving: { status: 'saved', at: Date.now() } });
  })();
});

// A page that goes away may be told only this.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void save();
});
