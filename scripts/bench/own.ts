/**
 * Whether the page stays answerable while 100,000 rows of somebody's own are read, checked and used: seconds until the report
 * stands, and tasks of the main thread over 50 ms, as Chromium reports them (Long Tasks). On the built page.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { seeded } from './streetTown';

const DIST = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const ROWS = 100_000;
const GOAL = { task: 100, seconds: 3 } as const;

interface Moment {
  readonly what: string;
  readonly seconds: number;
  readonly longTasks: readonly number[];
}

/** An address in ATLAS_URL is measured instead of `dist`. */
export async function bench(): Promise<string> {
  const given = process.env.ATLAS_URL;
  if (!given && !existsSync(DIST)) return 'own: there is no built page; run "npm run build" first\n';
  const server = given ? null : await preview({ preview: { port: 4196 } });
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
    return report(await bringing(page, given ?? server!.resolvedUrls!.local[0]));
  } finally {
    await browser.close();
    await server?.close();
  }
}

async function bringing(page: Page, address: string): Promise<Moment[]> {
  await page.goto(`${address}?room=gaps&city=barcelona&kinds=library`);
  await page.locator('.gaps-finding[data-answered="true"]').waitFor();
  await page.locator('[data-map-idle="true"]').waitFor();
  // Made in the page before it is measured, so that only the drop itself is.
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'places.csv'));
    Object.assign(window, { transfer });
  }, table());
  const checked = page.locator('.intake[data-checked="true"]');
  const moments = [
    await during(page, 'dropped and checked', async () => {
      await page.evaluate(() => {
        const { transfer } = window as unknown as { transfer: DataTransfer };
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
      });
      await checked.waitFor();
    }),
    await during(page, 'decimal commas mended and checked again', async () => {
      await page.getByRole('button', { name: 'Read commas as decimals' }).click();
      await page.getByRole('button', { name: 'Take back' }).waitFor();
      await checked.waitFor();
    }),
  ];
  await page.getByLabel('Made by').fill('The benchmark');
  await page.getByLabel('Licence', { exact: true }).selectOption('CC0 1.0');
  return [
    ...moments,
    await during(page, 'used in every figure of the city', async () => {
      await page.getByRole('button', { name: /^Use / }).click();
      await page.getByRole('complementary', { name: 'Your own data' }).waitFor();
      await page.locator('.gaps-finding[data-answered="true"]').waitFor();
    }),
  ];
}

async function during(page: Page, what: string, act: () => Promise<void>): Promise<Moment> {
  await page.evaluate(() => {
    (window as unknown as { longTasks: number[] }).longTasks.length = 0;
  });
  const start = performance.now();
  await act();
  const seconds = (performance.now() - start) / 1000;
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return { what, seconds, longTasks };
}

/** Places all over Barcelona, with semicolons, decimal commas and some of every fault. */
function table(): string {
  const random = seeded(11);
  const comma = (degrees: number) => degrees.toFixed(5).replace('.', ',');
  const kinds = ['biblioteca', 'museu', 'escola primària', 'centre cívic', 'ludoteca', ''];
  const lines = ['nom;tipus;latitud;longitud;places;adreça'];
  for (let row = 0; row < ROWS; row++) {
    const lost = row % 1000 === 0;
    const [lat, lon] = lost ? ['0', '0'] : [comma(41.36 + random() * 0.08), comma(2.1 + random() * 0.1)];
    const kind = kinds[Math.floor(random() * kinds.length)];
    lines.push(`Lloc ${row % 5000};${kind};${lat};${lon};${row % 300};Carrer de la Marina ${row % 400}`);
  }
  return lines.join('\r\n');
}

function report(moments: readonly Moment[]): string {
  const lines = moments.map(({ what, seconds, longTasks }) => {
    const longest = longTasks.length > 0 ? `, the longest ${Math.round(Math.max(...longTasks))} ms` : '';
    return `  ${what}: ${seconds.toFixed(1)} s, ${longTasks.length} tasks of the main thread over 50 ms${longest}`;
  });
  return `\n${ROWS} rows of somebody's own (goals: checked within ${GOAL.seconds} s, no task over ${GOAL.task} ms)\n${lines.join('\n')}\n`;
}
