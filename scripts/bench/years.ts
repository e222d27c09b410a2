/**
 * Whether the page stays answerable while the years play and while somebody types: tasks of the main thread over 50 ms, as
 * Chromium reports them (Long Tasks), on the built page. The map is drawn in software here, in another process.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';

const DIST = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const GOAL_MS = 50;

interface Moment {
  readonly what: string;
  readonly longTasks: readonly number[];
  readonly seconds: number;
}

/** An address in ATLAS_URL is measured instead of `dist`. */
export async function bench(): Promise<string> {
  const given = process.env.ATLAS_URL;
  if (!given && !existsSync(DIST)) return 'years: there is no built page; run "npm run build" first\n';
  const server = given ? null : await preview({ preview: { port: 4198 } });
  const { provideBrowser } = (await import('../browser.mjs' as string)) as { provideBrowser: () => Promise<string> };
  const browser = await chromium.launch({
    executablePath: await provideBrowser(),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    const address = given ?? server!.resolvedUrls!.local[0];
    return report([await playing(page, address), await typing(page, address)]);
  } finally {
    await browser.close();
    await server?.close();
  }
}

const rests = (page: Page) => page.locator('[data-map-idle="true"]').waitFor();

async function playing(page: Page, address: string): Promise<Moment> {
  await page.goto(`${address}?years=2013-2025`);
  await page.getByRole('button', { name: 'Play the years' }).waitFor();
  await rests(page);
  return during(page, 'the years play from the first to the last', async () => {
    await page.getByRole('button', { name: 'Play the years' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Play the years' }).waitFor();
    await rests(page);
  });
}

async function typing(page: Page, address: string): Promise<Moment> {
  await page.goto(address);
  await rests(page);
  return during(page, 'a name is typed and taken away', async () => {
    const box = page.getByRole('searchbox', { name: 'Find a city or country' });
    await box.pressSequentially('united kingdom', { delay: 120 });
    for (let i = 0; i < 14; i++) await box.press('Backspace', { delay: 120 });
    await rests(page);
  });
}

async function during(page: Page, what: string, act: () => Promise<void>): Promise<Moment> {
  await page.evaluate(() => {
    (window as unknown as { longTasks: number[] }).longTasks.length = 0;
  });
  const start = performance.now();
  await act();
  const seconds = (performance.now() - start) / 1000;
  return {
    what,
    seconds,
    longTasks: await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks),
  };
}

function report(moments: readonly Moment[]): string {
  const lines = moments.map(({ what, longTasks, seconds }) => {
    const longest = longTasks.length > 0 ? `, the longest ${Math.round(Math.max(...longTasks))} ms` : '';
    return `  ${what}: ${longTasks.length} tasks over ${GOAL_MS} ms in ${seconds.toFixed(1)} s${longest}`;
  });
  return `\nthe main thread of the World room (goal: no task over ${GOAL_MS} ms)\n${lines.join('\n')}\n`;
}
