// Finds a Chromium for the browser tests, or installs one and says so.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    console.error(`CHROME_PATH names ${given}, which is not there; looking elsewhere.`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const { chromium } = await import('@playwright/test');
  return [...onPath, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Where that is the machine's own way and we may use it: it brings the libraries that a browser needs. */
async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No browser found: installing Chromium with apt-get.');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
  return findBrowser();
}

async function installWithPlaywright() {
  console.log('No browser found: installing Chromium with Playwright (npx playwright install chromium).');
  run('npx', ['playwright', 'install', 'chromium']);
  return findBrowser();
}

/** The path of a Chromium or Chrome, installed first where there is none. Ends the process when that fails. */
export async function provideBrowser() {
  const found = await findBrowser();
  if (found) {
    console.log(`Browser: ${found}`);
    return found;
  }
  const installed = (await installWithApt()) ?? (await installWithPlaywright());
  if (!installed) {
    console.error('The browser tests need Chromium: install it, or name one in CHROME_PATH, and run npm test again.');
    process.exit(1);
  }
  return installed;
}
