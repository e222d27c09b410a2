import type { Page } from '@playwright/test';
import { arrowsOf } from './direction';
import { expectAccessible } from './expectAccessible';
import { expect, test } from './task';

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();
const turnTo = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();

test('someone reads how learning cities began, goes to Kakegawa, and opens its sheet and comes back', async ({
  page,
}) => {
  await page.goto('./');
  await turnTo(page, 'History');
  await expect(page.getByRole('heading', { level: 1, name: 'How learning cities grew' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('A place in the history');
  await expectAccessible(page);

  const kakegawa = page.getByRole('listitem').filter({ hasText: 'Kakegawa calls itself' });
  await kakegawa.getByRole('button', { name: 'Show Kakegawa on the map' }).click();
  await expect(kakegawa).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/page=history/);
  await expect(page).toHaveURL(/at=[\d.]+\/3[45]\.\d+\/13[78]/);
  await mapRests(page);

  // Each moment leads to its source in two steps.
  await kakegawa.getByText('1 source').click();
  await expect(kakegawa.getByRole('link')).toHaveAttribute('href', /^https:/);

  await kakegawa.getByRole('button', { name: 'Open the sheet of Kakegawa' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kakegawa' })).toBeVisible();
  await page.goBack();
  await expect(kakegawa).toHaveAttribute('aria-current', 'true');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the pages are turned and walked by keyboard alone, and fit', async ({ page }) => {
    await page.goto('./?page=history');
    await page.getByRole('radio', { name: 'History', exact: true }).focus();
    const arrows = await arrowsOf(page);
    for (const [name, title] of [
      ['Key Features', 'Key Features of Learning Cities'],
      ['Practices', 'Good practices'],
    ]) {
      await page.keyboard.press(arrows.on);
      await expect(page.getByRole('radio', { name, exact: true })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }

    // The roof, the columns and the steps lead to their areas, and a feature unfolds where one stands.
    await page.keyboard.press(arrows.back);
    await page.keyboard.press('Enter');
    const building = page.getByRole('navigation', { name: 'Areas of the Key Features' });
    await expect(building.getByRole('link')).toHaveCount(12);
    await building.getByRole('link', { name: /^5 / }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 3, name: /^5 / })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/feature=5\.1/);
    await expect(page.getByRole('group').filter({ hasText: /^5\.1 / })).toHaveAttribute('open', '');
  });
});

test('a key feature leads to the map of a city that shows it, and says that it is a paraphrase', async ({ page }) => {
  await page.goto('./?room=world&page=features&pack=andorra&feature=5.1');
  await expect(page.getByText('A paraphrase, not the official wording.')).toBeVisible();
  await expect(page.getByRole('group').filter({ hasText: /^\d+\.\d+ / })).toHaveCount(42);
  await expectAccessible(page);
  await page.getByRole('link', { name: /Andorra \(/ }).click();
  await expect(page).toHaveURL(/room=gaps.*city=andorra.*kinds=[a-z,-]*library/);
  await mapRests(page);
});

test('a good practice is found by a word, and stands on the sheet of its city', async ({ page }) => {
  await page.goto('./?room=world&page=practices');
  await page.getByRole('searchbox', { name: 'Search the practices' }).fill('living classroom');
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ practices$/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Open the sheet of Gwydir/ }).click();
  await expect(page.getByRole('heading', { name: 'Good practices' })).toBeVisible();
  await expect(page.getByText('A Living Classroom outdoors')).toBeVisible();
});
