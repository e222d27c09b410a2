// npm run report: builds the page and prints the planner's report of Barcelona's libraries from it, as a visitor would.
import { join } from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();
// A report of an older page would be untrue.
const status = run(process.execPath, ['scripts/start.mjs', '--build-only']);
if (status !== 0) process.exit(status);
const { provideBrowser } = await import('./browser.mjs');
const { chromium } = await import('@playwright/test');
const { preview } = await import('vite');

const REPORTS = [
  { name: 'barcelona-libraries', address: '?room=gaps&city=barcelona&kinds=library&standard=15&view=report' },
];

const server = await preview({ preview: { port: 4198 } });
const browser = await chromium.launch({
  executablePath: await provideBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
try {
  for (const { name, address } of REPORTS) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.resolvedUrls.local[0]}${address}`);
    await page.locator('[data-report="ready"] [data-map-drawn="true"]').waitFor({ timeout: 120_000 });
    const path = join(root, 'docs', `${name}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    console.log(`docs/${name}.pdf`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
