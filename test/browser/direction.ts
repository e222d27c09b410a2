import type { Page } from '@playwright/test';

/** The arrow keys that lead on and back along a line of the page. */
export async function arrowsOf(page: Page) {
  const [left, right] = ['ArrowLeft', 'ArrowRight'];
  const isToTheLeft = (await page.locator('body').getAttribute('dir')) === 'rtl';
  return isToTheLeft ? { on: left, back: right } : { on: right, back: left };
}
