/** What the browser keeps for its visitor from one visit to the next, and nobody else sees. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const PREFIX = 'learning-atlas.';

/** Null: kept. Else why the browser did not, and what one can do. */
export function keepText(key: string, text: string): MessageDescriptor | null {
  try {
    window.localStorage.setItem(PREFIX + key, text);
    return null;
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return isFull
      ? msg`The storage of this browser is full. Save your work as a file, then clear old site data.`
      : msg`This browser keeps nothing for this page (a private window, or storage is blocked). Save your work as a file before you leave.`;
  }
}

/** Null where nothing is kept, or where the browser does not tell. */
export function keptText(key: string): string | null {
  try {
    return window.localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function forgetText(key: string) {
  try {
    window.localStorage.removeItem(PREFIX + key);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

/** Calls back with what another window of this browser kept; returns the undoing. */
export function followKept(onChange: (key: string, text: string | null) => void): () => void {
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(PREFIX)) onChange(key.slice(PREFIX.length), newValue);
  };
  window.addEventListener('storage', follow);
  return () => window.removeEventListener('storage', follow);
}
