/**
 * Parts of the page that are not for everybody, kept on the device of those who use them: the words of a language, and
 * the solver for whoever looks at a city. The service worker answers from them.
 */
import solver from 'highs/runtime?url';
import { isPart, PARTS_CACHE } from './keptFiles';

/** The solver of Suggest, which a city's planner may want where there is no network. */
export const SOLVER = solver;

/**
 * Keeps what was fetched since the page opened, and the files at these addresses. On a first visit no service worker
 * stands between the page and the network yet, so what it fetches then is kept here.
 */
export async function keepParts(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(PARTS_CACHE);
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  const wanted = [...fetched, ...addresses].map((address) => new URL(address, document.baseURI));
  for (const { href, pathname, origin } of wanted) {
    if (origin !== location.origin || !isPart(pathname) || (await cache.match(href))) continue;
    await cache.add(href);
  }
}
