import 'fake-indexeddb/auto';
import { type DBSchema, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { storeOpener } from '../../src/visit/openStore';

interface Notes extends DBSchema {
  notes: { key: string; value: string };
}

let names = 0;
const fresh = () => `notes-${++names}`;

/** A page of the atlas, of some version. */
const pageOf = (name: string, version = 1) =>
  storeOpener<Notes>({
    name,
    version,
    upgrade(database) {
      if (!database.objectStoreNames.contains('notes')) database.createObjectStore('notes');
    },
  });

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page of a newer version is let through, and the older page is told, with nothing lost', async () => {
  const name = fresh();
  const older = pageOf(name);
  await (await older()).put('notes', 'of the older page', 'a');
  const newer = pageOf(name, 2);
  expect(await (await newer()).get('notes', 'a')).toBe('of the older page');
  await expect(older()).rejects.toMatchObject({ name: 'VersionError' });
  expect(await (await newer()).get('notes', 'a')).toBe('of the older page');
});

test('a window that does not let go is named in time, and the next try comes through', async () => {
  const name = fresh();
  // It has no ear for the wish of others: a page that is frozen in the background is like this.
  const frozen = await openDB(name, 1);
  const page = pageOf(name, 2);
  await expect(page()).rejects.toMatchObject({ name: 'StoreBlockedError' });
  frozen.close();
  expect((await page()).version).toBe(2);
});

test('a browser whose storage never answers is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
  const opened = pageOf(fresh())();
  opened.catch(() => undefined);
  await vi.runAllTimersAsync();
  await expect(opened).rejects.toMatchObject({ name: 'StoreBlockedError' });
});

test('a browser without storage, or with storage that is broken, fails, and is asked again the next time', async () => {
  const name = fresh();
  const page = pageOf(name);
  for (const kind of ['SecurityError', 'UnknownError']) {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('no', kind);
      },
    });
    await expect(page()).rejects.toMatchObject({ name: kind });
  }
  vi.unstubAllGlobals();
  expect((await page()).name).toBe(name);
});
