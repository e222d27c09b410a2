/** The drawn outline: the address holds it, this store what was before it and how the next is being drawn. */
import { create } from 'zustand';
import type { LonLat } from '../../../core/units';
import type { Words } from '../../../visit/address';
import { changeWords, readWords, useRoomState } from '../../../visit/visit';
import { useIsReportOpen } from '../report/reportWord';
import { tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import type { Draft, Shape } from './draft';
import { outlineFault } from './outlineFault';
import { type Outline, readOutline, writeOutline } from './outlineWord';

const WORD = 'outline';
const read = (words: Words) => readOutline(words[WORD]);
export const useOutline = (): Outline | null => useRoomState(read);
const readOutlineNow = () => read(readWords());

export type Drawing =
  | { readonly by: 'pointer'; readonly shape: Shape }
  /** With a cross that the arrow keys move. */
  | { readonly by: 'keys'; readonly draft: Draft }
  /** The corners of the present outline are moved. */
  | { readonly by: 'corners' };

interface Store {
  readonly drawing: Drawing | null;
  /** Address words, newest last. */
  readonly past: readonly string[];
  /** What redo gives next comes last. */
  readonly future: readonly string[];
}

const useStore = create<Store>(() => ({ drawing: null, past: [], future: [] }));

export const useDrawing = () => useStore(({ drawing }) => drawing);
export const useCanUndo = () => useStore(({ past }) => past.length > 0);
export const useCanRedo = () => useStore(({ future }) => future.length > 0);
/** A click on the map is for drawing, not for choosing what lies below. */
export const isDrawing = () => useStore.getState().drawing !== null;

export const startDrawing = (drawing: Drawing) => useStore.setState({ drawing });
export const stopDrawing = () => useStore.setState({ drawing: null });

/** What was drawn takes the place of the outline before it, under the same name. */
export function finishDrawing(ring: readonly LonLat[]) {
  setOutline({ name: readOutlineNow()?.name ?? '', ring });
  stopDrawing();
}

/** The present draft is changed by keys: the next one, or the ring that it has become. */
export function changeDraft(change: (draft: Draft) => Draft | { readonly ring: LonLat[] }) {
  const { drawing } = useStore.getState();
  if (drawing?.by !== 'keys') return;
  const next = change(drawing.draft);
  if ('ring' in next) finishDrawing(next.ring);
  else startDrawing({ by: 'keys', draft: next });
}

const wordNow = () => readWords()[WORD] ?? '';
const show = (word: string) => changeWords({ [WORD]: word }, 'step');

/** Null takes the outline away. */
export function setOutline(outline: Outline | null) {
  const [before, word] = [wordNow(), writeOutline(outline)];
  if (word === before) return;
  useStore.setState(({ past }) => ({ past: [...past, before], future: [] }));
  show(word);
}

export function undoOutline() {
  const { past, future } = useStore.getState();
  const word = past.at(-1);
  if (word === undefined) return;
  useStore.setState({ past: past.slice(0, -1), future: [...future, wordNow()] });
  show(word);
}

export function redoOutline() {
  const { past, future } = useStore.getState();
  const word = future.at(-1);
  if (word === undefined) return;
  useStore.setState({ past: [...past, wordNow()], future: future.slice(0, -1) });
  show(word);
}

/** Asked while there is an outline with an inside, or a report that tells of all groups. Mounted once, in the panel. */
export function useOutlineQuestion(room: GapsRoom | null) {
  const outline = useOutline();
  const isReportOpen = useIsReportOpen();
  const ring = outline && !outlineFault(outline) ? outline.ring : null;
  const { group: _group, ...asked } = (room && tableQuestion(room)) ?? { group: undefined };
  useQuestion('outline', 'pack' in asked && (ring || isReportOpen) ? { ...asked, ring } : null);
}
