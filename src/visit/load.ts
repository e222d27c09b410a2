import { BrokenOffError, fetchBytes, withRetries } from '../net/fetchBytes';

/** What became of something fetched: an answer remembers its address, so that a late one never shows. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly reason: string };

const kept = new Map<string, Promise<unknown>>();
const arrived = new Map<string, unknown>();

const addressOf = (path: string) => new URL(path, document.baseURI).href;

/** What has arrived already, so that a second look at it need not wait a frame. */
export const arrivedJson = <T>(path: string) => arrived.get(addressOf(path)) as T | undefined;

/**
 * A JSON file of `public/`, fetched once a visit. Throws with the address and what to do; a failure is not kept, so
 * that trying again tries again.
 *
 * @param isSound whether what came can be what was asked for; a host may answer anything with any JSON
 */
export function loadJson<T>(path: string, isSound?: (value: unknown) => boolean): Promise<T> {
  const address = addressOf(path);
  const known = kept.get(address);
  if (known) return known as Promise<T>;
  const loading = fetchJson<T>(path, address, isSound);
  kept.set(address, loading);
  loading.then(
    (value) => arrived.set(address, value),
    () => kept.delete(address),
  );
  return loading;
}

async function fetchJson<T>(path: string, address: string, isSound = (_: unknown) => true): Promise<T> {
  const { status, bytes } = await withRetries(() => fetchBytes(address)).catch((error: unknown) => {
    const reason = error instanceof BrokenOffError ? ` (${error.reason})` : '';
    throw new Error(`${path} could not be fetched${reason}. Is the device online?`);
  });
  if (status !== 200) {
    throw new Error(
      `${path} is missing (the server said ${status}). The atlas may have been renewed: load the page again. If it comes again, run "atlas build" to make it.`,
    );
  }
  const value = parsed(bytes);
  if (value === undefined || !isSound(value)) {
    throw new Error(`${path} is cut off or not what it should be. Try again; if it comes again, run "atlas build".`);
  }
  return value as T;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
