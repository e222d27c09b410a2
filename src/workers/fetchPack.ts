/** A city's pack from its address: fetched with progress, tried again where it broke off, unpacked, decoded. Every failure says what to do. */
import type { CityPack } from '../core/city/cityPack';
import { decodePack } from '../core/city/decodePack';
import { PackError } from '../core/city/packError';
import {
  BrokenOffError,
  type Fetch,
  type FetchBytesOptions,
  fetchBytes,
  type RetryOptions,
  withRetries,
} from '../net/fetchBytes';
import type { Work } from './desk';
import { ProblemError } from './messages';
import type { PackAddress } from './questions';

/** Throws a `ProblemError`; an aborted fetch throws whatever `fetchFile` does, and nobody listens. */
export async function fetchPack(
  address: PackAddress,
  work: Work,
  fetchFile?: Fetch,
  pauses?: RetryOptions['pauses'],
): Promise<CityPack> {
  const options = { signal: work.signal, pauses };
  const ask = (cache?: RequestCache) =>
    withRetries(() => fetchPacked(address, work, { fetchFile, cache }), options).catch((error: unknown) => {
      if (!(error instanceof BrokenOffError) || work.signal.aborted) throw error;
      throw problem(address.url, `the city could not be fetched (${error.reason})`, {
        fix: 'Is the device online? Try again.',
      });
    });
  let packed = await ask();
  // Something between page and host may hold another file under this name, or half of it: past it, once.
  if (!isAsTold(packed, address)) packed = await ask('reload');
  work.onProgress({ stage: 'reading', done: packed.length, total: packed.length });
  try {
    return decodePack(await unpack(packed));
  } catch (error) {
    throw problem(address.url, whatIsWrong(error, packed, address), {
      fix: 'Reload the page. If it comes again, build the pack anew with "atlas build --force".',
    });
  }
}

/** A host that unpacks on the way sends other bytes than the catalogue counted. */
const isAsTold = (packed: Uint8Array, { bytes }: PackAddress) => packed.length === bytes || !isGzipped(packed);

function whatIsWrong(error: unknown, packed: Uint8Array, { bytes }: PackAddress): string {
  if (error instanceof PackError) return error.message;
  if (isGzipped(packed) && packed.length < bytes) {
    return `the file is cut short: ${packed.length} of ${bytes} bytes came`;
  }
  return 'the file is not a gzipped city pack';
}

async function fetchPacked(
  { url, bytes }: PackAddress,
  work: Work,
  { fetchFile, cache }: Pick<FetchBytesOptions, 'fetchFile' | 'cache'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetchBytes(url, {
    signal: work.signal,
    fetchFile,
    cache,
    // A host that unpacks on the way sends more than the catalogue says: the bar then waits at its end.
    onBytes: (done) => work.onProgress({ stage: 'fetching', done: Math.min(done, bytes), total: bytes }),
  });
  if (answer.status !== 200) {
    throw problem(url, `the city is missing (the server said ${answer.status})`, {
      fix: 'The atlas may have been renewed: load the page again. If it comes again, run "atlas build" to make it.',
    });
  }
  return answer.bytes;
}

const isGzipped = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Gunzips, unless the host or the browser already has: some hosts name the gzip in a header, most do not. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!isGzipped(bytes)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const problem = (where: string, what: string, { fix }: { fix: string }) =>
  new ProblemError({ where, what, fix, level: 'error' });
