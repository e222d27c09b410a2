/** For hands and eyes of every kind: narrow and enlarged pages, targets to hit, keys, the map in words, the dark page. */
import type { Page } from '@playwright/test';
import { arrowsOf } from './direction';
import { expectAccessible } from './expectAccessible';
import { expect, inEnglish, test } from './task';

const ROOMS = [
  { path: './', ready: 'Learning cities of the world' },
  { path: './?room=gaps&city=andorra', ready: 'Andorra' },
  { path: './?room=classes', ready: null },
] as const;

async function enter(page: Page, { path, ready }: (typeof ROOMS)[number]) {
  await page.goto(path);
  const heading = page.getByRole('heading', { level: 1 });
  if (ready) await expect(heading).toHaveText(ready);
  else await expect(heading).toBeVisible();
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
}

/** Targets below 24 by 24 pixels (WCAG 2.5.8), but for links within text, and for fields whose label is the target. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const isShown = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clip, clipPath } = getComputedStyle(at);
        if (clip !== 'auto' || clipPath.startsWith('inset(50%')) return false;
      }
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const targets = 'a[href], button, input, select, summary, textarea, [role=option], [role=radio], [tabindex="0"]';
    return [...document.querySelectorAll(targets)].flatMap((target) => {
      const isWithinText = target.matches('a') && getComputedStyle(target).display === 'inline';
      if (isWithinText || !isShown(target)) return [];
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      const name = target.getAttribute('aria-label') ?? target.textContent;
      return width < 24 || height < 24 ? [`${target.tagName} "${name}": ${width} by ${height}`] : [];
    });
  });

/** What is pushed out of the page or of the panel at the side; strips that are made to be pushed are not. */
const pushedOut = (page: Page) =>
  page.evaluate(() => {
    const isStrip = (element: Element) => {
      for (let at = element.parentElement; at && !at.matches('.sheet-body'); at = at.parentElement) {
        const isSideways = at.scrollWidth > at.clientWidth && at.scrollHeight <= at.clientHeight + 1;
        if (isSideways && getComputedStyle(at).overflowX === 'auto') return true;
        if (at.matches('.visually-hidden, table')) return true;
      }
      return false;
    };
    const outside = [...document.querySelectorAll('.top-bar *, .page-legend *, .sheet-body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1 || !element.checkVisibility({ visibilityProperty: true })) return false;
      return (left < -1 || right > window.innerWidth + 1) && !isStrip(element);
    });
    return [
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page itself'] : []),
      ...outside.map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 40)}`),
    ];
  });

test('at 320 pixels, which is 1280 enlarged four times, nothing is lost, and every target can be hit', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const room of ROOMS) {
    await enter(page, room);
    expect(await pushedOut(page), room.path).toEqual([]);
    expect(await smallTargets(page), room.path).toEqual([]);
  }

  await page.getByRole('button', { name: 'Tools' }).click();
  await expect(page.getByRole('button', { name: 'Guided tours' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put this map into a page' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Guided tours' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Tools' })).toBeFocused();

  // What was opened from the menu leads back to it: the menu's own buttons are gone by then.
  await page.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('button', { name: 'Display and keys' }).click();
  await expect(page.getByRole('dialog', { name: 'Display and keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tools' })).toBeFocused();
});

test('by keys alone the map is heard, a city found on it and opened, and the page made dark', async ({ page }) => {
  await enter(page, ROOMS[0]);
  const heard = page.getByTestId('in-view');
  await expect(heard).toHaveText(
    inEnglish(/^\d+ .+ in view\. The nearest to the centre is .+, [\d,.]+ k?m to the /, /\d+ .+\. .+ [\d,.]+/),
  );
  const before = await heard.textContent();
  await page.keyboard.press('m');
  await expect(page.locator('.maplibregl-canvas')).toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(heard).not.toHaveText(before!);

  await page.keyboard.press('v');
  const list = page.getByRole('dialog', { name: 'What is in view' });
  const first = list.getByRole('listitem').first().getByRole('button');
  const name = (await first.textContent())!;
  expect(await heard.textContent()).toContain(name);
  await expectAccessible(page);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Display and keys' });
  await expect(keys.getByRole('row').filter({ hasText: 'List what is in view' })).toBeVisible();
  await keys.getByRole('radio', { name: 'As the device' }).focus();
  const arrows = await arrowsOf(page);
  await page.keyboard.press(arrows.on);
  await page.keyboard.press(arrows.on);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  await keys.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('?');
  await expect(keys).toBeHidden();

  // What was chosen stays, and each room is read by night as by day.
  for (const room of ROOMS) {
    await enter(page, room);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectAccessible(page);
    expect(await smallTargets(page), room.path).toEqual([]);
  }
});
