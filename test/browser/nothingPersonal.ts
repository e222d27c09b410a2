/** Who is in a class and where they stood, and the search for it, as bytes, in all that is kept and given away. */
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect } from './task';

/** Where the pupils really stood, who they are and how to reach them: none of it may be found again anywhere. */
export const TRUE_PLACES = [
  ['Gate', 41.387123, 2.168456],
  ['Yard', 41.391234, 2.163567],
  ['Library', 41.394345, 2.158678],
  ['Crossing', 41.398456, 2.172789],
  ['Park', 41.384412, 2.177891],
  ['Canteen', 41.379678, 2.162912],
] as const;
export const PUPIL = 'Jordina Puigdomenech';
export const MAIL = 'jordina@example.org';

/** Everything that the page keeps in the browser, as bytes: text as it is, numbers as text and as they lie in memory. */
export const keptBytes = async (page: Page): Promise<Buffer> => {
  const parts = await page.evaluate(async () => {
    const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = (read: IDBRequest) =>
          new Promise<unknown>((resolve, reject) => {
            read.onsuccess = () => resolve(read.result);
            read.onerror = () => reject(read.error);
          });
        const of = () => database.transaction(store).objectStore(store);
        found.push(
          JSON.stringify([await all(of().getAllKeys()), await all(of().getAll())], (_, value) =>
            ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
          ),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) found.push(url, (await (await cache.match(url))?.text()) ?? '');
    }
    return found;
  });
  return Buffer.from(parts.join('\n'));
};

/** A bundle's files unpacked, one behind the other. */
export const unpacked = (zip: Buffer) =>
  Buffer.concat(Object.entries(unzipSync(zip)).flatMap(([name, content]) => [Buffer.from(name), Buffer.from(content)]));

/** A coordinate in the forms in which files bear one, down to 11 metres: coarser the middle of a square might happen to agree. */
function formsOf(degrees: number): Buffer[] {
  const whole = Math.trunc(degrees);
  const minutes = (degrees - whole) * 60;
  const decimals = [String(degrees).slice(0, -2), degrees.toFixed(4), degrees.toFixed(5)];
  const numbers = [new Float64Array([degrees]), new Float32Array([degrees]), new Int32Array([degrees * 1e7])];
  return [
    ...[...decimals, ...decimals.map((text) => text.replace('.', ',')), String(Math.round(degrees * 1e6))].map((text) =>
      Buffer.from(text),
    ),
    // GPS devices write degrees and minutes: 41°23.227'
    Buffer.from(`${whole}°${minutes.toFixed(3)}`),
    Buffer.from(`${whole}${minutes.toFixed(3)}`),
    ...numbers.flatMap(({ buffer }) => [Buffer.from(buffer), Buffer.from(buffer.slice(0)).reverse()]),
  ];
}

export function expectNothingPersonal(bytes: Buffer) {
  expect(bytes.length).toBeGreaterThan(500);
  const secrets = TRUE_PLACES.flatMap(([, lat, lon]) => [lat, lon]).flatMap(formsOf);
  for (const secret of [...secrets, Buffer.from('Puigdomenech'), Buffer.from(MAIL), Buffer.from('noise-gate')]) {
    expect(bytes.includes(secret), `${secret.toString()} was found`).toBe(false);
  }
}
