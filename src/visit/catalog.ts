/** The catalogue: what `atlas build` made for the page to show. Read once, before anything else. */
import { useEffect, useState } from 'react';
import type { Catalog } from '../core/city/catalog';
import { arrivedJson, type Loaded, loadJson } from './load';

/**
 * A JSON file of `public/` as a React state; `path` null loads nothing yet. `retry` asks again after a failure.
 *
 * @param isSound always the same function: see `loadJson`
 */
export function useJson<T>(
  path: string | null,
  isSound?: (value: unknown) => boolean,
): Loaded<T> & { readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ path: string | null; loaded: Loaded<T> }>({
    path,
    loaded: { status: 'loading' },
  });

  // A new attempt asks again for the same path
  useEffect(() => {
    if (path === null) return;
    let isCurrent = true;
    const settle = (loaded: Loaded<T>) => isCurrent && setAnswer({ path, loaded });
    settle({ status: 'loading' });
    loadJson<T>(path, isSound).then(
      (value) => settle({ status: 'ready', value }),
      (error: Error) => settle({ status: 'failed', reason: error.message }),
    );
    return () => {
      isCurrent = false;
    };
  }, [path, attempt, isSound]);

  const loaded: Loaded<T> = answer.path === path && answer.loaded.status !== 'loading' ? answer.loaded : atOnce(path);
  return { ...loaded, retry: () => setAttempt((count) => count + 1) };
}

function atOnce<T>(path: string | null): Loaded<T> {
  const value = path === null ? undefined : arrivedJson<T>(path);
  return value === undefined ? { status: 'loading' } : { status: 'ready', value };
}

export const useCatalog = () => useJson<Catalog>('catalog.json', isCatalog);

/** What the page cannot do without; a part that is missing further down is missed where it is shown. */
export function isCatalog(value: unknown): boolean {
  const { world, cities } = (value ?? {}) as Partial<Catalog>;
  return typeof world?.tiles?.path === 'string' && typeof world.cities?.path === 'string' && Array.isArray(cities);
}

/** The absolute address of a built file, which the catalogue names relative to itself. */
export const builtFileUrl = (path: string) => new URL(path, document.baseURI).href;
