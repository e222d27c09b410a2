import { describe, expect, test } from 'vitest';
import { encodePack } from '../../src/core/city/encodePack';
import type { Fetch } from '../../src/net/fetchBytes';
import { fetchPack } from '../../src/workers/fetchPack';
import type { Progress } from '../../src/workers/questions';
import { createTown, packBytes, patient } from './town';

const address = { url: 'https://atlas.example/town.pack', bytes: 1000 };
const AT_ONCE = [0, 0];

const finds =
  (body: Uint8Array, init?: ResponseInit): Fetch =>
  async () =>
    new Response(body as BodyInit, init);

describe('a pack', () => {
  test('is unpacked, whether the host sends it gzipped or has unpacked it on the way', async () => {
    const town = createTown({ people: [5, 6] });
    for (const bytes of [packBytes(town), encodePack(town)]) {
      const { title, cells } = await fetchPack(address, patient(), finds(bytes));
      expect([title, cells.count]).toEqual(['Town', 2]);
    }
  });

  test('tells its progress up to its end and not beyond', async () => {
    const heard: Progress[] = [];
    const bytes = packBytes(createTown());
    const work = { ...patient(), onProgress: (progress: Progress) => heard.push(progress) };
    await fetchPack({ ...address, bytes: 100 }, work, finds(bytes));
    expect(heard.every((progress) => progress.stage !== 'solving' && progress.done <= progress.total)).toBe(true);
    expect(heard.at(-1)!.stage).toBe('reading');
  });
});

describe('a pack that does not come', () => {
  test.each<[string, Fetch, RegExp]>([
    ['is missing', finds(new Uint8Array(), { status: 404 }), /the server said 404/],
    ['is cut short', finds(packBytes(createTown()).slice(0, 200)), /cut short: 200 of \d+ bytes came/],
    ['is something else', finds(new TextEncoder().encode('<!doctype html>')), /not a city pack/],
    [
      'cannot be fetched',
      async () => {
        throw new TypeError('network');
      },
      /could not be fetched/,
    ],
  ])('because it %s names the file, the reason and the mend', async (_, fetchFile, reason) => {
    await expect(fetchPack(address, patient(), fetchFile, AT_ONCE)).rejects.toMatchObject({
      problem: { where: address.url, what: expect.stringMatching(reason), fix: expect.stringMatching(/\.$/) },
    });
  });
});

describe('a pack over a bad line', () => {
  const packed = packBytes(createTown());
  const told = { ...address, bytes: packed.length };

  test('that breaks off or stands still is asked for again', async () => {
    let failures = 2;
    const fetchFile: Fetch = async () => {
      if (failures-- === 0) return new Response(packed as BodyInit);
      const broken = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(packed.slice(0, 100));
          stream.error(new TypeError('network error'));
        },
      });
      return new Response(broken);
    };
    expect((await fetchPack(told, patient(), fetchFile, AT_ONCE)).title).toBe('Town');
  });

  test('of which half is kept on the way is asked for past whatever keeps it, once', async () => {
    const asked: (RequestCache | undefined)[] = [];
    const fetchFile: Fetch = async (_, { cache }) => {
      asked.push(cache);
      return new Response((cache === 'reload' ? packed : packed.slice(0, 200)) as BodyInit);
    };
    expect((await fetchPack(told, patient(), fetchFile, AT_ONCE)).title).toBe('Town');
    expect(asked).toEqual([undefined, 'reload']);
  });
});
