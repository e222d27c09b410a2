/** What the browser keeps for its visitor from one visit to the next, and nobody else sees. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const PREFIX = 'learning-atlas.';

const ASIDE = 'aside.';

/**
 * Null: kept. Else why the browser did not, and what one can do.
 *
 * @param isReadable whether the caller reads all of a text that was kept; one that it does not (of a newer page, or damaged)
 * is put aside before it is written over, see `keptAside`
 */
export function keepText(
  key: string,
  text: string,
  isReadable: (kept: string) => boolean = () => true,
): MessageDescriptor | null {
  try {
    const before = window.localStorage.getItem(PREFIX + key);
    if (before !== null && before !== text && !isReadable(before)) putAside(key, before);
    window.localStorage.setItem(PREFIX + key, text);
    return null;
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return isFull
      ? msg`The storage of this browser is full. Save your work as a file, then clear old site data.`
      : msg`This browser keeps nothing for this page (a private window, or storage is blocked). Save your work as a file before you leave.`;
  }
}

/** Throws where the browser has no room for it: what cannot be put aside is not written over either. */
function putAside(key: string, text: string) {
  for (let n = 1; ; n++) {
    const place = `${PREFIX}${ASIDE}${key}.${n}`;
    const there = window.localStorage.getItem(place);
    if (there === null) window.localStorage.setItem(place, text);
    if (there === null || there === text) return;
  }
}

/** What no page of this version could read, by key: kept as it was until somebody deletes it. */
export function keptAside(): Readonly<Record<string, string>> {
  try {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX + ASIDE));
    return Object.fromEntries(keys.map((key) => [key.slice(PREFIX.length), window.localStorage.getItem(key) ?? '']));
  } catch {
    return {};
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
