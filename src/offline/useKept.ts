/** Which parts of the atlas are kept on the device, and keeping what is being looked at. */
import { useCallback, useEffect, useState } from 'react';
import type { Catalog } from '../core/city/catalog';
import { type Keepable, keep, keepables, keepCatalog, keptParts, remove } from './keptFiles';

/** Only where pages are secure (https or localhost), and the browser lets them keep files. */
export const canKeep = () => typeof caches !== 'undefined' && 'serviceWorker' in navigator;

/**
 * Keeps the world, the catalogue, the city that is open with the solver of its planners, and the words of all rooms, a
 * moment after the page has opened. Failures are left alone: whoever wants to be sure asks for it in the list, and is
 * told there. Visitors who save data are not asked for bytes they did not ask for.
 *
 * @param loadWords fetches the words of all rooms; another function for another language
 */
export function useKeepOpened(catalog: Catalog | null, city: string | undefined, loadWords: () => Promise<unknown>) {
  useEffect(() => {
    if (!import.meta.env.PROD || !catalog || !canKeep() || savesData()) return;
    const parts = keepables(catalog).filter(({ id }) => id === 'world' || id === city);
    return afterFirstMap(async () => {
      // Without a service worker nobody would read what is kept.
      await navigator.serviceWorker.ready;
      await keepCatalog(catalog);
      for (const part of parts) await keep(part);
      await loadWords();
      const { keepParts, SOLVER } = await import('./keptParts');
      await keepParts(city === undefined ? [] : [SOLVER]);
    });
  }, [catalog, city, loadWords]);
}

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The first map comes first: its tiles are asked for in this time after the catalogue has come. */
const MAP_FIRST_MILLISECONDS = 4000;

/** Returns the undoing. */
function afterFirstMap(work: () => Promise<void>): () => void {
  const timer = setTimeout(() => {
    work().catch((error: unknown) => console.error('Not kept for use without a network:', error));
  }, MAP_FIRST_MILLISECONDS);
  return () => clearTimeout(timer);
}

export interface KeptState {
  /** Null: not known yet. */
  readonly kept: ReadonlySet<string> | null;
  /** The part that is being fetched or removed. */
  readonly busy: string | null;
  readonly problem: string | null;
  readonly keepPart: (part: Keepable) => void;
  readonly removePart: (part: Keepable) => void;
}

/** The list of kept parts, with what changes it. */
export function useKept(catalog: Catalog): KeptState {
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const look = useCallback(async () => setKept(await keptParts(catalog)), [catalog]);
  useEffect(() => {
    look().catch((error: Error) => setProblem(error.message));
  }, [look]);

  const change = (part: Keepable, act: (part: Keepable) => Promise<void>) => {
    setBusy(part.id);
    setProblem(null);
    act(part)
      .catch((error: Error) => setProblem(error.message))
      .then(look)
      .catch((error: Error) => setProblem(error.message))
      .finally(() => setBusy(null));
  };
  return {
    kept,
    busy,
    problem,
    keepPart: (part) =>
      change(part, async () => {
        await keepCatalog(catalog);
        await keep(part);
      }),
    removePart: (part) => change(part, remove),
  };
}
