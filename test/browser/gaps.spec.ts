import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { figureIn, firstFigure } from './figures';
import { expect, HERE, inEnglish, test } from './task';

const finding = (page: Page) => page.getByRole('region', { name: 'Finding' });
const sentence = (page: Page) => finding(page).locator('.gaps-sentence');
const table = (page: Page) => page.getByRole('region', { name: 'By area' }).getByRole('table').first();
const kind = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
/** What a pointer hits: the chip around its hidden box. */
const chip = (page: Page, name: RegExp) => page.locator('.chip').filter({ has: kind(page, name) });
const card = (page: Page) => page.getByRole('article');

/** The finding answers the present question, and the map has drawn it. */
async function answered(page: Page) {
  await expect(page.locator('.gaps-finding[data-answered="true"]')).toBeVisible();
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
}

async function enter(page: Page, words = '') {
  await page.goto(`?room=gaps${words}`);
  await answered(page);
}

/** People beyond the standard in the order of the table. */
const beyondColumn = async (page: Page) =>
  (await table(page).locator('tbody tr:not(.figure-more) td:nth-child(3)').allInnerTexts()).map(figureIn);

test.describe('a planner of Barcelona', () => {
  test('reads who has no library within 10 minutes, and a reloaded link says the same', async ({ page, stranger }) => {
    await enter(page, '&city=barcelona&kinds=library&standard=10');
    await expect(sentence(page)).toHaveText(
      /^About [\d,]+ of 1,639,981 people \(\d+\s%\) live more than 10 minutes on foot \(800\sm\) from the nearest library\.$/,
    );
    await expect(finding(page)).toContainText('An estimate');
    const read = await sentence(page).textContent();
    await page.reload();
    await answered(page);
    expect(await sentence(page).textContent()).toBe(read);

    await stranger.goto(page.url());
    await answered(stranger);
    expect(await sentence(stranger).textContent()).toBe(read);
  });

  test('sorts the neighbourhoods by people left out, and the link keeps the order', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    await expect(table(page).getByRole('columnheader', { name: 'Beyond' })).toHaveAttribute('aria-sort', 'descending');
    const worst = await beyondColumn(page);
    expect(worst).toEqual([...worst].sort((a, b) => b - a));
    expect(worst).toHaveLength(73);

    await table(page).getByRole('button', { name: 'Area' }).click();
    await expect(table(page).getByRole('columnheader', { name: 'Area' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/sort=name-up/);
    const first = await table(page).locator('.figure-name').first().textContent();
    await page.reload();
    await answered(page);
    expect(await table(page).locator('.figure-name').first().textContent()).toBe(first);
  });

  test('asks for two kinds of place and fewer people are left out', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    const people = async () => firstFigure(await sentence(page).textContent());
    const before = await people();
    await chip(page, /^University/).click();
    await expect(page).toHaveURL(/kinds=.*university/);
    await expect(sentence(page)).toContainText(inEnglish('university or college or library', /كلية|جامعة/));
    await answered(page);
    expect(await people()).toBeLessThan(before);
    await page.goBack();
    await expect(page).not.toHaveURL(/university/);
    await answered(page);
    expect(await people()).toBe(before);
  });

  test('clicks on the map: a cell is explained, and its library told with its reach', HERE, async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    // The overlay is drawn a moment after its figures are known: a person clicks again when nothing happened.
    await expect(async () => {
      await page.mouse.click(955, 442);
      await expect(card(page)).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(card(page)).toContainText(/\d+ minutes? \([\d.]+\sk?m\) on foot/);
    await expect(card(page)).toContainText(/live in this cell \(an estimate\)/);
    await expect(page).toHaveURL(/cell=/);
    await card(page)
      .getByRole('button', { name: /Biblioteca/ })
      .click();
    const reach = card(page).getByRole('table', { name: 'People within reach of this site' });
    await expect(reach.getByRole('row')).toHaveCount(4);
    const people = (await reach.locator('td').allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')));
    expect(people).toEqual([...people].sort((a, b) => a - b));
    await expect(card(page)).toContainText('Cultural facilities of the city of Barcelona');
    await expectAccessible(page);
  });

  test('measures along the straight line, and is told that it is a stopgap', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    const streets = await sentence(page).textContent();
    await page.getByText(/^How walks are measured/).click();
    await page.getByText('Straight line × factor').click();
    await expect(finding(page)).toContainText('straight lines made 1.3 times as long: a stopgap');
    await answered(page);
    expect(await sentence(page).textContent()).not.toBe(streets);
    await expect(page.getByRole('slider', { name: 'Detour factor' })).toBeAttached();
    await expect(page).toHaveURL(/travel=straight/);
  });

  test('takes all kinds away and is asked what people should reach', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    await chip(page, /^Library/).click();
    await expect(page.getByText('What should people be able to reach?')).toBeVisible();
    await expect(page).toHaveURL(/kinds=none/);
    await page.reload();
    await expect(page.getByText('What should people be able to reach?')).toBeVisible();
  });
});

