/** Brought data of the open city: what is kept, what of it is in use (the address says), and where the worker finds it. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CatalogCity } from '../../../core/city/catalog';
import type { Purpose } from '../../../core/intake/columns';
import type { OwnSummary } from '../../../core/intake/ownData';
import type { I18n } from '../../../languages/speaker';
import { changeWords, readWords, useRoomState } from '../../../visit/visit';
import type { KeptData } from './keepOwn';
import { sourceOf } from './ownSentences';
import { OWN_WORD, PURPOSES, readOwnWord, writeOwnWord } from './ownWord';

type Kept = Readonly<Record<Purpose, KeptData | null>>;

interface Store {
  /** Slug of the city whose data these are; '' before any was looked up. */
  readonly city: string;
  readonly kept: Kept;
  /** Storage was refused (a private window, say): data are used until the page is left. */
  readonly isUnkept: boolean;
}

const NOTHING: Kept = { sites: null, areas: null };

const useStore = create<Store>(() => ({ city: '', kept: NOTHING, isUnkept: false }));

/** Looks up what the browser keeps for the open city. Mounted once, in the panel. */
export function useKeptOwn(city: string | null) {
  useEffect(() => {
    if (city === null || useStore.getState().city === city) return;
    let isCurrent = true;
    readAll(city).then((kept) => isCurrent && useStore.setState({ city, kept }));
    return () => {
      isCurrent = false;
    };
  }, [city]);
}

async function readAll(city: string): Promise<Kept> {
  try {
    const { readKept } = await import('./keepOwn');
    const [sites, areas] = await Promise.all(PURPOSES.map((purpose) => readKept(city, purpose)));
    return { sites, areas };
  } catch {
    // No storage, nothing kept.
    return NOTHING;
  }
}

export interface OwnInUse {
  /** Where the worker finds the data; null: the city is as its own data say. */
  readonly address: string | null;
  readonly summaries: readonly OwnSummary[];
  /** What the address asks for and this browser does not keep; empty while it is looked up. */
  readonly missing: readonly Purpose[];
}

const NONE: OwnInUse = { address: null, summaries: [], missing: [] };

/** The same object until something of it changes. */
export function useOwnInUse(city: string | undefined): OwnInUse {
  const store = useStore();
  const said = useRoomState(readOwnWord);
  return store.city === city ? inUse(store.kept, said) : NONE;
}

let last: { kept: Kept; said: readonly Purpose[]; found: OwnInUse } | null = null;

function inUse(kept: Kept, said: readonly Purpose[]): OwnInUse {
  if (last?.kept === kept && last.said === said) return last.found;
  const used = said.filter((purpose) => kept[purpose] !== null);
  const isSame = PURPOSES.every((purpose) => dataOf(last, purpose) === (used.includes(purpose) ? kept[purpose] : null));
  const address = isSame && last ? last.found.address : addressOf(kept, used);
  if (last?.found.address && last.found.address !== address) URL.revokeObjectURL(last.found.address);
  last = {
    kept,
    said,
    found: {
      address,
      summaries: used.map((purpose) => kept[purpose]!.summary),
      missing: said.filter((purpose) => kept[purpose] === null),
    },
  };
  return last.found;
}

const dataOf = (from: typeof last, purpose: Purpose) =>
  from?.said.includes(purpose) ? (from.kept[purpose] ?? null) : null;

/** Put together from kept bytes as they are: the page never reads a hundred thousand rows itself. */
function addressOf(kept: Kept, used: readonly Purpose[]): string | null {
  if (used.length === 0) return null;
  const part = (purpose: Purpose) => (used.includes(purpose) ? kept[purpose]!.bytes : 'null');
  return URL.createObjectURL(new Blob(['{"sites":', part('sites'), ',"areas":', part('areas'), '}']));
}

/** The city, with brought data among its sources. */
export const cityWithOwn = (i18n: I18n, city: CatalogCity, { summaries }: OwnInUse): CatalogCity =>
  summaries.length === 0
    ? city
    : { ...city, sources: [...city.sources, ...summaries.map((summary) => sourceOf(i18n, summary))] };

export const useKept = () => useStore(({ kept }) => kept);
export const useIsUnkept = () => useStore(({ isUnkept }) => isUnkept);

/** Uses data from now on, and keeps them for the next visit where the browser lets us. */
export async function takeIntoUse(data: KeptData) {
  const { city, kept } = useStore.getState();
  const { purpose } = data.summary;
  if (data.summary.city !== city) return;
  useStore.setState({ kept: { ...kept, [purpose]: data } });
  choose([...readOwnWord(readWords()), purpose]);
  try {
    await (await import('./keepOwn')).keep(data);
    useStore.setState({ isUnkept: false });
  } catch {
    useStore.setState({ isUnkept: true });
  }
}

/** Which of the kept data are in use. */
export const choose = (purposes: readonly Purpose[]) => changeWords({ [OWN_WORD]: writeOwnWord(purposes) }, 'step');

/** Takes data out of use and out of the browser. */
export async function removeOwn(purpose: Purpose) {
  const { city, kept } = useStore.getState();
  choose(readOwnWord(readWords()).filter((one) => one !== purpose));
  useStore.setState({ kept: { ...kept, [purpose]: null } });
  try {
    await (await import('./keepOwn')).removeKept(city, purpose);
  } catch {
    // Without storage nothing was kept.
  }
}
