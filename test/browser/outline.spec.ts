import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { shareIn } from './figures';
import { expect, HERE, inEnglish, test } from './task';

const outline = (page: Page) => page.getByRole('region', { name: 'Within an outline' });
const found = (page: Page) => outline(page).locator('.outline-finding[data-answered="true"] .outline-sentence');
const cross = (page: Page) => page.locator('.outline-cross');
const button = (page: Page, name: string) => outline(page).getByRole('button', { name, exact: true });

async function enter(page: Page, words = '') {
  await page.goto(`?room=gaps&city=barcelona&kinds=library&standard=15${words}`);
  await expect(page.locator('.gaps-finding[data-answered="true"]')).toBeVisible();
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
}

const toolIsReady = (page: Page, tool: string) => expect(page.locator(`[data-drawing="${tool}"]`)).toBeVisible();

// Every step of the pointer is drawn, in software here: a smaller screen makes the task several times as fast.
test.use({ viewport: { width: 1024, height: 700 } });

/** Corners on the screen, in the middle of the city, left of the legend. */
const CORNERS = [
  [610, 270],
  [740, 270],
  [740, 380],
  [610, 380],
] as const;

async function tap(page: Page, [x, y]: readonly [number, number]) {
  await page.mouse.move(x, y, { steps: 2 });
  await page.mouse.click(x, y);
}

const ABOUT = /^Within this outline, about [\d,]+ of about [\d,]+ people \(\d+\s%\) live more than 15 minutes on foot/;

test('with the mouse an outline is drawn, named, moved, undone, saved and taken away', HERE, async ({ page }) => {
  await enter(page);
  await button(page, 'Outline').click();
  await toolIsReady(page, 'polygon');
  for (const corner of CORNERS) await tap(page, corner);
  await tap(page, CORNERS[0]);
  await expect(found(page)).toHaveText(ABOUT);
  // The last click closed the outline; it chose no cell below.
  await expect(page).not.toHaveURL(/cell=/);
  const drawn = await found(page).textContent();

  await outline(page).getByLabel('Name').fill('Eixample');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/outline=Eixample~/);
  const named = drawn!.replace('this outline', '“Eixample”');
  await expect(found(page)).toHaveText(named);

  await button(page, 'Move corners').click();
  await toolIsReady(page, 'corners');
  await page.mouse.move(...CORNERS[2], { steps: 2 });
  await page.mouse.down();
  await page.mouse.move(700, 480, { steps: 3 });
  await page.mouse.up();
  await expect(found(page)).not.toHaveText(named);
  await button(page, 'Done').click();
  await outline(page).getByRole('button', { name: 'Undo the outline’s last change' }).click();
  await expect(found(page)).toHaveText(named);

  const arriving = page.waitForEvent('download');
  await button(page, 'Outline as GeoJSON').click();
  const file = JSON.parse(await readFile(await (await arriving).path(), 'utf8'));
  expect(file.features[0].geometry.coordinates[0]).toHaveLength(5);
  expect(file.features[0].properties.name).toBe('Eixample');
  expect(file.features[0].properties.people).toBeGreaterThan(50_000);
  expect(file.sources.length).toBeGreaterThan(3);

  await button(page, 'Remove').click();
  await expect(page).not.toHaveURL(/outline=/);
  await expect(found(page)).toHaveCount(0);
});

test('by keyboard alone an outline is drawn, a corner taken back, the outline closed, weighed, and found again', async ({
  page,
}) => {
  await enter(page);
  await button(page, 'Outline').focus();
  await page.keyboard.press('Enter');
  await expect(cross(page)).toBeFocused();
  const go = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(`Shift+${key}`);
  };
  await page.keyboard.press('Enter');
  await go('ArrowRight', 3);
  await page.keyboard.press('Enter');
  await go('ArrowRight', 1);
  await page.keyboard.press('Enter');
  await expect(outline(page)).toContainText('Set so far: 3.');
  await page.keyboard.press('Backspace');
  await expect(outline(page)).toContainText('Set so far: 2.');
  await go('ArrowLeft', 1);
  await go('ArrowUp', 3);
  await page.keyboard.press('Enter');
  await go('ArrowLeft', 3);
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await go('ArrowDown', 3);
  // The cross stands on the first corner again.
  await page.keyboard.press('Enter');
  await expect(cross(page)).toHaveCount(0);
  await expect(found(page)).toHaveText(ABOUT);
  const beyond = shareIn(await found(page).textContent());

  await button(page, 'Show walks, choice and equity here').focus();
  await page.keyboard.press('Enter');
  const weighed = outline(page).locator('.weighed');
  await expect(weighed.getByRole('img', { name: /Histogram of people/ }).locator('svg')).toBeVisible();
  await expect(weighed.locator('dt', { hasText: 'Without any in reach' }).locator('strong')).toContainText(beyond);
  await expectAccessible(page);

  await button(page, 'Circle').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(cross(page)).toHaveCount(0);
  const drawn = await found(page).textContent();
  await page.reload();
  await expect(found(page)).toHaveText(drawn!);
});

test('an outline that crosses itself is not counted, and says where it crosses', async ({ page }) => {
  // Corners of a square, two of them swapped: the form of an 8.
  await enter(page, '&outline=Eight~g8lNw_z8Hw-Bw-BAv-Bv-Bw-B');
  await expect(outline(page).getByRole('alert')).toContainText(
    inEnglish(/The outline “Eight” crosses itself near 41\.\d+, 2\.\d+ .*Move a corner/, /Eight.*41\.\d+, 2\.\d+/),
  );
  await expect(found(page)).toHaveCount(0);
});
