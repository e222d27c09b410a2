/**
 * Whether a slow phone stays answerable while its map is pushed about: the longest task of the main thread, as Chromium
 * reports them (Long Tasks), with its processor slowed down four times, on the built page. The map is drawn in software
 * here, in another process; a phone draws it with its own hardware.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';

const DIST = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const SLOWER = 4;
const GOAL_MS = 100;
const PUSHES = 6;
/** A finger moves in so many events over a push. */
const EVENTS = 20;

const ROOMS = [
  { name: 'World', address: '' },
  { name: 'Gaps, Barcelona', address: '?room=gaps&city=barcelona' },
  { name: 'Classes', address: '?room=classes' },
] as const;

interface Measured {
  readonly name: string;
  /** Milliseconds of each task over 50. */
  readonly longTasks: readonly number[];
  readonly seconds: number;
}

/** An address in ATLAS_URL is measured instead of `dist`. */
export async function bench(): Promise<string> {
  const given = process.env.ATLAS_URL;
  if (!given && !existsSync(DIST)) return 'phone: there is no built page; run "npm run build" first\n';
  const server = given ? null : await preview({ preview: { port: 4197 } });
  const { provideBrowser } = (await import('../browser.mjs' as string)) as { provideBrowser: () => Promise<string> };
  const browser = await chromium.launch({
    executablePath: await provideBrowser(),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  try {
    const measured: Measured[] = [];
    for (const room of ROOMS) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      await page.addInitScript(() => {
        const tasks: number[] = [];
        Object.assign(window, { longTasks: tasks });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        }).observe({ type: 'longtask' });
      });
      await page.goto(`${given ?? server!.resolvedUrls!.local[0]}${room.address}`);
      await page.locator('[data-map-idle="true"]').waitFor({ timeout: 120_000 });
      measured.push({ name: room.name, ...(await pushAbout(page)) });
      await page.close();
    }
    return report(measured);
  } finally {
    await browser.close();
    await server?.close();
  }
}

/** Pushes the map there and back, as a thumb does on the part that the panel leaves free. */
async function pushAbout(page: Page): Promise<Omit<Measured, 'name'>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => {
    (window as unknown as { longTasks: number[] }).longTasks.length = 0;
  });
  const began = performance.now();
  for (let i = 0; i < PUSHES; i++) await push(devtools, i % 2 === 0 ? 1 : -1);
  const seconds = (performance.now() - began) / 1000;
  // The tiles that come at rest are drawn at the usual speed, or the wait would be long.
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.locator('[data-map-idle="true"]').waitFor({ timeout: 120_000 });
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return { longTasks, seconds };
}

async function push(devtools: CDPSession, way: 1 | -1) {
  const at = (step: number) => [{ x: 195 + way * (step - EVENTS / 2) * 8, y: 300 + way * (step - EVENTS / 2) * 3 }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= EVENTS; step++) {
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

function report(measured: readonly Measured[]): string {
  const rows = measured.map(({ name, longTasks, seconds }) => {
    const longest = Math.round(Math.max(0, ...longTasks));
    const over = longTasks.filter((ms) => ms > GOAL_MS).length;
    return `| ${name} | ${longest === 0 ? 'none over 50' : longest} | ${longTasks.length} | ${over} | ${seconds.toFixed(1)} |`;
  });
  return [
    `Pushing the map about on a phone, processor ${SLOWER} times slower; no task is to take over ${GOAL_MS} ms`,
    '',
    `| Room | Longest task, ms | Tasks over 50 ms | Tasks over ${GOAL_MS} ms | Seconds of pushing |`,
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
