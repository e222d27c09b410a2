/**
 * The order in which a screen reader reads each room (docs/accessibility.md, "Walks with a screen reader"), held against
 * the browser's accessibility tree; and rooms as read with more contrast, in the colours of the system, and on a phone on its side.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './task';

/** A role with the beginning of its name, as the tree of the page lists them. */
type Step = string;

const FRAME: readonly Step[] = [
  'banner',
  'navigation "Rooms"',
  'link "World"',
  'link "Gaps"',
  'link "Classes"',
  'main',
];

const WALKS: readonly { room: string; address: string; ready: string; steps: readonly Step[] }[] = [
  {
    room: 'World',
    address: './?open=qa-doha',
    ready: '.page-legend',
    steps: [
      'region "World panel"',
      'article "Doha"',
      'button "All cities"',
      'heading "Doha" [level=1]',
      'term: In the network',
      'definition: Joined in',
      'text: "Source',
      'link "',
      'heading "Cities like this one" [level=2]',
      'heading "Sources" [level=2]',
      '\'region "Map: World. Arrow keys move it',
      'button "Zoom in"',
      'region "Legend"',
      'button "List what is in view"',
      'status: ',
    ],
  },
  {
    room: 'Gaps',
    address: './?room=gaps&city=andorra',
    ready: '.gaps-finding[data-answered="true"]',
    steps: [
      'region "Gaps panel"',
      'heading "Andorra" [level=1]',
      'button "Choose a city, now Andorra"',
      'region "Finding"',
      'strong: About ',
      'region "Question"',
      'checkbox "Library 5" [checked]',
      'slider "Standard": "10"',
      'combobox "The map shows"',
      'region "By area"',
      'table "People beyond the standard by area',
      'columnheader "Area"',
      'rowheader "',
      'region "What if"',
      '\'region "Map: Gaps. Arrow keys move it',
      'region "Legend"',
      'status: ',
    ],
  },
  {
    room: 'Classes',
    address: './?room=classes',
    ready: '.page h1',
    steps: [
      'region "Classes panel"',
      'heading "Class experiments" [level=1]',
      'button "New experiment"',
      'button "Open a bundle"',
      'region "Your experiments"',
      '\'region "Map: Classes. Arrow keys move it',
      'button "Zoom in"',
      'status: ',
      'complementary "New here?"',
    ],
  },
];

async function enter(page: Page, { address, ready }: (typeof WALKS)[number]) {
  await page.goto(address);
  await expect(page.locator(ready).first()).toBeVisible();
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
}

/** What is read, in its order, without the places of links. */
async function read(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree.split('\n').flatMap((line) => (line.includes('/url:') ? [] : [line.trim().replace(/^- /, '')]));
}

for (const walk of WALKS) {
  test(`${walk.room} is read from where one is, over what is told, to the map and its key`, async ({ page }) => {
    await enter(page, walk);
    const lines = await read(page);
    let at = -1;
    for (const step of [...FRAME, ...walk.steps]) {
      const next = lines.findIndex((line, i) => i > at && line.startsWith(step));
      expect(next, `${step}, read after ${lines[at] ?? 'nothing'}`).toBeGreaterThan(at);
      at = next;
    }
    // One heading of the first level, and no level left out on the way down.
    const levels = lines.flatMap((line) => /^'?heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? level)).toBeLessThanOrEqual(1);
  });
}

test('with more contrast, in the colours of the system, and on a phone on its side nothing is lost', async ({
  page,
}) => {
  for (const walk of WALKS) {
    for (const media of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia({ contrast: null, forcedColors: null, ...media });
      await enter(page, walk);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const severe = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(severe.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    await page.emulateMedia({ contrast: null, forcedColors: null });
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(844);
    const map = (await page.locator('.atlas-map').boundingBox())!;
    expect(map.height).toBeGreaterThan(250);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
