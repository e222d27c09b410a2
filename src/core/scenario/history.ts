/** Undo and redo without end, for any value: what was, what is, and what was taken back. */

export interface History<Value> {
  /** Oldest first. */
  readonly past: readonly Value[];
  readonly present: Value;
  /** What redo gives next comes first. */
  readonly future: readonly Value[];
}

export const beginHistory = <Value>(present: Value): History<Value> => ({ past: [], present, future: [] });

/** A new present; what had been taken back is gone. The same value again is no change. */
export const record = <Value>(history: History<Value>, present: Value): History<Value> =>
  present === history.present ? history : { past: [...history.past, history.present], present, future: [] };

export function undo<Value>({ past, present, future }: History<Value>): History<Value> {
  if (past.length === 0) return { past, present, future };
  return { past: past.slice(0, -1), present: past[past.length - 1], future: [present, ...future] };
}

export function redo<Value>({ past, present, future }: History<Value>): History<Value> {
  if (future.length === 0) return { past, present, future };
  return { past: [...past, present], present: future[0], future: future.slice(1) };
}
