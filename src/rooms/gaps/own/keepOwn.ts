/** What the browser keeps of brought data, across reloads and on this device alone (IndexedDB). Loaded when first needed. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Purpose } from '../../../core/intake/columns';
import type { OwnSummary } from '../../../core/intake/ownData';

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

let opening: Promise<IDBPDatabase<OwnSchema>> | null = null;

function database() {
  opening ??= openDB<OwnSchema>('learning-atlas-own', 1, {
    upgrade: (db) => {
      db.createObjectStore('own');
    },
  });
  return opening;
}

const keyOf = (city: string, purpose: Purpose) => `${city} ${purpose}`;

export const readKept = async (city: string, purpose: Purpose): Promise<KeptData | null> =>
  (await (await database()).get('own', keyOf(city, purpose))) ?? null;

export async function keep(data: KeptData): Promise<void> {
  await (await database()).put('own', data, keyOf(data.summary.city, data.summary.purpose));
}

export async function removeKept(city: string, purpose: Purpose): Promise<void> {
  await (await database()).delete('own', keyOf(city, purpose));
}
