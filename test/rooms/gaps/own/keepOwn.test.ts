import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { type KeptData, keep, readKept } from '../../../../src/rooms/gaps/own/keepOwn';

const dataOf = (text: string) =>
  ({
    summary: { city: 'town', purpose: 'sites' },
    bytes: new TextEncoder().encode(text),
    keptOn: '2024-03-01',
  }) as unknown as KeptData;

test('brought data that cannot be read count as none, and are put aside before others take their place', async () => {
  const newer = { form: 'of a page of 2031' };
  await readKept('town', 'sites');
  const database = await openDB('learning-atlas-own', 1);
  await database.put('own', newer, 'town sites');
  expect(await readKept('town', 'sites')).toBeNull();
  await keep(dataOf('[1]'));
  await keep(dataOf('[2]'));
  expect(new TextDecoder().decode((await readKept('town', 'sites'))!.bytes)).toBe('[2]');
  expect(await database.getAllKeys('own')).toEqual(['town sites', 'town sites aside 1']);
  expect(await database.get('own', 'town sites aside 1')).toEqual(newer);
  database.close();
});
