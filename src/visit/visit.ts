/**
 * What the visitor looks at: the one store that the address bar mirrors. Rooms keep here what a link must carry (their
 * `words`) and keep the rest, such as what is hovered, to themselves.
 */
import { useMemo } from 'react';
import { create } from 'zustand';
import { type Address, readAddress, type View, type Words, writeAddress } from './address';

interface Visit {
  readonly address: Address;
  /** Where each room was left, so that coming back finds it as it was. */
  readonly left: Readonly<Record<string, Address>>;
}

const useVisit = create<Visit>(() => ({ address: { room: '', view: null, words: {} }, left: {} }));

/** How a change enters the browser's history: `step` can be gone back from, `adjust` replaces the present entry. */
export type HistoryEntry = 'step' | 'adjust';

function show(address: Address, entry: HistoryEntry) {
  const link = writeAddress(address);
  useVisit.setState({ address });
  if (link === window.location.search) return;
  if (entry === 'step') window.history.pushState(null, '', link);
  else window.history.replaceState(null, '', link);
}

/** Reads the address bar and follows it from now on. Returns the undoing. */
export function followAddressBar(rooms: readonly string[]): () => void {
  const read = () => useVisit.setState({ address: readAddress(window.location.search, rooms) });
  read();
  window.addEventListener('popstate', read);
  return () => window.removeEventListener('popstate', read);
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

/** The link that `enterRoomWith` would go to, for real anchors. */
export const linkTo = (room: string, words: Words = {}) => writeAddress({ room, view: null, words });

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
export const useVisitAddress = () => useVisit((visit) => visit.address);
export const readVisit = () => useVisit.getState().address;
export const readWords = () => useVisit.getState().address.words;

/** The room's state as its pure codec reads it from the words; the same object until the words change. */
export function useRoomState<State>(read: (words: Words) => State): State {
  const words = useWords();
  return useMemo(() => read(words), [words, read]);
}
