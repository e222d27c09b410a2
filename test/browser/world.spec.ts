import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DOHA } from './cityNames';
import { expectAccessible } from './expectAccessible';
import { lastFigure } from './figures';
import { EVERYWHERE, expect, HERE, inEnglish, said, test } from './task';

interface MemberProperties {
  readonly name: string;
  readonly region: string;
  readonly countryCode: string;
  readonly joined: number | null;
}

/** The page shows what the data say: expected counts come from the data, so that a new member breaks no test. */
const members: MemberProperties[] = JSON.parse(
  readFileSync('data/network/learning-cities.geojson', 'utf8'),
).features.map(({ properties }: { properties: MemberProperties }) => properties);
const ALL = members.length;
const ARAB_STATES = members.filter(({ region }) => region === 'Arab States').length;

/** Every request that failed; `task.ts` sees those that leave the page's own host. */
function watchRequests(page: Page): string[] {
  const wrong: string[] = [];
  page.on('requestfailed', (request) => {
    // MapLibre itself cancels tiles that have left the view.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  return wrong;
}

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();
const rows = (page: Page) => page.getByRole('listbox', { name: 'Member cities' }).getByRole('option');
const shown = (page: Page) => page.getByTestId('shown');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Find a city or country' });

async function choose(page: Page, part: 'Region' | 'Country' | 'Joined', ...names: RegExp[]) {
  await page.getByRole('button', { name: part, exact: true }).click();
  for (const name of names) await page.getByRole('dialog').getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a first visit shows the world, says what it is, and asks nobody else for anything', HERE, async ({ page }) => {
  const wrong = watchRequests(page);
  await page.goto('./');
  await mapRests(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learning cities of the world');
  await expect(page.getByText(new RegExp(`^${ALL} of the \\d+ member cities that UNESCO counted in `))).toBeVisible();
  await expect(page.getByText('Not an official list')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expectAccessible(page);
  expect(wrong).toEqual([]);
});

test('Hamburg is found by a few letters, and its sheet says what is known', async ({ page }) => {
  await page.goto('./');
  await search(page).fill('hamb');
  await expect(rows(page)).toHaveCount(1);
  await rows(page).first().click();

  await expect(page.getByRole('heading', { level: 1, name: 'Hamburg' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Hamburg' })).toContainText('Europe and North America');
  const sheet = page.getByRole('article', { name: 'Hamburg' });
  await expect(sheet).toContainText(
    inEnglish(/Joined in \d{4}|Known as a member by \d{4}|Year of joining not known/, /\d{4}|الانضمام/),
  );
  await expect(sheet.getByRole('listitem').getByRole('link').first()).toHaveAttribute('href', /^https?:/);

  await sheet.getByRole('link', { name: 'Explore learning sites and gaps in Hamburg' }).click();
  await expect(page).toHaveURL(/room=gaps.*city=hamburg/);
  await expect(page.getByRole('link', { name: 'Gaps' })).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(sheet).toBeVisible();
});

test('Arab States are filtered, Doha is opened, and going back finds the filtered list', async ({ page }) => {
  const wrong = watchRequests(page);
  await page.goto('./');
  await choose(page, 'Region', /^Arab States/);
  const filtered = await shown(page).textContent();
  expect(filtered).toMatch(said(`${ARAB_STATES} of ${ALL} member cities`));

  await search(page).fill('doha');
  await rows(page)
    .filter({ hasText: /Doha|الدوحة/ })
    .click();
  const sheet = page.getByRole('article', { name: DOHA });
  await expect(sheet).toContainText('الدوحة');
  await expect(sheet).toContainText('Arab States');
  await expect(page).toHaveURL(/open=qa-doha/);
  await mapRests(page);
  await expectAccessible(page);

  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(search(page)).toHaveValue('doha');
  await page.goBack();
  await expect(shown(page)).toContainText(`${ALL} of ${ALL} member cities`);
  await page.goForward();
  await page.goForward();
  await expect(sheet).toBeVisible();
  expect(wrong).toEqual([]);
});

test('a link opened anew shows the same city, filter and view', async ({ page, context }) => {
  await page.goto('./');
  await choose(page, 'Joined', /^Year not known/);
  await choose(page, 'Country', /^(Republic of Korea|South Korea)|كوريا/);
  await rows(page).first().click();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await expect(page).toHaveURL(/at=/);
  await mapRests(page);
  const link = page.url();

  const anew = await context.newPage();
  await anew.goto(link);
  await mapRests(anew);
  await expect(anew.getByRole('heading', { level: 1 })).toHaveText(title!);
  expect(anew.url()).toBe(link);
  await anew.getByRole('button', { name: 'All cities' }).click();
  await expect(shown(anew)).toHaveText((await shown(page).textContent())!);
});

test('counts of a filter answer the other filters', async ({ page }) => {
  await page.goto('./?regions=arab-states');
  await page.getByRole('button', { name: 'Joined', exact: true }).click();
  const options = await page.getByRole('dialog').getByRole('option').all();
  const counts = await Promise.all(options.map(async (option) => lastFigure(await option.getAttribute('aria-label'))));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ARAB_STATES);
  await expect(page.getByRole('dialog').getByRole('option', { name: /^Year not known/ })).toBeVisible();
  await expectAccessible(page);
});

test('a city is found by its name in its own script', async ({ page }) => {
  await page.goto('./');
  await search(page).fill('北京');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('Beijing');
});

test('a city is opened from the map, which names it first', HERE, async ({ page }) => {
  const [lon, lat] = [51.531, 25.2854];
  await page.goto(`./?at=10/${lat}/${lon}`);
  await mapRests(page);
  // The middle of the part of the map that the bar and the panel leave free.
  const middle = { x: (424 + 1440) / 2, y: (60 + 900) / 2 };
  // The map may rest before the room's marks stand on it.
  await expect(async () => {
    await page.mouse.move(middle.x + 60, middle.y);
    await page.mouse.move(middle.x, middle.y);
    await expect(page.locator('.map-tip')).toHaveText('Doha', { timeout: 1000 });
  }).toPass();
  await page.mouse.click(middle.x, middle.y);
  await expect(page.getByRole('article', { name: DOHA })).toBeVisible();
});

test('of two cities on one spot of the map each can be opened', HERE, async ({ page }) => {
  await page.goto('./?at=10/9.5511/1.1861');
  await mapRests(page);
  const middle = { x: (424 + 1440) / 2, y: (60 + 900) / 2 };
  await expect(async () => {
    await page.mouse.move(middle.x + 60, middle.y);
    await page.mouse.move(middle.x, middle.y);
    await expect(page.locator('.map-tip')).toHaveText(/Kara.+Pya|Pya.+Kara/, { timeout: 1000 });
  }).toPass();
  await page.mouse.click(middle.x, middle.y);
  const chooser = page.getByRole('region', { name: '2 cities here' });
  await expect(chooser.getByRole('button').first()).toBeFocused();
  await expectAccessible(page);
  await chooser.getByRole('button', { name: /^Pya/ }).click();
  await expect(page.getByRole('article', { name: /^Pya/ })).toBeVisible();
});

test('each source of a sheet says as of when it was read', async ({ page }) => {
  await page.goto('./?open=qa-doha');
  const sources = page.getByRole('article', { name: DOHA }).getByRole('listitem').filter({ hasText: 'as of 20' });
  await expect(sources.first()).toBeVisible();
});

test('a search without a match says so and offers the way back', async ({ page }) => {
  await page.goto('./?find=nowhere');
  await expect(page.getByText('No city fits all of this')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all cities' }).click();
  await expect(shown(page)).toContainText(`${ALL} of ${ALL} member cities`);

  // No source shows Barcelona as a member, but another network has it.
  await search(page).fill('barcelona');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Look at the other networks' }).click();
  await expect(page.getByRole('listbox', { name: 'Other networks' }).getByRole('option')).toHaveText([/Barcelona/]);
});

test('the other networks have their own list, their own sheets, and can be taken off the map', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('radio', { name: /^Other networks/ }).click();
  await search(page).fill('kakegawa');
  await page.getByRole('listbox', { name: 'Other networks' }).getByRole('option').first().click();
  const sheet = page.getByRole('article', { name: 'Kakegawa' });
  await expect(sheet).toContainText('Lifelong learning city (Japan)');
  await expect(sheet).toContainText('Since 1979');
  await sheet.getByRole('button', { name: 'All cities' }).click();
  await page.getByText('Show on the map', { exact: true }).click();
  await expect(page).toHaveURL(/networks=off/);
  await expect(page.getByRole('region', { name: 'Legend' })).not.toContainText('networks');
});

test('the list is worked by keyboard alone', EVERYWHERE, async ({ page }) => {
  await page.goto('./?regions=arab-states');
  await search(page).focus();
  await page.keyboard.type('doha');
  await expect(rows(page)).toHaveCount(1);
  const list = page.getByRole('listbox', { name: 'Member cities' });
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return list.evaluate((box) => box.contains(document.activeElement));
    })
    .toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: DOHA })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: DOHA })).toBeFocused();
  await page.getByRole('button', { name: 'All cities' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toBeFocused();
});

