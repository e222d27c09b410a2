import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isCatalog } from '../../src/visit/catalog';
import { loadJson } from '../../src/visit/load';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://atlas.example/' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Answers in this order, the last one for ever. */
function host(...answers: (() => Promise<Response>)[]) {
  const fetchFile = vi.fn(() => (answers.length > 1 ? answers.shift()! : answers[0])());
  vi.stubGlobal('fetch', fetchFile);
  return fetchFile;
}

const broken = async () => {
  throw new TypeError('Failed to fetch');
};
const json = async () => new Response('{"cities":[]}');

/** What comes of a promise while pauses between tries pass at once. */
async function settled<T>(promise: Promise<T>) {
  promise.catch(() => undefined);
  await vi.runAllTimersAsync();
  return promise;
}

test('a file whose first two answers fail comes with the third', async () => {
  const fetchFile = host(broken, async () => new Response('', { status: 503 }), json);
  expect(await settled(loadJson('twice.json'))).toEqual({ cities: [] });
  expect(fetchFile).toHaveBeenCalledTimes(3);
});

test('an answer that never comes is given up in words, and asking again asks again', async () => {
  host(() => new Promise(() => undefined));
  await expect(settled(loadJson('slow.json'))).rejects.toThrow(
    /slow\.json could not be fetched \(the answer stood still\)/,
  );
  host(json);
  expect(await settled(loadJson('slow.json'))).toEqual({ cities: [] });
});

test('half a file, and a page in place of the file, are told from the file', async () => {
  for (const text of ['{"cities":[', '<!doctype html>']) {
    host(async () => new Response(text));
    await expect(settled(loadJson('half.json'))).rejects.toThrow(/half\.json is cut off or not what it should be/);
  }
});

test('a file that is gone says that the atlas may have been renewed', async () => {
  host(async () => new Response('', { status: 404 }));
  await expect(settled(loadJson('gone.json'))).rejects.toThrow(/gone\.json is missing.*404.*load the page again/);
});

test('JSON that is no catalogue is not taken for one', async () => {
  host(async () => new Response('{"error":"not found"}'));
  await expect(settled(loadJson('catalog.json', isCatalog))).rejects.toThrow(/not what it should be/);
  const file = { path: 'world/a.json', bytes: 1 };
  expect([isCatalog(null), isCatalog([]), isCatalog({ world: { tiles: file }, cities: [] })]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isCatalog({ world: { tiles: file, cities: file }, cities: [] })).toBe(true);
});
