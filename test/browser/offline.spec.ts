import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { expect, test } from './task';

// Elsewhere service workers are blocked, so that every task meets the network it arranges.
test.use({ serviceWorkers: 'allow' });

/** A host of its own, so that it can be switched off. */
let host: PreviewServer;
let address: string;

test.beforeEach(async () => {
  host = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  address = host.resolvedUrls!.local[0]!;
});

test.afterEach(async () => {
  await host.close();
});

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();

/** Until the service worker has the page's own files, and the cache the data that were looked at. */
async function isKept(page: Page, name: string) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() =>
      page.evaluate(async (name) => {
        const kept = await (await caches.open('atlas-files-1')).keys();
        return kept.some(({ url }) => url.includes(`tiles/${name}`)) && (await caches.has('atlas-catalog-1'));
      }, name),
    )
    .toBe(true);
}

test('what was opened once works when the network is gone, and the page says so', async ({ page, context }) => {
  await page.goto(address);
  await mapRests(page);
  await isKept(page, 'world');
  await page.goto(`${address}?room=gaps&city=andorra`);
  await mapRests(page);
  const finding = page.getByRole('region', { name: 'Finding' }).locator('.gaps-sentence');
  const sentence = (await finding.textContent())!;
  expect(sentence).toContain('people');
  await isKept(page, 'andorra');

  await host.close();
  await context.setOffline(true);

  await page.reload();
  await mapRests(page);
  await expect(page.getByText('No network. What was opened before still works.')).toBeVisible();
  await expect(finding).toHaveText(sentence);

  await page.goto(address);
  await mapRests(page);
  await page.getByRole('searchbox', { name: 'Find a city or country' }).fill('Doha');
  await expect(page.getByRole('option', { name: /Doha/ })).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('a city is kept and removed in the list of what this device holds', async ({ page }) => {
  await page.goto(address);
  await mapRests(page);
  await page.getByRole('button', { name: 'Sources and licences' }).click();
  await page.getByRole('button', { name: 'Keep Hamburg on this device' }).click();
  await page.getByRole('button', { name: 'Remove Hamburg from this device' }).click();
  await expect(page.getByRole('button', { name: 'Keep Hamburg on this device' })).toBeVisible();
});
