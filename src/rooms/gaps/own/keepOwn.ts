/** What the browser keeps of brought data, across reloads and on this device alone (IndexedDB). Loaded when first needed. */
import type { DBSchema } from 'idb';
import type { Purpose } from '../../../core/intake/columns';
import type { OwnSummary } from '../../../core/intake/ownData';
import { storeOpener } from '../../../visit/openStore';

export interface KeptData {
  readonly summary: OwnSummary;
  /** JSON of `OwnSites` or `OwnAreas`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The day it was brought: `2024-03-01`. */
  readonly keptOn: string;
}

interface OwnSchema extends DBSchema {
  own: { key: string; value: KeptData };
}

const database = storeOpener<OwnSchema>({
  name: 'learning-atlas-own',
  version: 1,
  upgrade: (db) => {
    db.createObjectStore('own');
  },
});

const keyOf = (city: string, purpose: Purpose) => `${city} ${purpose}`;

/** Null: nothing is kept, or nothing that this page can read. */
export async function readKept(city: string, purpose: Purpose): Promise<KeptData | null> {
  const found: unknown = await (await database()).get('own', keyOf(city, purpose));
  return isKeptData(found, purpose) ? found : null;
}

/** What lies there and cannot be read, of a newer page perhaps, is put aside and not written over. */
export async function keep(data: KeptData): Promise<void> {
  const key = keyOf(data.summary.city, data.summary.purpose);
  const transaction = (await database()).transaction('own', 'readwrite');
  const before: unknown = await transaction.store.get(key);
  if (before !== undefined && !isKeptData(before, data.summary.purpose)) {
    const aside = (await transaction.store.getAllKeys()).filter((one) => one.startsWith(`${key} aside`));
    await transaction.store.put(before as KeptData, `${key} aside ${aside.length + 1}`);
  }
  await transaction.store.put(data, key);
  await transaction.done;
}

function isKeptData(value: unknown, purpose: Purpose): value is KeptData {
  const { summary, bytes, keptOn } = (value ?? {}) as Partial<KeptData>;
  return summary?.purpose === purpose && bytes instanceof Uint8Array && typeof keptOn === 'string';
}

export async function removeKept(city: string, purpose: Purpose): Promise<void> {
  await (await database()).delete('own', keyOf(city, purpose));
}
