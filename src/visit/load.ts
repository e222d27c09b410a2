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
 */
export function loadJson<T>(path: string): Promise<T> {
  const address = addressOf(path);
  const known = kept.get(address);
  if (known) return known as Promise<T>;
  const loading = fetchJson<T>(path, address);
  kept.set(address, loading);
  loading.then(
    (value) => arrived.set(address, value),
    () => kept.delete(address),
  );
  return loading;
}

async function fetchJson<T>(path: string, address: string): Promise<T> {
  const response = await fetch(address).catch(() => {
    throw new Error(`${path} could not be fetched. Is the device online?`);
  });
  if (!response.ok)
    throw new Error(`${path} is missing (the server said ${response.status}). Run "atlas build" to make it.`);
  try {
    return (await response.json()) as T;
  } catch {
    throw new Error(`${path} is not JSON. Run "atlas build --force" to make it anew.`);
  }
}