test('closing a sheet leads back to the row one came from', HERE, async ({ page }) => {
  await page.goto('./');
  // While the page still settles, rows may move between the press and its release.
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
  const list = page.getByRole('listbox', { name: 'Member cities' });
  await list.evaluate(
    (box) =>
      new Promise((resolve) => {
        box.addEventListener('scrollend', resolve, { once: true });
        box.scrollTop = 290;
      }),
  );
  const row = rows(page).filter({ hasText: 'Algiers' });
  const name = await row.getAttribute('data-key');
  // While it scrolls, the list takes no presses, and a hand that tries again scrolls it on.
  await expect(row).toHaveCSS('pointer-events', 'auto');
  await row.click();
  await page.getByRole('button', { name: 'All cities' }).click();
  await expect(page.locator(`[data-key="${name}"]`)).toBeFocused();
});

test('the sources of everything are one click away, and Escape leads back', HERE, async ({ page }) => {
  await page.goto('./');
  const button = page.getByRole('button', { name: 'Sources and licences' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Sources and licences' });
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await expect(dialog).toContainText('not an official UNESCO list');
  await expect(dialog).toContainText(/Learning Atlas \d+\.\d+\.\d+, under the MIT licence/);
  for (const name of ['licences.txt', 'sbom.cdx.json']) {
    const href = await dialog.getByRole('link', { name }).getAttribute('href');
    expect((await page.request.get(href!)).headers()['content-type']).not.toContain('html');
  }
  await expect(dialog.getByRole('listitem').filter({ hasText: 'No page read says on which themes' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('moving the map writes the view into the address without filling the history', async ({ page }) => {
  await page.goto('./');
  await mapRests(page);
  const before = await page.evaluate(() => window.history.length);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/at=/);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await mapRests(page);
  expect(await page.evaluate(() => window.history.length)).toBe(before);
});

test('a room is found as it was left', async ({ page }) => {
  await page.goto('./?regions=africa&find=a');
  const left = await shown(page).textContent();
  await page.getByRole('link', { name: 'Gaps' }).click();
  await expect(shown(page)).toBeHidden();
  await page.getByRole('link', { name: 'World' }).click();
  await expect(shown(page)).toHaveText(left!);
});

test('a broken catalogue is said in words, with a way to try again', HERE, async ({ page }) => {
  let isBroken = true;
  await page.route('**/catalog.json', (route) => (isBroken ? route.fulfill({ status: 404 }) : route.continue()));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('catalog.json is missing');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the sheet lies over the map, has three heights, and nothing sticks out', async ({ page }) => {
    const wrong = watchRequests(page);
    await page.goto('./');
    await mapRests(page);
    await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const sheet = page.getByRole('region', { name: 'World panel' });
    for (const height of ['full', 'low', 'half']) {
      await page.getByRole('button', { name: /^Panel height/ }).click();
      await expect(sheet).toHaveAttribute('data-height', height);
    }
    await expectAccessible(page);

    await page.getByRole('button', { name: /^Panel height/ }).click();
    await search(page).fill('doha');
    await rows(page).first().click();
    await expect(page.getByRole('article', { name: DOHA })).toBeVisible();
    await expect(sheet).toHaveAttribute('data-height', 'half');
    await mapRests(page);
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });
});
