import { describe, expect, test } from 'vitest';
import { ArchiveSource } from '../../src/map/archiveSource';
import type { Fetch } from '../../src/net/fetchBytes';

const FILE = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const OTHER = FILE.map((byte) => byte ^ 255);

const rangeOf = (init: RequestInit) => /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('range') ?? '');

/** A host that answers `bytes=a-b` as the standard says. */
function hostOf(file: Uint8Array<ArrayBuffer>, etag = '"one"'): Fetch {
  return async (_address, init) => {
    const range = rangeOf(init);
    if (!range) return new Response(file, { headers: { etag } });
    const [from, to] = [Number(range[1]), Math.min(Number(range[2]), file.length - 1)];
    const headers = { etag, 'content-range': `bytes ${from}-${to}/${file.length}` };
    return new Response(file.slice(from, to + 1), { status: 206, headers });
  };
}
const rangeHost = hostOf(FILE);

const AT_ONCE = { pauses: [0, 0] };

const bytes = async (source: ArchiveSource, offset: number, length: number) => [
  ...new Uint8Array((await source.getBytes(offset, length)).data),
];

/** What was asked, as `range` or `whole`. */
function watched(fetchFile: Fetch) {
  const asked: string[] = [];
  const host: Fetch = (address, init) => {
    asked.push(rangeOf(init) ? 'range' : 'whole');
    return fetchFile(address, init);
  };
  return { asked, host };
}

test('a host that answers ranges is asked for just the range', async () => {
  const { asked, host } = watched(rangeHost);
  const source = new ArchiveSource('a.pmtiles', host);
  expect(await bytes(source, 100, 5)).toEqual([100, 101, 102, 103, 104]);
  expect(asked).toEqual(['range']);
});

test('of a small archive less comes than was asked for, and that is all there is', async () => {
  const { asked, host } = watched(rangeHost);
  expect(await bytes(new ArchiveSource('a.pmtiles', host), 0, 16384)).toEqual([...FILE]);
  expect(asked).toEqual(['range']);
});

