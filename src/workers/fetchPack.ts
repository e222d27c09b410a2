/** A city's pack from its address: fetched with progress, unpacked, decoded. Every failure says what to do. */
import type { CityPack } from '../core/city/cityPack';
import { decodePack } from '../core/city/decodePack';
import { PackError } from '../core/city/packError';
import type { Work } from './desk';
import { ProblemError } from './messages';
import type { PackAddress } from './questions';

export type Fetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

/** Throws a `ProblemError`; an aborted fetch throws whatever `fetchFile` does, and nobody listens. */
export async function fetchPack(address: PackAddress, work: Work, fetchFile: Fetch = fetch): Promise<CityPack> {
  const packed = await fetchBytes(address, work, fetchFile);
  work.onProgress({ stage: 'reading', done: packed.length, total: packed.length });
  try {
    return decodePack(await unpack(packed));
  } catch (error) {
    throw problem(address.url, error instanceof PackError ? error.message : 'the file is not a gzipped city pack', {
      fix: 'Reload the page. If it comes again, build the pack anew with "atlas build --force".',
    });
  }
}

async function fetchBytes({ url, bytes }: PackAddress, work: Work, fetchFile: Fetch): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchFile(url, { signal: work.signal }).catch((error: unknown) => {
    if (work.signal.aborted) throw error;
    throw problem(url, 'the city could not be fetched', { fix: 'Is the device online? Try again.' });
  });
  if (!response.ok || !response.body) {
    throw problem(url, `the city is missing (the server said ${response.status})`, {
      fix: 'Reload the page. If it comes again, run "atlas build" to make it.',
    });
  }
  const chunks: Uint8Array[] = [];
  let done = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { value, done: isEnd } = await reader.read().catch((error: unknown) => {
      if (work.signal.aborted) throw error;
      throw problem(url, 'the connection broke off', { fix: 'Is the device online? Try again.' });
    });
    if (isEnd) break;
    chunks.push(value);
    done += value.length;
    // A host that unpacks on the way sends more than the catalogue says: the bar then waits at its end.
    work.onProgress({ stage: 'fetching', done: Math.min(done, bytes), total: bytes });
  }
  return joined(chunks, done);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Gunzips, unless the host or the browser already has: some hosts name the gzip in a header, most do not. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const problem = (where: string, what: string, { fix }: { fix: string }) =>
  new ProblemError({ where, what, fix, level: 'error' });
