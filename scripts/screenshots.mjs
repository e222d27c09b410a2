// npm run screenshots: builds the page and takes the README's pictures of it, so that they can be kept true.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();
// A picture of an older page would be untrue.
const status = run(process.execPath, ['scripts/start.mjs', '--build-only']);
if (status !== 0) process.exit(status);
const { provideBrowser } = await import('./browser.mjs');
const { chromium } = await import('@playwright/test');
const { preview } = await import('vite');

const PICTURES = [
  { name: 'world', address: '' },
  { name: 'gaps', address: '?room=gaps&city=barcelona&kinds=library&standard=10' },
  {
    name: 'gaps-phone',
    address: '?room=gaps&city=barcelona&kinds=library&standard=10',
    viewport: { width: 390, height: 844 },
  },
];

const folder = join(root, 'docs/images');
mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 4199 } });
const browser = await chromium.launch({
  executablePath: await provideBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
try {
  for (const { name, address, viewport = { width: 1440, height: 900 } } of PICTURES) {
    const page = await browser.newPage({ viewport });
    await page.goto(`${server.resolvedUrls.local[0]}${address}`);
    await page.locator('[data-map-idle="true"]').waitFor();
    await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 });
    console.log(`docs/images/${name}.jpg`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
