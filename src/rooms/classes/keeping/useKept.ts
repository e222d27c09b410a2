import type { MessageDescriptor } from '@lingui/core';
import { create } from 'zustand';
import { followShelf, lookAtShelf, shelfTrouble } from './shelf';
import type { ShelfRow } from './shelfRecords';

type KeptList =
  | { readonly status: 'looking' }
  | { readonly status: 'ready'; readonly list: readonly ShelfRow[]; readonly damaged: number }
  | { readonly status: 'failed'; readonly reason: MessageDescriptor };

/** The experiments of this browser. */
export const useKept = create<KeptList>(() => ({ status: 'looking' }));

/** Once more: this window itself changed something. */
export const lookAgain = () =>
  lookAtShelf().then(
    ({ rows, damaged }) => useKept.setState({ status: 'ready', list: rows, damaged }, true),
    (error: unknown) => useKept.setState({ status: 'failed', reason: shelfTrouble(error) }, true),
  );

/** Looks now, and again whenever another window changes something; returns the undoing. */
export function lookForKept(): () => void {
  void lookAgain();
  return followShelf(() => void lookAgain());
}
