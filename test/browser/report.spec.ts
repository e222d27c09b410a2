import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { detailsOf, type Hand, handOf, JOURNEY_MS, WAYS } from './hand';
import { expect, inEnglish, said, test } from './task';

const sentence = (page: Page) => page.locator('.gaps-sentence');
const rows = (page: Page) => page.getByRole('region', { name: 'By area' }).locator('tbody tr:not(.figure-more)');
const takeAlong = (page: Page) => page.getByRole('region', { name: 'Take it along' });
const report = (page: Page) => page.getByRole('dialog', { name: /Barcelona/ });

const BEYOND_15 =
  /^About [\d,]+ of 1,639,981 people \(\d+\s%\) live more than 15 minutes on foot \(.+\) from the nearest library\.$/;

async function answered(page: Page) {
  await expect(page.locator('.gaps-finding[data-answered="true"]')).toBeVisible();
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
}

/** The map is drawn with several times the screen's pixels, in software here: that takes its time. */
const reportDrawn = (page: Page) =>
  expect(report(page).locator('[data-report="ready"] [data-map-drawn="true"]')).toBeVisible({ timeout: 60_000 });

async function download(page: Page, hand: Hand, button: string) {
  const arriving = page.waitForEvent('download');
  await hand.press(takeAlong(page).getByRole('button', { name: button }));
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Words that a PNG bears (iTXt), by keyword. */
function textsOf(png: Buffer) {
  const texts: Record<string, string> = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const parts = png.toString('utf8', at + 8, at + 8 + png.readUInt32BE(at)).split('\0');
    texts[parts[0]] = parts[5];
  }
  return texts;
}

/** Size of a picture, and how many pixels of its lowest part, below the map, have each colour; decoded by the browser. */
function pixelsOf(page: Page, png: Buffer, colours: readonly string[]) {
  return page.evaluate(
    async ({ base64, wanted }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(picture, 0, 0);
      // On a narrow screen the words wrap, and the key begins higher.
      const top = Math.floor(height * (innerWidth > 1000 ? 0.75 : 0.5));
      const { data } = context.getImageData(0, top, width, height - top);
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const colour = `#${[data[i], data[i + 1], data[i + 2]].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return { width, height, pixels: wanted.map((colour) => counts.get(colour) ?? 0) };
    },
    { base64: png.toString('base64'), wanted: colours },
  );
}

for (const way of WAYS) {
  test(
    `${way}: libraries, 15 minutes, areas by people left out, the link, the picture and the cells`,
    detailsOf(way),
    async ({ page, stranger }) => {
      test.setTimeout(JOURNEY_MS);
      const hand = handOf(page, way);
      await page.goto('?room=gaps');
      await answered(page);
      await expect(page.getByRole('heading', { level: 1, name: 'Barcelona' })).toBeVisible();
      await expect(page.getByRole('checkbox', { name: /^Library/ })).toBeChecked();
      await hand.slide(page.getByRole('slider', { name: 'Standard' }), 15);
      await expect(sentence(page)).toHaveText(BEYOND_15);
      await answered(page);
      const read = await sentence(page).textContent();
      expect(read).toMatch(said(BEYOND_15));

      const areas = page.getByRole('region', { name: 'By area' });
      await hand.press(areas.getByRole('button', { name: 'Share' }));
      await expect(areas.getByRole('columnheader', { name: 'Share' })).toHaveAttribute('aria-sort', 'descending');
      await hand.press(areas.getByRole('button', { name: 'Beyond' }));
      await expect(areas.getByRole('columnheader', { name: 'Beyond' })).toHaveAttribute('aria-sort', 'descending');
      const number = (text: string | null) => Number(text!.replaceAll(',', ''));
      const beyond = (await rows(page).locator('td:nth-child(3)').allTextContents()).map(number);
      const known = beyond.filter((people) => !Number.isNaN(people));
      expect(known.length).toBeGreaterThan(30);
      expect(known).toEqual(known.toSorted((a, b) => b - a));

      await stranger.goto(page.url());
      await answered(stranger);
      expect(await sentence(stranger).textContent()).toBe(read);
      await stranger.close();

      const picture = await download(page, hand, 'Map as picture');
      expect(picture.name).toMatch(/^barcelona-library-15-min-\d{4}-\d\d-\d\d\.png$/);
      const texts = textsOf(picture.bytes);
      expect(texts.Title).toMatch(/^Barcelona: /);
      expect(texts.Title).toMatch(said('Minutes on foot to the nearest library'));
      expect(texts.Description).toBe(read);
      expect(texts.Source).toMatch(/Ajuntament de Barcelona.*CC BY 4\.0/);
      expect(texts.Software).toMatch(/^Learning Atlas[,،] \d+ \p{Letter}+ \d{4}$/u);
      // The key has a patch of every colour that the map's cells can have: 24 by 14 pixels, twice as many each way.
      const { width, height, pixels } = await pixelsOf(page, picture.bytes, [
        '#dcebe4',
        '#b4d8cd',
        '#f2b84b',
        '#d9742b',
        '#8c2f1b',
      ]);
      // Twice as many pixels each way as the map on the screen, and never fewer than fit on paper.
      expect(width).toBeGreaterThanOrEqual(page.viewportSize()!.width > 1000 ? 2000 : 1300);
      expect(height).toBeGreaterThan(width / 2);
      for (const count of pixels) expect(count).toBeGreaterThan(1000);
      await answered(page);

      const cells = await download(page, hand, 'Cells as CSV');
      const lines = cells.bytes.toString('utf8').split('\r\n');
      expect(lines[0]).toMatch(/^\ufefflongitude,latitude,area_id,area,people,walk,minutes/);
      expect(lines.filter((line) => /,known,/.test(line)).length).toBeGreaterThan(1000);
      expect(lines.some((line) => /^"?(Source|المصدر): /.test(line))).toBe(true);
    },
  );
}

test('the report says what the page says, prints on two to four sheets, and is left by Escape', async ({ page }) => {
  await page.goto('?room=gaps&city=barcelona&kinds=library&standard=15');
  await answered(page);
  const read = await sentence(page).textContent();
  await takeAlong(page).getByRole('button', { name: 'Report to print' }).click();
  await reportDrawn(page);
  await expect(page).toHaveURL(/view=report/);
  await expect(report(page)).toContainText(read!);
  for (const heading of ['In short', 'Who they are', 'How is it shared?', 'Where they live', 'Sources and licences']) {
    await expect(report(page).getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  await expectAccessible(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(4);

  await page.keyboard.press('Escape');
  await expect(report(page)).toHaveCount(0);
  await expect(takeAlong(page).getByRole('button', { name: 'Report to print' })).toBeFocused();
});

test('the report of a what-if and an outline tells both, and a phone shows it within its width', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const plan = 'whatif=What%20if~add*new-1*library*2.14522,41.39594';
  await page.goto(
    `?room=gaps&city=barcelona&kinds=library&standard=15&view=report&outline=North~msgN6u58HAhvG8jIAAivG&${plan}`,
  );
  await reportDrawn(page);
  await expect(report(page).getByRole('heading', { name: 'What if …' })).toBeVisible();
  await expect(report(page)).toContainText(
    /About [\d,]+ more people live within 15 minutes of a library; nobody falls out of it\./,
  );
  await expect(report(page)).toContainText(inEnglish(/Within “North”, about [\d,]+ of about [\d,]+ people/, /North/));
  const overflow = await report(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