test.describe('a planner who looks for gap and need', () => {
  const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });

  test('sees where both come together, class by class, by share and by number', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    await page.getByLabel('The map shows').selectOption({ label: 'Gap and need together' });
    await page.getByLabel('Need is told by').selectOption({ label: 'Aged 65 and over' });
    await expect(finding(page)).toContainText(
      /Gap and need come together for about [\d,]+ people \(\d+\s%\): they live more than [\d.]+ minutes from the nearest library, in places with the highest shares of people aged 65 and over/,
    );
    const classes = legend(page).getByRole('table', { name: 'Nine classes of walk and need' });
    await expect.poll(() => classes.getByRole('cell').count()).toBeGreaterThanOrEqual(9);
    await expect(classes).toContainText('far, most need: look here first');
    await expect(legend(page)).toContainText('about a third of the people');
    await expect(page).toHaveURL(/need=aged-65-plus/);
    await page.getByText('People a km²').click();
    await expect(legend(page)).toContainText('people a km²');
    await expectAccessible(page);
  });

  test('switches marks of thin data, and is told how many people each concerns', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    const border = legend(page).getByRole('checkbox', { name: /near the (city’s )?edge/i });
    await expect(border).toBeChecked();
    await page.locator('summary', { hasText: /Not sure for about [\d,]+ people; sources/ }).click();
    await expect(finding(page)).toContainText('Places beyond the city’s border are missing here');
    await expect(finding(page)).toContainText('Cultural facilities of the city of Barcelona');
    await border.uncheck();
    await expect(page).toHaveURL(/doubts=island/);
    await expect(finding(page)).not.toContainText('Places beyond the city’s border');
    await legend(page)
      .getByRole('checkbox', { name: /(Opening )?hours not known/i })
      .check();
    await expect(page).toHaveURL(/doubts=island,hours/);
    await expect(finding(page)).toContainText(/not known when their nearest place is open|لا يُعرف متى يفتح أقرب مكان/);
  });

  test('counts by census section whom sections know, and says whom', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library');
    await page.getByText('Census sections', { exact: true }).click();
    await expect(sentence(page)).toContainText(
      inEnglish('of 1,450,100 people aged 16 and over, level of education recorded', /\D1,450,100\D/),
    );
    await expect(finding(page)).toContainText('each walk starts in the middle of a section');
    await expect(page).toHaveURL(/level=sections/);
  });

  test('clicks on a census section, and reads its figures', HERE, async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&level=sections');
    await expect(sentence(page)).toContainText('of 1,450,100 people aged 16 and over, level of education recorded');
    await expect(async () => {
      await page.mouse.click(955, 442);
      await expect(card(page)).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(card(page)).toContainText(/Secció censal/);
    await expect(card(page).getByRole('table', { name: 'Figures of this census section' })).toContainText(
      'Gross income per household',
    );
  });

  test('chooses an area on the map, and its row comes into view with what is in it', HERE, async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&level=areas');
    await expect(async () => {
      await page.mouse.click(955, 442);
      await expect(table(page).locator('tr[data-chosen]')).toBeInViewport({ timeout: 3_000 });
    }).toPass();
    await expect(page).toHaveURL(/area=/);
    await expect(page.locator('.area-more')).toContainText('Longest walks');
  });

  test('sees what a tried-out library changes, and nothing where nothing is tried out', async ({ page }) => {
    await enter(page, '&city=barcelona&kinds=library&show=change&whatif=North~add*new-1*library*2.19,41.415');
    await expect(legend(page)).toContainText('What the what-if changes: minutes on foot to the nearest library');
    await expect(legend(page)).toContainText('as it is');
    await page.goto('?room=gaps&city=hamburg&show=change&colour=red&level=sections');
    await answered(page);
    await expect(legend(page)).toContainText('Minutes on foot to the nearest');
  });
});

