import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { figureIn, firstFigure, shareIn } from './figures';
import { expect, HERE, inEnglish, said, test } from './task';

const sentence = (page: Page) => page.locator('.gaps-sentence');
const areas = (page: Page) => page.getByRole('region', { name: 'By area' });
const rows = (page: Page) => areas(page).locator('tbody tr:not(.figure-more)');
const weigh = (page: Page) => page.getByRole('region', { name: 'Weigh' });
const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });

async function answered(page: Page) {
  await expect(page.locator('.gaps-finding[data-answered="true"]')).toBeVisible();
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
}

async function enter(page: Page, words: string) {
  await page.goto(`?room=gaps${words}`);
  await answered(page);
}

/** The share that a figure of the weighing states, by its name. */
const figure = (page: Page, name: string) => weigh(page).locator('dt', { hasText: name }).locator('strong');

test.describe('a planner weighs Barcelona’s libraries at 15 minutes', () => {
  test('for people aged 65 and over; a stranger who opens the link reads the same number', async ({
    page,
    stranger,
  }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=15');
    const everybody = await sentence(page).textContent();
    await page.getByLabel('Whose walks count').selectOption({ label: 'Aged 65 and over' });
    await expect(sentence(page)).toHaveText(
      /^About [\d,]+ of 349,178 people aged 65 and over \(\d+\s%\) live more than 15 minutes on foot \(1,200\sm\) from the nearest library\.$/,
    );
    await answered(page);
    await expect(page).toHaveURL(/group=aged-65-plus/);
    await expect(page.getByRole('region', { name: 'Finding' })).toContainText(
      'figure of 2022 is spread over its cells',
    );
    const elderly = await sentence(page).textContent();
    const worst = await rows(page).first().textContent();
    expect(elderly).not.toBe(everybody);

    await stranger.goto(page.url());
    await answered(stranger);
    expect(await sentence(stranger).textContent()).toBe(elderly);
    expect(await rows(stranger).first().textContent()).toBe(worst);

    // By keyboard the groups in between were chosen on the way.
    await expect(async () => {
      await page.goBack();
      await expect(sentence(page)).toHaveText(everybody!, { timeout: 2000 });
    }).toPass();
  });

  test('finds an area by its name, and takes its row along as CSV with sources', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=15');
    await expect(areas(page).getByRole('columnheader', { name: 'Beyond' })).toHaveAttribute('aria-sort', 'descending');
    await page.getByRole('searchbox', { name: 'Find an area' }).fill('gracia');
    await expect(rows(page)).toHaveCount(2);
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Table as CSV' }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toBe('barcelona-library-15-min.csv');
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffid,area,people,people_beyond/);
    expect(lines.slice(1, 3).every((line) => /Gràcia/.test(line))).toBe(true);
    expect(lines.join('\n')).toMatch(said('live more than 15 minutes on foot'));
    expect(lines.some((line) => /^"?(Source|المصدر): /.test(line))).toBe(true);
  });

  test('sees walks, choice and equity in charts and in tables that say the same', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=15');
    const beyond = shareIn(await sentence(page).textContent());
    await page.getByRole('button', { name: 'Show walks, choice and equity' }).click();
    await expect(
      weigh(page)
        .getByRole('img', { name: /Histogram of people/ })
        .locator('svg'),
    ).toBeVisible();
    await expect(
      weigh(page)
        .getByRole('img', { name: /Lorenz curve/ })
        .locator('svg'),
    ).toBeVisible();
    await expect(figure(page, 'Without any in reach')).toContainText(beyond);
    // The level comes first, evenness last.
    await expect(weigh(page).locator('dt').first()).toContainText('Without any in reach');
    await expect(weigh(page).locator('dt').last()).toContainText('Unevenness');
    await expect(weigh(page)).toContainText('Gross income per household');
    await weigh(page).getByText('The charts as tables').click();
    await expect(weigh(page).getByRole('table', { name: 'People by minutes of walk' }).getByRole('row')).toHaveCount(
      47,
    );
    await expectAccessible(page);
    const saves = weigh(page).getByRole('group', { name: 'Save the chart: People by minutes of walk' });
    const saved = async (form: string) => {
      const arriving = page.waitForEvent('download');
      await saves.getByRole('button', { name: `Save as ${form}` }).click();
      return readFile(await (await arriving).path());
    };
    const svg = await saved('SVG');
    const png = await saved('PNG');
    expect(svg.toString()).toMatch(inEnglish('lack a library within 15 minutes', /<desc>.+ 15 .+1,200.+<\/desc>/));
    expect(svg.toString()).toContain('Street graph of the city of Barcelona');
    expect(svg.toString().match(/fill="#b4d8cd"/g)!.length).toBeGreaterThan(1);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  test('draws a range on the histogram: the map, the table and the link follow', HERE, async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=15');
    await page.getByRole('button', { name: 'Show walks, choice and equity' }).click();
    const field = weigh(page).locator('[data-brush]');
    await expect(weigh(page).locator('.brush svg')).toBeVisible();
    await field.scrollIntoViewIfNeeded();
    const box = (await field.boundingBox())!;
    // 46 bars: from the middle of the sixth to that of the twelfth.
    const at = (bar: number) => box.x + (box.width * (bar + 0.5)) / 46;
    await page.mouse.move(at(5), box.y + 40);
    await page.mouse.down();
    await page.mouse.move(at(8), box.y + 40);
    await page.mouse.move(at(11), box.y + 40);
    await page.mouse.up();
    await expect(page).toHaveURL(/range=5-12/);
    const shown = page.getByRole('region', { name: 'Finding' });
    await expect(shown).toContainText(/The map shows only walks of 5 to 12 minutes: those of about [\d,]+ people/);
    await expect(areas(page).getByRole('columnheader', { name: 'In range' })).toBeVisible();
    // The people of all rows are those of the sentence, as far as rounding goes.
    const people = Number((await shown.textContent())!.match(/those of about ([\d,]+) people/)![1].replaceAll(',', ''));
    const inRange = (await areas(page).locator('tbody tr:not(.figure-more) td:nth-child(7)').allInnerTexts()).map(
      figureIn,
    );
    expect(Math.abs(inRange.reduce((sum, n) => sum + n, 0) - people) / people).toBeLessThan(0.01);

    await expectAccessible(page);
    await shown.getByRole('button', { name: 'Show all walks' }).click();
    await expect(page).not.toHaveURL(/range=/);
  });

  test('by keyboard alone a range of walks is chosen and left: the map, the table and the link follow', async ({
    page,
  }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=15&range=5-12');
    await page.getByRole('button', { name: 'Show walks, choice and equity' }).click();
    await weigh(page).getByRole('slider', { name: 'From' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(page).toHaveURL(/range=6-12/);
    await expect(areas(page).getByRole('columnheader', { name: 'In range' })).toBeVisible();
    await expectAccessible(page);
    const finding = page.getByRole('region', { name: 'Finding' });
    await finding.getByRole('button', { name: 'Show all walks' }).press('Enter');
    await expect(page).not.toHaveURL(/range=/);
    await expect(areas(page).getByRole('columnheader', { name: 'In range' })).toHaveCount(0);
  });

  test('puts groups side by side, sorts by one, and goes from a row to the area on the map', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=15');
    await page.getByRole('button', { name: 'Groups side by side' }).click();
    const dialog = page.getByRole('dialog', { name: 'Groups side by side' });
    const table = dialog.getByRole('table', { name: 'People beyond by area and group' });
    await expect(table.getByRole('row')).toHaveCount(75);
    const city = table.getByRole('row', { name: /^The whole city/ });
    const beyond = firstFigure(await sentence(page).textContent());
    expect(firstFigure(await city.getByRole('cell').first().textContent())).toBe(beyond);
    await dialog.locator('.chip', { hasText: 'Aged 65 and over' }).click();
    await table.getByRole('button', { name: /^Aged 65 and over/ }).click();
    const column = (await table.locator('tbody tr td:last-child').allInnerTexts()).slice(1, 6);
    const figures = column.map(figureIn);
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    await expectAccessible(page);
    const first = table.locator('tbody button').first();
    const name = await first.textContent();
    await first.click();
    await expect(dialog).toHaveCount(0);
    await expect(areas(page).locator('tr[data-chosen] th')).toHaveText(name!);
  });

  test('looks at choice instead of walks, and the legend says what the colours mean then', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=15');
    await expect(legend(page)).toContainText('Minutes on foot to the nearest library');
    await page.getByLabel('The map shows').selectOption({ label: 'Number in reach' });
    await expect(legend(page)).toContainText('Places within 15 minutes on foot: libraries');
    await expect(legend(page)).toContainText('none: beyond');
    await page.getByLabel('The map shows').selectOption({ label: 'Places per 1,000 people' });
    await expect(legend(page)).toContainText('Each place counts as one, because sizes are not known');
    await expect(page).toHaveURL(/show=per1000/);
    await expectAccessible(page);
  });
});

test('who needs a library and a primary school lacks more often than who needs either', async ({ page }) => {
  await enter(page, '&city=barcelona&kinds=library,primary');
  const people = async () => firstFigure(await sentence(page).textContent());
  const either = await people();
  await page.getByText('One of each').click();
  await expect(sentence(page)).toContainText('do not have one of each within 10 minutes on foot');
  await answered(page);
  expect(await people()).toBeGreaterThan(either);
  await expect(page).toHaveURL(/join=each/);
});

test('on a phone the weighing has nothing in the way of assistive technology', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, '&city=hamburg&kinds=primary&group=aged-under-18&show=count');
  await expect(sentence(page)).toContainText('people under 18');
  await page.getByRole('button', { name: 'Show walks, choice and equity' }).click();
  await expect(
    weigh(page)
      .getByRole('img', { name: /Lorenz curve/ })
      .locator('svg'),
  ).toBeVisible();
  await expectAccessible(page);
});
