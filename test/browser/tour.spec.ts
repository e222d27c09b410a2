import type { Page } from '@playwright/test';
import { arrowsOf } from './direction';
import { expectAccessible } from './expectAccessible';
import { expect, test } from './task';

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();
const card = (page: Page, title?: string) => page.getByRole('dialog', title ? { name: title } : {});
const stepOf = (step: number, steps: number) => new RegExp(`\\D${step}\\D+${steps}\\D`);
/** The button of the tours; on a narrow screen that of the tools, which holds it. */
const tours = (page: Page) => page.getByRole('button', { name: /^(Guided tours|Tools)$/ }).filter({ visible: true });
const ring = (page: Page) => page.getByTestId('tour-ring');

/** Every step points at something that is there, in sight, and not covered by the card. */
async function walkThrough(page: Page, steps: number) {
  for (let step = 1; step <= steps; step++) {
    await expect(card(page)).toContainText(stepOf(step, steps));
    await expect(card(page).getByRole('heading')).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`tour=[a-z]+\\.${step}`));
    if (step > 1) await expect(ring(page)).toBeVisible();
    if (step < steps) await page.keyboard.press((await arrowsOf(page)).on);
  }
}

test('a first visit is offered a tour once, which is walked by keyboard and ended by Escape', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Take a short tour' }).click();
  await expectAccessible(page);
  await walkThrough(page, 6);
  await page.keyboard.press((await arrowsOf(page)).back);
  await expect(card(page)).toContainText(stepOf(5, 6));
  await expect(page.getByRole('article')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(tours(page)).toBeFocused();
  // It ends where it stands: the sheet stays open.
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page).not.toHaveURL(/tour=/);

  await page.goto('./');
  await mapRests(page);
  await expect(page.getByText('New here?')).toBeHidden();
});

test('a link to something is not talked over by an offer', async ({ page }) => {
  await page.goto('./?regions=africa');
  await mapRests(page);
  await expect(page.getByTestId('shown')).toContainText('member cities');
  await expect(page.getByText('New here?')).toBeHidden();
});

test('the tour of the years shows them on the real slider, and the page can be used meanwhile', async ({ page }) => {
  await page.goto('./?open=qa-doha');
  if (!(await page.getByRole('button', { name: 'Guided tours' }).isVisible())) await tours(page).click();
  await page.getByRole('button', { name: 'Guided tours' }).click();
  await page.getByRole('button', { name: 'Start: How the network grew' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How learning cities grew' })).toBeVisible();
  await card(page).getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('region', { name: 'Years of joining' })).toBeVisible();
  await expect(page).toHaveURL(/years=\d{4}-\d{4}/);
  await card(page).getByRole('button', { name: 'Next' }).click();

  await page.getByRole('button', { name: /^Play/ }).click();
  await expect(page).toHaveURL(/years=\d{4}-2025/);
  await expect(card(page)).toContainText(stepOf(3, 5));
  await page.goBack();
  await expect(card(page)).toContainText(stepOf(2, 5));
});

test('the tour of a gap map points at each part of the planner’s room', async ({ page }) => {
  await page.goto('./?tour=gaps');
  await expect(page).toHaveURL(/room=gaps/);
  await walkThrough(page, 6);
  await card(page).getByRole('button', { name: 'Done' }).click();
  await expect(card(page)).toBeHidden();
});

test.describe('on a phone, with less motion', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

  test('the card stands whole in sight at every step', async ({ page }) => {
    await page.goto('./?tour=first.1');
    for (let step = 1; step <= 6; step++) {
      await expect(card(page)).toContainText(stepOf(step, 6));
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(box.y + box.height).toBeLessThanOrEqual(844);
      if (step < 6) await card(page).getByRole('button', { name: 'Next' }).click();
    }
    await expectAccessible(page);
  });
});
