import { defineConfig } from '@playwright/test';
import type { Circumstances } from './test/browser/task';

// `npm test` names a free port, so that an explorer that is open meanwhile is not disturbed.
const port = process.env.ATLAS_PORT ?? '4173';
const address = process.env.ATLAS_URL ?? `http://localhost:${port}/`;

const FIRST_VISIT = {
  language: 'ar',
  viewport: { width: 390, height: 844 },
  addresses: ['barcelona', 'hamburg', 'porto-alegre', 'andorra'].map((city) => `?room=gaps&city=${city}`),
};

/** What is held against a screen, a language, a host or a file system of its own. */
const ABOUT_THE_PAGE = ['faults', 'folder', 'language', 'offline', 'oracles', 'quality', 'walks'].map(
  (name) => `**/${name}.spec.ts`,
);

// The browser is found by scripts/browser.mjs and handed over in CHROME_PATH; people's tasks run against the built page.
export default defineConfig<object, Circumstances>({
  testDir: 'test/browser',
  fullyParallel: true,
  workers: 2,
  // Once more on a shared machine; what passes only then is named as flaky in the list.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  // Maps are drawn in software here, on machines that may be busy: what is awaited comes, but not always at once.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  webServer: process.env.ATLAS_URL
    ? undefined
    : {
        command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
        url: address,
        reuseExistingServer: false,
      },
  projects: [
    { name: 'here', grepInvert: /@everywhere/ },
    { name: 'first visit', testMatch: /firstVisit\.setup\.ts/, use: { firstVisit: FIRST_VISIT } },
    // Each task of a room that can be done so: by keyboard alone, in Arabic, on a phone, without a network.
    {
      name: 'everywhere',
      grepInvert: /@here/,
      testIgnore: ABOUT_THE_PAGE,
      use: { firstVisit: FIRST_VISIT },
      dependencies: ['first visit'],
    },
  ],
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // A service worker would answer what a task arranges to fail; test/browser/offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        '--no-sandbox',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
