/** Before the project `everywhere` (playwright.config.ts): a phone opens the cities once. */
import { test as base } from '@playwright/test';
import { type Visit, visitFirst } from './firstVisit';

const test = base.extend<object, { firstVisit: Visit | null }>({
  firstVisit: [null, { option: true, scope: 'worker' }],
});

test('a first visit keeps four cities for use without a network', async ({ playwright, launchOptions, firstVisit }) => {
  test.setTimeout(300_000);
  await visitFirst({ browserType: playwright.chromium, launchOptions, visit: firstVisit! });
});
