import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './task';

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();
const card = (page: Page, title?: string) => page.getByRole('dialog', title ? { name: title } : {});
const ring = (page: Page) => page.getByTestId('tour-ring');

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const severe = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(severe.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Every step points at something that is there, in sight, and not covered by the card. */
async function walkThrough(page: Page, steps: number) {
  for (let step = 1; step <= steps; step++) {
    await expect(card(page)).toContainText(`${step} of ${steps}`);
    await expect(card(page).getByRole('heading')).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`tour=[a-z]+\\.${step}`));
    if (step > 1) await expect(ring(page)).toBeVisible();
    if (step < steps) await page.keyboard.press('ArrowRight');
  }
}

test('a first visit is offered a tour once, which is walked by keyboard and ended by Escape', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Take a short tour' }).click();
  await expectAccessible(page);
  await walkThrough(page, 6);
  await page.keyboard.press('ArrowLeft');
  await expect(card(page)).toContainText('5 of 6');
  await expect(page.getByRole('article')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Guided tours' })).toBeFocused();
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
  await page.getByRole('button', { name: 'Guided tours' }).click();
  await page.getByRole('button', { name: 'Start: How the network grew' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How learning cities grew' })).toBeVisible();
  await card(page).getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('region', { name: 'Years of joining' })).toBeVisible();
  await expect(page).toHaveURL(/years=\d{4}-\d{4}/);
  await card(page).getByRole('button', { name: 'Next' }).click();

  await page.getByRole('button', { name: /^Play/ }).click();
  await expect(page).toHaveURL(/years=\d{4}-2025/);
  await expect(card(page)).toContainText('3 of 5');
  await page.goBack();
  await expect(card(page)).toContainText('2 of 5');
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
      await expect(card(page)).toContainText(`${step} of 6`);
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(box.y + box.height).toBeLessThanOrEqual(844);
      if (step < 6) await card(page).getByRole('button', { name: 'Next' }).tap();
    }
    await expectAccessible(page);
  });
});
