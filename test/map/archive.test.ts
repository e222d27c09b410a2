import { expect, test } from 'vitest';
import { ArchiveSource } from '../../src/map/archive';

const FILE = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

/** A host that answers `bytes=a-b` as the standard says. */
const rangeHost = async (_address: string, init: RequestInit) => {
  const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('range') ?? '');
  if (!range) return new Response(FILE);
  return new Response(FILE.slice(Number(range[1]), Number(range[2]) + 1), { status: 206 });
};

const bytes = async (source: ArchiveSource, offset: number, length: number) => [
  ...new Uint8Array((await source.getBytes(offset, length)).data),
];

test('a host that answers ranges is asked for just the range', async () => {
  const source = new ArchiveSource('a.pmtiles', rangeHost);
  expect(await bytes(source, 100, 5)).toEqual([100, 101, 102, 103, 104]);
});

test('a host that answers with the whole file is asked once, and the file is read from memory', async () => {
  let asked = 0;
  const source = new ArchiveSource('a.pmtiles', async () => {
    asked++;
    return new Response(FILE, { status: 200 });
  });
  expect(await bytes(source, 100, 3)).toEqual([100, 101, 102]);
  expect(await bytes(source, 990, 10)).toEqual([...FILE.slice(990)]);
  expect(asked).toBe(1);
});

test('a range that was compressed on the way is not trusted', async () => {
  const source = new ArchiveSource('a.pmtiles', async (address, init) => {
    const response = await rangeHost(address, init);
    if (response.status === 206) response.headers.set('content-encoding', 'br');
    return response;
  });
  expect(await bytes(source, 7, 2)).toEqual([7, 8]);
});

test('an archive too large to be fetched whole is refused, with the reason', async () => {
  const source = new ArchiveSource(
    'a.pmtiles',
    async () => new Response('', { status: 200, headers: { 'content-length': '30000000' } }),
  );
  await expect(source.getBytes(0, 10)).rejects.toThrow(/does not answer range requests.*30000000/);
});

test('an archive whose length the host does not say is refused once too much of it has come', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(stream) {
      sent += 1_000_000;
      stream.enqueue(new Uint8Array(1_000_000));
    },
  });
  const source = new ArchiveSource('a.pmtiles', async () => new Response(endless, { status: 200 }));
  await expect(source.getBytes(0, 10)).rejects.toThrow(/too large \(more than 20000000 bytes\)/);
  expect(sent).toBeLessThan(30_000_000);
});

test('a missing archive says so, and is asked for again the next time', async () => {
  let isThere = false;
  const source = new ArchiveSource('a.pmtiles', async (address, init) =>
    isThere ? rangeHost(address, init) : new Response('', { status: 404 }),
  );
  await expect(source.getBytes(0, 10)).rejects.toThrow(/a\.pmtiles is missing.*404/);
  isThere = true;
  expect(await bytes(source, 1, 1)).toEqual([1]);
});

test('a tile given up while the whole file is read does not take other tiles with it', async () => {
  const leaver = new AbortController();
  let asked = 0;
  const source = new ArchiveSource('a.pmtiles', async (_address, { signal }) => {
    if (asked++ > 0) return new Response(FILE, { status: 200 });
    // The first answer's body never ends by itself: it waits to be given up.
    const body = new ReadableStream({
      start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)),
    });
    return new Response(body, { status: 200 });
  });
  const first = source.getBytes(0, 4, leaver.signal);
  first.catch(() => undefined);
  // The first request has its answer once the microtasks before it are done; from then on the second waits with it.
  await new Promise((resolve) => setImmediate(resolve));
  const second = bytes(source, 10, 2);
  leaver.abort();
  await expect(first).rejects.toThrow();
  expect(await second).toEqual([10, 11]);
});
