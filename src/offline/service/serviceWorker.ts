/**
 * The service worker: the page's own scripts and styles from the device, archives and packs from the device where they
 * are kept, everything else from the network. It never takes over a page that is open: a new version waits until the
 * visitor agrees (`src/offline/useNewVersion.ts`).
 */
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { CATALOG_CACHE, FILES_CACHE, isPart, PARTS_CACHE } from '../keptFiles';

declare const self: ServiceWorkerGlobalScope & {
  // Filled in by the build: the files of the page and their versions.
  readonly __WB_MANIFEST: { url: string; revision: string | null }[];
};

/** Longer than this without an answer, and the catalogue of the last visit is shown. */
const CATALOG_SECONDS = 4;

precacheAndRoute(self.__WB_MANIFEST);

// The whole address is the page's business: every view is the one page.
// But the papers beside it (licences.txt, sbom.cdx.json) are themselves.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/^[^?]+\.(txt|json)$/] }));

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/catalog.json'),
  new NetworkFirst({ cacheName: CATALOG_CACHE, networkTimeoutSeconds: CATALOG_SECONDS }),
);

// Built data, whole from the device or by ranges from the network. A range of a kept file is cut here.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/(tiles|packs|world|experiments)\/[^/]+$/.test(url.pathname),
  async ({ request }) => {
    const kept = await (await caches.open(FILES_CACHE)).match(request.url);
    if (!kept) return fetch(request);
    return request.headers.has('range') ? createPartialResponse(request, kept) : kept;
  },
);

// Not for everybody, so kept once somebody used it: the solver, and the words of a language.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isPart(url.pathname),
  // The page keeps them with other headers than a script is asked for with; their names say all that matters.
  new CacheFirst({ cacheName: PARTS_CACHE, matchOptions: { ignoreVary: true } }),
);

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data?.type === 'SKIP_WAITING') self.skipWaiting();
});
