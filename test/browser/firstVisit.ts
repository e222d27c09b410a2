/** A browser that has visited the atlas once, and has no network since. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type BrowserType, expect, type LaunchOptions, type Page } from '@playwright/test';
import { preview } from 'vite';

export interface Visit {
  readonly language: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** What was opened before the network went. */
  readonly addresses: readonly string[];
}

export interface Visited {
  readonly context: BrowserContext;
  /** Where the page was, and is in what the browser keeps. */
  readonly address: string;
  /** Forgets what a task left on the device: what the page keeps for use without a network stays. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

interface Means {
  readonly browserType: BrowserType;
  readonly launchOptions: LaunchOptions;
  readonly visit: Visit;
}

/** What the browser of the first visit kept; each worker goes on with a copy. */
const KEPT = fileURLToPath(new URL('../../test-results/first-visit', import.meta.url));
const ADDRESS = join(KEPT, 'address.txt');

const open = (folder: string, baseURL: string, { browserType, launchOptions, visit }: Means) =>
  browserType.launchPersistentContext(folder, {
    ...launchOptions,
    baseURL,
    locale: visit.language,
    viewport: visit.viewport,
    serviceWorkers: 'allow',
  });

/** Opens each address until all of it is kept, and takes the network away. */
export async function visitFirst(means: Means) {
  rmSync(KEPT, { recursive: true, force: true });
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  const address = server.resolvedUrls!.local[0]!;
  const context = await open(KEPT, address, means);
  const page = await context.newPage();
  for (const each of means.visit.addresses) {
    await page.goto(new URL(each, address).href);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await untilKept(page, new URL(each, address).searchParams.get('city'));
  }
  await context.close();
  await server.close();
  writeFileSync(ADDRESS, address);
}

/** The browser of the first visit, as it is found later. */
export async function visitedBefore(means: Means): Promise<Visited> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-visited-'));
  cpSync(KEPT, folder, { recursive: true });
  const address = readFileSync(ADDRESS, 'utf8');
  const context = await open(folder, address, means);
  await context.setOffline(true);
  return {
    context,
    address,
    forget: () => forget(context, new URL(address).origin),
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A city's files are kept one after the other, then words, and the solver last (src/offline/useKept.ts). */
async function untilKept(page: Page, city: string | null) {
  await expect
    .poll(
      () =>
        page.evaluate(async (city) => {
          const namesIn = async (cache: string) => (await (await caches.open(cache)).keys()).map(({ url }) => url);
          const [files, parts] = await Promise.all(['atlas-files-1', 'atlas-parts-1'].map(namesIn));
          const hasCity = city === null || files!.filter((url) => url.includes(`/${city}-`)).length >= 2;
          return hasCity && parts!.some((url) => url.endsWith('.wasm'));
        }, city),
      { timeout: 60_000 },
    )
    .toBe(true);
}

async function forget(context: BrowserContext, origin: string) {
  await context.clearPermissions();
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' });
  await page.close();
}
