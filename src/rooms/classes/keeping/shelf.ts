/**
 * The experiments of this browser, in its IndexedDB. Each field of an experiment is a record of its own, so that a letter typed
 * does not write a hundred thousand readings again; a save is one transaction, so that it is there whole or not at all.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DBSchema } from 'idb';
import { type FieldKey, type Kept, merge, NOTHING_KEPT, type Version } from '../../../core/experiment/versions';
import { storeOpener } from '../../../visit/openStore';
import { type HeadRecord, isHead, keptInRecords, type ShelfRow, type Spine } from './shelfRecords';

interface ShelfSchema extends DBSchema {
  heads: { key: string; value: HeadRecord };
  fields: { key: [id: string, field: FieldKey]; value: readonly Version[] };
}

const DATABASE = 'learning-atlas-experiments';

const shelf = storeOpener<ShelfSchema>({
  name: DATABASE,
  version: 1,
  upgrade(database) {
    database.createObjectStore('heads', { keyPath: 'id' });
    database.createObjectStore('fields');
  },
});

/** A record that this page cannot read. It stays as it is: a later version of the page, or a person, may. */
class DamagedError extends Error {
  constructor(id: string) {
    super(`the experiment ${id} is kept in a form that cannot be read`);
    this.name = 'DamagedError';
  }
}

export interface ShelfLook {
  /** Newest first. */
  readonly rows: readonly ShelfRow[];
  /** Experiments that cannot be read; they are left as they are. */
  readonly damaged: number;
}

export async function lookAtShelf(): Promise<ShelfLook> {
  const heads: unknown[] = await (await shelf()).getAll('heads');
  const rows = heads.filter(isHead).sort((a, b) => b.changedAt - a.changedAt);
  return { rows, damaged: heads.length - rows.length };
}

/** An experiment as it was last saved, with what the next save needs to know of it. */
export interface OnShelf {
  readonly kept: Kept;
  readonly revision: number;
}

const allFieldsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

export async function takeFromShelf(id: string): Promise<OnShelf | null> {
  const transaction = (await shelf()).transaction(['heads', 'fields']);
  return readAll(id, {
    head: await transaction.objectStore('heads').get(id),
    fields: transaction.objectStore('fields'),
  });
}

interface Fields {
  getAll(range: IDBKeyRange): Promise<(readonly Version[])[]>;
  getAllKeys(range: IDBKeyRange): Promise<[string, FieldKey][]>;
}

async function readAll(id: string, { head, fields }: { head: HeadRecord | undefined; fields: Fields }) {
  if (!head) return null;
  const [keys, values] = await Promise.all([fields.getAllKeys(allFieldsOf(id)), fields.getAll(allFieldsOf(id))]);
  const kept = keptInRecords(head, { keys, values });
  if (!kept) throw new DamagedError(id);
  return { kept, revision: head.revision };
}

export interface Save {
  readonly id: string;
  readonly kept: Kept;
  /** What this window saved or read last; null: nothing yet. Fields that are the same object there are not written again. */
  readonly last: OnShelf | null;
  readonly spineOf: (kept: Kept) => Spine;
  readonly now: number;
}

/**
 * Saves, together with what other windows saved meanwhile: both sides stay.
 *
 * @returns what is on the shelf now; its `kept` is the very one that was given where nobody else had written
 */
export async function putOnShelf({ id, kept, last, spineOf, now }: Save): Promise<OnShelf> {
  const transaction = (await shelf()).transaction(['heads', 'fields'], 'readwrite');
  const fields = transaction.objectStore('fields');
  const head = await transaction.objectStore('heads').get(id);
  if (head !== undefined && !isHead(head)) throw new DamagedError(id);
  const isNew = head !== undefined && head.revision !== last?.revision;
  const before = isNew ? await readAll(id, { head, fields }) : last;
  const whole = isNew && before ? merge(before.kept, kept) : kept;
  const written = before?.kept ?? NOTHING_KEPT;
  const writes: Promise<unknown>[] = [];
  for (const [field, versions] of whole.fields) {
    if (head === undefined || written.fields.get(field) !== versions) writes.push(fields.put(versions, [id, field]));
  }
  for (const field of written.fields.keys()) if (!whole.fields.has(field)) writes.push(fields.delete([id, field]));
  const revision = (head?.revision ?? 0) + 1;
  const record = { id, ...spineOf(whole), ids: whole.ids, seen: whole.seen, changedAt: now, revision };
  writes.push(transaction.objectStore('heads').put(record));
  // What fails, fails the transaction; its own reason says more than that of a single write.
  for (const write of writes) write.catch(() => {});
  await transaction.done;
  tellOthers(id);
  return { kept: whole, revision };
}

export async function removeFromShelf(id: string): Promise<void> {
  const transaction = (await shelf()).transaction(['heads', 'fields'], 'readwrite');
  await Promise.all([
    transaction.objectStore('heads').delete(id),
    transaction.objectStore('fields').delete(allFieldsOf(id)),
    transaction.done,
  ]);
  tellOthers(id);
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE);

const tellOthers = (id: string) => channel?.postMessage(id);

/** Calls back with the id of what another window saved or removed; returns the undoing. */
export function followShelf(onChange: (id: string) => void): () => void {
  const hear = ({ data }: MessageEvent) => {
    if (typeof data === 'string') onChange(data);
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}

/** Why the browser keeps nothing, and what one can do, in words. */
export function shelfTrouble(error: unknown): MessageDescriptor {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError' || /quota|disk|full/i.test(String((error as Error)?.message))) {
    return msg`The storage of this browser is full. Nothing is lost while this page stays open: save a bundle in “Share” now, then delete an old experiment or other sites’ data.`;
  }
  if (name === 'VersionError') {
    return msg`A newer version of the atlas has been open in this browser, and keeps experiments in a form that this page does not know. Nothing was changed: load the page again.`;
  }
  if (name === 'StoreBlockedError') {
    return msg`Another window of the atlas holds the storage, or the browser does not answer. Close other windows of the atlas, then load the page again; save a bundle in “Share” first.`;
  }
  if (name === 'DamagedError' || name === 'UnknownError' || name === 'DataError') {
    return msg`What this browser kept cannot be read any more. It was left as it is, and nothing is written over it. Your work stays while this page is open: save a bundle in “Share”.`;
  }
  return msg`This browser keeps nothing for this page (a private window, or storage is blocked). Your work stays while this page is open: save a bundle in “Share” before you leave.`;
}
