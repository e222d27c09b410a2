/** Faults that only a browser shows: ranges on a real wire, a device that stops drawing, workers that die, code that is gone. */
import type { Page } from '@playwright/test';
import { expect, test } from './task';

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();
const sentence = (page: Page) => page.getByRole('region', { name: 'Finding' }).locator('.gaps-sentence');

test('tiles that do not come are missed in words, and come when they are asked for again', async ({ page }) => {
  let isBroken = true;
  await page.route('**/tiles/*', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('./');
  const notice = page.locator('.map-notice');
  await expect(notice).toContainText('Part of the map did not come.');
  await expect(page.getByRole('searchbox', { name: 'Find a city or country' })).toBeVisible();
  isBroken = false;
  const tiles = page.waitForResponse((response) => response.url().includes('/tiles/') && response.ok());
  await notice.getByRole('button', { name: 'Try again' }).click();
  await tiles;
  await mapRests(page);
  await expect(notice).toHaveCount(0);
});

test('a host that refuses ranges, and one that cuts them short, still fill the map', async ({ page }) => {
  const whole: string[] = [];
  await page.route('**/tiles/*', async (route) => {
    const request = route.request();
    if (!request.headers().range) {
      whole.push(request.url());
      return route.continue();
    }
    if (request.url().includes('andorra')) return route.fulfill({ status: 403 });
    const answer = await route.fetch();
    const body = (await answer.body()).subarray(0, 50);
    const { 'content-length': _, ...headers } = answer.headers();
    return route.fulfill({ status: 206, headers, body });
  });
  await page.goto('?room=gaps&city=andorra');
  await expect(sentence(page)).toContainText('people');
  const archives = () => [...new Set(whole.map((url) => /tiles\/(\w+)/.exec(url)![1]))].sort();
  await expect.poll(archives).toEqual(['andorra', 'world']);
  await mapRests(page);
  await expect(page.locator('.map-notice')).toHaveCount(0);
});

test('a device that stops drawing the map draws it again, with all that was on it', async ({ page }) => {
  await page.goto('?room=gaps&city=andorra');
  await expect(sentence(page)).toContainText('people');
  await mapRests(page);
  const said = (await sentence(page).textContent())!;
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.atlas-map canvas')!;
    const context = canvas.getContext('webgl2')!;
    (window as unknown as { lost: WEBGL_lose_context }).lost = context.getExtension('WEBGL_lose_context')!;
    (window as unknown as { lost: WEBGL_lose_context }).lost.loseContext();
  });
  await expect(page.locator('.map-notice')).toContainText('The device stopped drawing the map.');
  await expect(sentence(page)).toHaveText(said);
  await page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
  await expect(page.locator('.map-notice')).toHaveCount(0);
  await mapRests(page);
  await expect(page.locator('.atlas-map canvas')).toHaveCount(1);
  // The canvas of a map keeps nothing to read after its frame: what is seen is what counts.
  expect((await page.locator('.atlas-map').screenshot()).length).toBeGreaterThan(20_000);
});

test('a browser without WebGL has its lists, sheets and figures', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : (original as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof original;
  });
  await page.goto('./');
  await expect(page.locator('.map-notice')).toContainText('This browser cannot draw the map');
  await page.getByRole('searchbox', { name: 'Find a city or country' }).fill('Doha');
  await page.getByRole('option', { name: /Doha/ }).click();
  await expect(page.getByRole('heading', { name: 'Doha' })).toBeVisible();
  await page.goto('?room=gaps&city=andorra');
  await expect(sentence(page)).toContainText('people');
});

test('workers that the browser ends without a word are started again, and the question is answered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (options?.name?.startsWith('atlas')) workers.push(this);
      }
    };
  });
  await page.goto('?room=gaps&city=andorra');
  await expect(sentence(page)).toContainText('people');
  const minutes = page.getByRole('slider', { name: /walk|standard|minutes/i }).first();
  const before = (await sentence(page).textContent())!;
  await page.evaluate(() => {
    for (const worker of (window as unknown as { workers: Worker[] }).workers) worker.terminate();
  });
  await minutes.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await expect(sentence(page)).not.toHaveText(before);
  await expect(sentence(page)).toContainText('people');
});

test('an old page whose code is gone from the host says so, keeps what it has, and is loaded again only by choice', async ({
  page,
}) => {
  let isRenewed = true;
  await page.route('**/assets/*', (route) =>
    isRenewed && /\/(Compare|CityTable)-[^/]*\.js$/.test(route.request().url())
      ? route.fulfill({ status: 404 })
      : route.continue(),
  );
  await page.goto('?city=qa-doha&compare=qa-doha,ie-cork');
  await expect(page.getByText('A part of the page did not come')).toBeVisible();
  let loads = 0;
  page.on('framenavigated', () => loads++);
  await expect(page.getByRole('alert')).toContainText('This part of the page did not load');
  expect(loads).toBe(0);
  isRenewed = false;
  await page.getByRole('button', { name: 'Load the page again' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
