/**
 * What the visitor looks at: the one store that the address bar mirrors. Rooms keep here what a link must carry (their
 * `words`) and keep the rest, such as what is hovered, to themselves.
 */
import { useMemo } from 'react';
import { create } from 'zustand';
import { type Address, inLanguage, readAddress, readLanguage, type View, type Words, writeAddress } from './address';

interface Visit {
  readonly address: Address;
  /** Where each room was left, so that coming back finds it as it was. */
  readonly left: Readonly<Record<string, Address>>;
  /** What the address asks for by `lang`; null: the browser decides. */
  readonly language: string | null;
}

const useVisit = create<Visit>(() => ({ address: { room: '', view: null, words: {} }, left: {}, language: null }));

/** How a change enters the browser's history: `step` can be gone back from, `adjust` replaces the present entry. */
export type HistoryEntry = 'step' | 'adjust';

function show(address: Address, entry: HistoryEntry) {
  const link = linkOf(address);
  useVisit.setState({ address });
  if (link === window.location.search) return;
  if (entry === 'step') window.history.pushState(null, '', link);
  else window.history.replaceState(null, '', link);
}

/** Reads the address bar and follows it from now on. Returns the undoing. */
export function followAddressBar(rooms: readonly string[]): () => void {
  const read = () => readAddress(window.location.search, rooms);
  useVisit.setState({ address: read(), language: readLanguage(window.location.search) });
  // Going back brings back what was shown, in the language that is spoken by now.
  const goBack = () => show(read(), 'adjust');
  window.addEventListener('popstate', goBack);
  return () => window.removeEventListener('popstate', goBack);
}

export function enterRoom(room: string) {
  const { address, left } = useVisit.getState();
  if (address.room === room) return;
  useVisit.setState({ left: { ...left, [address.room]: address } });
  show(left[room] ?? { room, view: null, words: {} }, 'step');
}

/** Goes to a whole address, as a link to it would. */
export function goTo(next: Address, entry: HistoryEntry) {
  const { address, left } = useVisit.getState();
  if (next.room !== address.room) useVisit.setState({ left: { ...left, [address.room]: address } });
  show(next, entry);
}

/** Goes to another room with these words: a city's sheet in one room leads to the same city in the next. */
export function enterRoomWith(room: string, words: Words) {
  const { address, left } = useVisit.getState();
  useVisit.setState({ left: { ...left, [address.room]: address } });
  show({ room, view: null, words }, 'step');
}

/** The link to an address, in the language that the visitor asked for. */
export const linkOf = (address: Address) => inLanguage(writeAddress(address), useVisit.getState().language);

/** The link that `enterRoomWith` would go to, for real anchors. */
export const linkTo = (room: string, words: Words = {}) => linkOf({ room, view: null, words });

/** Says everything in another language from now on. Nothing else changes, also not where back leads to. */
export function askForLanguage(language: string) {
  useVisit.setState({ language });
  show(useVisit.getState().address, 'adjust');
}

/**
 * Changes the present room's words. A value of `''` removes a word. Pass `view: null` to send the map to the room's
 * start (another city was chosen).
 */
export function changeWords(changes: Words, entry: HistoryEntry, view?: null) {
  const { address } = useVisit.getState();
  const words = Object.fromEntries(
    Object.entries({ ...address.words, ...changes }).filter(([, value]) => value !== ''),
  );
  show({ ...address, words, view: view === null ? null : address.view }, entry);
}

/** The map came to rest here. Never a history entry of its own. */
export function moveView(view: View) {
  show({ ...useVisit.getState().address, view }, 'adjust');
}

export const useRoomId = () => useVisit((visit) => visit.address.room);
export const useView = () => useVisit((visit) => visit.address.view);
const useWords = () => useVisit((visit) => visit.address.words);
export const readAskedLanguage = () => useVisit.getState().language;
export const useAskedLanguage = () => useVisit((visit) => visit.language);
export const useVisitAddress = () => useVisit((visit) => visit.address);
export const readVisit = () => useVisit.getState().address;
export const readWords = () => useVisit.getState().address.words;

/** The room's state as its pure codec reads it from the words; the same object until the words change. */
export function useRoomState<State>(read: (words: Words) => State): State {
  const words = useWords();
  return useMemo(() => read(words), [words, read]);
}