describe('ranges that are ignored', () => {
  test('a host that answers with the whole file is asked once, also by tiles asked for together', async () => {
    const { asked, host } = watched(async () => new Response(FILE, { status: 200 }));
    const source = new ArchiveSource('a.pmtiles', host);
    expect(await bytes(source, 100, 3)).toEqual([100, 101, 102]);
    expect(await bytes(source, 990, 10)).toEqual([...FILE.slice(990)]);
    expect(asked).toHaveLength(1);
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
    await expect(source.getBytes(0, 10)).rejects.toThrow(/too large \(21000000 bytes\)/);
    expect(sent).toBeLessThan(30_000_000);
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
});

describe('ranges that are not what was asked', () => {
  test.each<[string, (range: Response) => Promise<Response>]>([
    [
      'compressed on the way',
      async (range) => {
        range.headers.set('content-encoding', 'br');
        return range;
      },
    ],
    [
      'cut short without a word',
      async (range) => new Response((await range.arrayBuffer()).slice(0, 1), { status: 206, headers: range.headers }),
    ],
    [
      'of another place in the file',
      async (range) =>
        new Response(await range.arrayBuffer(), { status: 206, headers: { 'content-range': 'bytes 0-1/1000' } }),
    ],
    ['refused outright', async () => new Response('no ranges here', { status: 416 })],
    ['refused by a server that fails at them', async () => new Response('', { status: 500 })],
  ])('%s: the whole file is asked for, and read from then on', async (_, spoil) => {
    const { asked, host } = watched(async (address, init) => {
      const response = await rangeHost(address, init);
      return response.status === 206 ? spoil(response) : response;
    });
    const source = new ArchiveSource('a.pmtiles', host, AT_ONCE);
    expect(await bytes(source, 7, 2)).toEqual([7, 8]);
    expect(asked.at(-1)).toBe('whole');
    const before = asked.length;
    expect(await bytes(source, 20, 2)).toEqual([20, 21]);
    expect(asked).toHaveLength(before);
  });
});

describe('ranges that fail', () => {
  test('a missing archive says so, and is asked for again the next time', async () => {
    let isThere = false;
    const source = new ArchiveSource('a.pmtiles', async (address, init) =>
      isThere ? rangeHost(address, init) : new Response('', { status: 404 }),
    );
    await expect(source.getBytes(0, 10)).rejects.toThrow(/a\.pmtiles is missing.*404.*load the page again/);
    isThere = true;
    expect(await bytes(source, 1, 1)).toEqual([1]);
  });

  test.each<[string, () => Promise<Response>]>([
    [
      'a connection that fails',
      async () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    [
      'an answer that breaks off',
      async () => {
        const body = new ReadableStream<Uint8Array>({
          start(stream) {
            stream.enqueue(FILE.slice(7, 8));
            stream.error(new TypeError('network error'));
          },
        });
        return new Response(body, { status: 206, headers: { 'content-range': 'bytes 7-8/1000' } });
      },
    ],
    ['an answer that never comes', () => new Promise(() => undefined)],
    ['an answer that stands still', async () => new Response(new ReadableStream(), { status: 206 })],
    ['a server that is short of breath', async () => new Response('', { status: 503 })],
  ])('%s is asked again twice, and the tile comes', async (_, fail) => {
    let failures = 2;
    const { asked, host } = watched((address, init) => (failures-- > 0 ? fail() : rangeHost(address, init)));
    const source = new ArchiveSource('a.pmtiles', host, { ...AT_ONCE, stallMilliseconds: 20 });
    expect(await bytes(source, 7, 2)).toEqual([7, 8]);
    expect(asked).toEqual(['range', 'range', 'range']);
  });

  test('without any network it is said, and the next time it is tried again', async () => {
    let isOnline = false;
    const { asked, host } = watched(async (address, init) => {
      if (!isOnline) throw new TypeError('Failed to fetch');
      return rangeHost(address, init);
    });
    const source = new ArchiveSource('a.pmtiles', host, AT_ONCE);
    await expect(source.getBytes(7, 2)).rejects.toThrow(/a\.pmtiles: the connection failed/);
    expect(asked).toEqual(['range', 'range', 'range']);
    isOnline = true;
    expect(await bytes(source, 7, 2)).toEqual([7, 8]);
  });

  test('a tile that nobody wants any more is not tried again', async () => {
    const leaver = new AbortController();
    const { asked, host } = watched(async () => {
      leaver.abort();
      throw new TypeError('Failed to fetch');
    });
    const source = new ArchiveSource('a.pmtiles', host, AT_ONCE);
    await expect(source.getBytes(7, 2, leaver.signal)).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });
});

describe('a file that changes under way', () => {
  test('parts of two editions are never mixed: the header is asked for anew, and all comes from one file', async () => {
    let host = rangeHost;
    const source = new ArchiveSource('a.pmtiles', (address, init) => host(address, init), AT_ONCE);
    const { etag } = await source.getBytes(0, 16384);
    expect(await source.getBytes(3, 2, undefined, etag)).toMatchObject({ etag });
    host = hostOf(OTHER, '"two"');
    await expect(source.getBytes(3, 2, undefined, etag)).rejects.toThrow(/has changed/);
    const renewed = await source.getBytes(0, 16384);
    expect([...new Uint8Array(renewed.data)]).toEqual([...OTHER]);
    expect(new Uint8Array((await source.getBytes(3, 2, undefined, renewed.etag)).data)).toEqual(OTHER.slice(3, 5));
  });

  test('two hosts with two files under one name give one of them, not a mixture', async () => {
    let turn = 0;
    const hosts = [rangeHost, hostOf(OTHER, '"two"')];
    const source = new ArchiveSource('a.pmtiles', (address, init) => hosts[turn++ % 2](address, init), AT_ONCE);
    const { etag } = await source.getBytes(0, 16384);
    await expect(source.getBytes(3, 2, undefined, etag)).rejects.toThrow(/has changed/);
    const header = await source.getBytes(0, 16384);
    for (let at = 0; at < 20; at++) {
      const { data } = await source.getBytes(at, 4, undefined, header.etag);
      expect(new Uint8Array(data)).toEqual(new Uint8Array(header.data).slice(at, at + 4));
    }
  });

  test('a tag that is marked as weak by one answer and not by the next is the same edition', async () => {
    let isWeak = false;
    const source = new ArchiveSource('a.pmtiles', (address, init) =>
      hostOf(FILE, `${isWeak ? 'W/' : ''}"one"`)(address, init),
    );
    const { etag } = await source.getBytes(0, 16384);
    isWeak = true;
    expect(await source.getBytes(3, 2, undefined, etag)).toMatchObject({ etag });
  });
});
