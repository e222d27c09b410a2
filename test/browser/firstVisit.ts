/** A first visit with a network, after which it is gone. */
import { expect, type Page } from '@playwright/test';
import { preview } from 'vite';

export interface Host {
  readonly address: string;
  /** Switches it off; a second time does nothing. */
  close(): Promise<void>;
}

/** A host that one task has for itself, so that it can be switched off. */
export async function hostOfOwn(): Promise<Host> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  let isOn = true;
  return {
    address: server.resolvedUrls!.local[0]!,
    close: async () => {
      if (isOn) await server.close();
      isOn = false;
    },
  };
}

/** Opens a city until all of it is kept, and takes the network away. */
export async function visitFirst(page: Page, host: Host, address: string) {
  await page.goto(new URL(address, host.address).href);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The solver is kept last (src/offline/useKept.ts).
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const parts = await (await caches.open('atlas-parts-1')).keys();
        return parts.some(({ url }) => url.endsWith('.wasm'));
      }),
    )
    .toBe(true);
  await host.close();
  await page.context().setOffline(true);
}