test.describe('without a mouse', () => {
  test('a city, a kind, a standard, an area, a site and a cell are chosen by keyboard alone', async ({ page }) => {
    await enter(page, '&city=andorra');
    await page.getByRole('button', { name: /Choose a city/ }).focus();
    await page.keyboard.press('Enter');
    const choices = page.getByRole('dialog', { name: 'Choose a city' });
    await choices.getByRole('button', { name: /^Barcelona/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Barcelona' })).toBeVisible();
    await answered(page);

    await kind(page, /^Primary/).focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/kinds=.*primary/);
    await expect(sentence(page)).toContainText(inEnglish('primary school or library', /مدرسة ابتدائية أو مكتبة/));
    await page.getByRole('slider', { name: 'Standard' }).focus();
    // Right is less where lines begin on the right.
    await page.keyboard.press('ArrowUp');
    await expect(sentence(page)).toContainText(inEnglish('11 minutes on foot (880', /\D11\D.*\(880/));
    await expect(page).toHaveURL(/standard=11/);
    await answered(page);

    await table(page).getByRole('button', { name: 'Share' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sort=share-down/);
    // Past the two heads that follow, into the rows.
    for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/area=/);
    const more = page.locator('.area-more');
    await expect(more).toContainText('Nearest for its people');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(card(page)).toContainText('People it serves');
    await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(card(page)).toHaveCount(0);
  });
});

test.describe('what is not known', () => {
  test('Hamburg has no streets: the straight line is used, the factor shown, and the missing said', async ({
    page,
  }) => {
    await enter(page, '&city=hamburg');
    await page.getByText(/^How walks are measured: straight line/).click();
    await expect(page.getByRole('radio', { name: 'No streets known' })).toBeDisabled();
    await expect(finding(page)).toContainText('straight lines made 1.3 times as long');
    await expect(page.getByRole('region', { name: 'About these figures' })).toContainText('No street network');
    await expect(table(page).getByRole('rowheader')).not.toHaveCount(0);
  });

  test('Andorra’s people away from every street are hatched and stated apart', async ({ page }) => {
    await enter(page, '&city=andorra');
    await expect(finding(page)).toContainText('They are counted neither as within nor as beyond');
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('not known');
    await expect(page.getByRole('region', { name: 'About these figures' })).toContainText('Missing in Andorra');
  });

  test('Porto Alegre’s cells carry the publisher’s own figures, and the room says so', async ({ page }) => {
    await enter(page, '&city=porto-alegre');
    await expect(sentence(page)).toContainText('school of unstated level');
    await expect(finding(page)).toContainText('the publisher’s own figures');
    await expect(page.getByRole('button', { name: 'Show all 1,227 rows' })).toBeVisible();
  });

  test('a kind that a city does not have is said, not drawn as a gap', async ({ page }) => {
    await page.goto('?room=gaps&city=hamburg&kinds=library');
    await expect(page.getByText('No libraries in Hamburg’s data')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Legend' })).toHaveCount(0);
  });
});

test.describe('a slow or broken line', () => {
  test('shows how far the city has come, and its reason and a way on when it does not come', HERE, async ({ page }) => {
    let isBroken = true;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/packs/*', async (route) => {
      await held;
      await (isBroken ? route.abort() : route.continue());
    });
    await page.goto('?room=gaps&city=barcelona');
    await expect(page.getByRole('progressbar', { name: /Opening Barcelona/ })).toBeVisible();
    release();
    await expect(page.getByRole('alert')).toContainText('the city could not be fetched');
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await answered(page);
    await expect(sentence(page)).toContainText('from the nearest library');
  });
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  const details = width === 390 ? {} : HERE;
  test(`nothing stands in the way of assistive technology at ${width} by ${height}`, details, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await enter(page, '&city=barcelona&kinds=library');
    await expectAccessible(page);
    await page.getByRole('button', { name: /Choose a city/ }).click();
    await expect(page.getByRole('dialog', { name: 'Choose a city' })).toBeVisible();
    await expectAccessible(page);
  });
}
