/**
 * Files of the atlas kept on the device, whole, so that they can be looked at without a network. The page puts them
 * there; the service worker (`service/serviceWorker.ts`) answers from them. Their names carry a hash of the content, so
 * what is kept is never stale, only no longer asked for.
 */
import type { BuiltFile, Catalog } from '../core/city/catalog';

/** The cache of kept files; `CATALOG_CACHE` holds the catalogue, which is asked for anew as long as there is a network. */
export const FILES_CACHE = 'atlas-files-1';
export const CATALOG_CACHE = 'atlas-catalog-1';

/** Parts of the page itself that are not for everybody (`keptParts.ts`): a language's words, programs for WebAssembly. */
export const PARTS_CACHE = 'atlas-parts-1';
export const isPart = (path: string) => path.endsWith('.wasm') || path.includes('/assets/words/');

/** A part of the atlas that is kept or removed as one. */
export interface Keepable {
  /** `world`, or the slug of a city. */
  readonly id: string;
  readonly title: string;
  readonly files: readonly BuiltFile[];
}

/** What can be kept: the world, with what every class needs, and each city. */
export const keepables = ({ world, cities, protocols }: Catalog): readonly Keepable[] => [
  // not translated: the list says it by its id
  {
    id: 'world',
    title: 'The world',
    files: [world.tiles, world.cities, world.story, protocols].filter((file) => file != null),
  },
  ...cities.map(({ slug, title, tiles, pack }) => ({ id: slug, title, files: [tiles, pack] })),
];

export const bytesOf = ({ files }: Keepable) => files.reduce((total, { bytes }) => total + bytes, 0);

/** Kept files that no part of this catalogue has: those of an older edition of the data. */
export function outdated(kept: readonly string[], catalog: Catalog, base: string): string[] {
  const wanted = new Set(keepables(catalog).flatMap(({ files }) => files.map(({ path }) => new URL(path, base).href)));
  return kept.filter((address) => !wanted.has(address));
}

const addressOf = ({ path }: BuiltFile) => new URL(path, document.baseURI).href;

/** The ids of the parts that are kept whole. */
export async function keptParts(catalog: Catalog): Promise<ReadonlySet<string>> {
  const cache = await caches.open(FILES_CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return new Set(
    keepables(catalog)
      .filter(({ files }) => files.every((file) => kept.has(addressOf(file))))
      .map(({ id }) => id),
  );
}

/**
 * Fetches what is not kept yet, each file whole. Throws when a file does not arrive as long as the catalogue says, or
 * when the device has no room left; files that arrived before stay kept.
 */
export async function keep(part: Keepable): Promise<void> {
  const cache = await caches.open(FILES_CACHE);
  for (const file of part.files) {
    const address = addressOf(file);
    if (await cache.match(address)) continue;
    // Not from the browser's own cache: it holds ranges of the archive, and Chromium fails to make a whole of them.
    const response = await fetch(address, { cache: 'no-store' });
    const bytes = response.ok ? await response.arrayBuffer() : null;
    if (bytes?.byteLength !== file.bytes) {
      throw new Error(`${file.path} did not arrive whole. Try again when the network is better.`);
    }
    const headers = new Headers({
      'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
      'content-length': String(file.bytes),
    });
    // By these the map knows that ranges from the network and from the device are of one edition.
    for (const name of ['etag', 'last-modified']) {
      const value = response.headers.get(name);
      if (value) headers.set(name, value);
    }
    await cache.put(address, new Response(bytes, { headers })).catch((error: Error) => {
      throw new Error(`This device has no room for ${part.title} (${error.message}). Remove another part first.`);
    });
  }
}

export async function remove(part: Keepable): Promise<void> {
  const cache = await caches.open(FILES_CACHE);
  for (const file of part.files) await cache.delete(addressOf(file));
}

/** Keeps the catalogue, and drops the files of older editions. */
export async function keepCatalog(catalog: Catalog): Promise<void> {
  const catalogs = await caches.open(CATALOG_CACHE);
  const address = new URL('catalog.json', document.baseURI).href;
  await catalogs.put(
    address,
    new Response(JSON.stringify(catalog), { headers: { 'content-type': 'application/json' } }),
  );
  const files = await caches.open(FILES_CACHE);
  const kept = (await files.keys()).map(({ url }) => url);
  for (const old of outdated(kept, catalog, document.baseURI)) await files.delete(old);
}
