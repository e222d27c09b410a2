/** What became of something fetched: an answer remembers its address, so that a late one never shows. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly reason: string };

const kept = new Map<string, Promise<unknown>>();

/**
 * A JSON file of `public/`, fetched once a visit. Throws with the address and what to do; a failure is not kept, so
 * that trying again tries again.
 */
export function loadJson<T>(path: string): Promise<T> {
  const address = new URL(path, document.baseURI).href;
  const known = kept.get(address);
  if (known) return known as Promise<T>;
  const loading = fetchJson<T>(path, address);
  kept.set(address, loading);
  loading.catch(() => kept.delete(address));
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
