import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { experimentOf, type Kept, keep, NOTHING_KEPT } from '../../../../src/core/experiment/versions';
import { ENGLISH } from '../../../../src/languages/speaker';
import { blankOf } from '../../../../src/rooms/classes/keeping/blank';
import { lookAtShelf, putOnShelf, shelfTrouble, takeFromShelf } from '../../../../src/rooms/classes/keeping/shelf';

const spineOf = (kept: Kept) => ({
  title: experimentOf(kept, blankOf(kept.ids[0])).title,
  classLabel: '',
  city: '',
  places: 0,
  readings: 0,
});

const titled = (id: string, title: string, { onto = NOTHING_KEPT, copy = 'a' } = {}) =>
  keep(onto, { ...blankOf(id), title }, copy);

const save = (id: string, title: string, now: number) =>
  putOnShelf({ id, kept: titled(id, title), last: null, spineOf, now });

const titleOn = async (id: string) => {
  const found = await takeFromShelf(id);
  return found && experimentOf(found.kept, blankOf(id)).title;
};

/** Writes past the page, as a fault of the device or a page of another version would. */
async function scribble(store: 'heads' | 'fields', value: unknown, key?: IDBValidKey) {
  const database = await openDB('learning-atlas-experiments', 1);
  await database.put(store, value, key);
  database.close();
}

test('an experiment that cannot be read is counted, left as it was, and never written over', async () => {
  await save('sound', 'Noise', 1);
  const broken = { id: 'broken', title: 7, of: 'a page of 2031' };
  await scribble('heads', broken);
  const { rows, damaged } = await lookAtShelf();
  expect([rows.map(({ id }) => id), damaged]).toEqual([['sound'], 1]);
  await expect(takeFromShelf('broken')).rejects.toMatchObject({ name: 'DamagedError' });
  const error = await save('broken', 'Over it', 2).catch((error: unknown) => error);
  expect(ENGLISH._(shelfTrouble(error))).toMatch(/left as it is, and nothing is written over it/);
  const database = await openDB('learning-atlas-experiments', 1);
  expect(await database.get('heads', 'broken')).toEqual(broken);
  database.close();
});

test('a field that cannot be read is said, and the other experiments open', async () => {
  await save('mangled', 'Light', 3);
  await scribble('fields', 'not versions', ['mangled', 'title']);
  await expect(takeFromShelf('mangled')).rejects.toMatchObject({ name: 'DamagedError' });
  expect(await titleOn('sound')).toBe('Noise');
});

test('a device whose clock goes wrong, ahead or behind, loses nothing: saves are counted, not dated', async () => {
  const first = await save('clock', 'Before', Date.UTC(2099, 0));
  const kept = titled('clock', 'After', { onto: first.kept, copy: 'b' });
  await putOnShelf({ id: 'clock', kept, last: first, spineOf, now: Date.UTC(1980, 0) });
  expect(await titleOn('clock')).toBe('After');
  const { rows } = await lookAtShelf();
  expect(rows.find(({ id }) => id === 'clock')).toMatchObject({ title: 'After', changedAt: Date.UTC(1980, 0) });
});

test('two windows that write the same experiment keep both sides', async () => {
  const first = await save('two', 'Begun', 1);
  const here = titled('two', 'Begun', { onto: first.kept, copy: 'b' });
  const withQuestion = keep(here, { ...experimentOf(here, blankOf('two')), question: 'Why?' }, 'b');
  const withMethod = keep(first.kept, { ...experimentOf(first.kept, blankOf('two')), method: 'By ear' }, 'c');
  await putOnShelf({ id: 'two', kept: withQuestion, last: first, spineOf, now: 2 });
  await putOnShelf({ id: 'two', kept: withMethod, last: first, spineOf, now: 3 });
  const found = await takeFromShelf('two');
  expect(experimentOf(found!.kept, blankOf('two'))).toMatchObject({ question: 'Why?', method: 'By ear' });
});

test('storage that is full fails the save in words, and what was there stays', async () => {
  await save('full', 'Old', 1);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  const error = await save('full', 'New', 2).catch((error: unknown) => error);
  put.mockRestore();
  expect(ENGLISH._(shelfTrouble(error))).toMatch(/storage of this browser is full/);
  expect(await titleOn('full')).toBe('Old');
});

test.each([
  ['VersionError', /newer version of the atlas.*load the page again/],
  ['StoreBlockedError', /Another window of the atlas holds the storage/],
  ['UnknownError', /cannot be read any more/],
  ['SecurityError', /keeps nothing for this page \(a private window/],
])('of a %s the reader is told what it means and what to do', (name, words) => {
  expect(ENGLISH._(shelfTrouble(Object.assign(new Error('x'), { name })))).toMatch(words);
});
