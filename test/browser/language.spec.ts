/** The page in Arabic: chosen in place, read from the right, with everything where one left it. */
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/languages/languages';
import { expectAccessible } from './expectAccessible';
import { expect, test } from './task';

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();
const wordsOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

async function changeToArabic(page: Page) {
  await page.getByRole('combobox', { name: 'Language' }).selectOption('العربية');
  await expect(page.locator('body')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
}

test('someone changes to Arabic over an open sheet: all stays open, changes sides, and is named in Arabic', async ({
  page,
}) => {
  await page.goto('./?room=world&at=8/25.287/51.533&open=qa-doha');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Doha');
  await mapRests(page);
  const before = wordsOf(page);

  await changeToArabic(page);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('الدوحة');
  await expect(page).toHaveTitle(/^الدوحة · /);
  expect(wordsOf(page)).toEqual({ ...before, lang: 'ar' });
  await mapRests(page);

  // The panel stands where lines begin, the buttons of the map at the other side.
  const [panel, buttons] = await Promise.all(
    ['.sheet', '.maplibregl-ctrl-group'].map((part) => page.locator(part).boundingBox()),
  );
  expect(panel!.x + panel!.width).toBe(1440 - 16);
  expect(buttons!.x).toBe(16);

  // What the panel leaves of the map is centred on the city, whose mark is named as the tiles have it in Arabic.
  await page.mouse.move(panel!.x / 2 - 4, 60 + (900 - 60) / 2);
  await expect(page.locator('.map-tip')).toContainText('الدوحة');
  await page.mouse.move(4, 890);
  await expectAccessible(page);

  // Back leads to the list, which has Arabic names first.
  await page.locator('.city-sheet-bar button').first().click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('أدرار');
  await expect(page.getByTestId('in-view')).toContainText('الدوحة');
});

test('in Arabic the years run to the left: an arrow to the left goes one year on', async ({ page }) => {
  await page.goto('./?room=world&years=2015-2019&lang=ar');
  const [first, last] = [0, 1].map((i) => page.getByRole('slider').nth(i));
  await expect(last).toHaveValue('2019');
  const [from, until] = await Promise.all([first, last].map((thumb) => thumb.locator('..').boundingBox()));
  expect(until!.x).toBeLessThan(from!.x);

  await last.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/years=2015-2020/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/years=2015-2018/);

  // And with a finger, on a phone: pressed near its left end, the track means the last years.
  await page.setViewportSize({ width: 390, height: 844 });
  const track = (await page.locator('.years-track').boundingBox())!;
  await page.mouse.click(track.x + 1, track.y + track.height - 5);
  await expect(page).toHaveURL(/years=2015-2025/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await mapRests(page);
  await expectAccessible(page);
});

test('at 320 pixels no language pushes the page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { code, tag } of Object.values(LANGUAGES)) {
    await page.goto(`./?room=classes&lang=${code}`);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), code).toBe(320);
  }
});
