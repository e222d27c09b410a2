import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DOHA } from './cityNames';
import { expectAccessible } from './expectAccessible';
import { lastFigure } from './figures';
import { expect, HERE, inEnglish, test } from './task';

interface MemberProperties {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly joined: number | null;
  readonly awards: readonly number[];
  readonly hosted: readonly number[];
}

/** The page shows what the data say: expected counts come from the data, so that a new member breaks no test. */
const members: MemberProperties[] = JSON.parse(
  readFileSync('data/network/learning-cities.geojson', 'utf8'),
).features.map(({ properties }: { properties: MemberProperties }) => properties);
const count = (passes: (city: MemberProperties) => boolean) => members.filter(passes).length;
const ALL = members.length;
const UNDATED = count(({ joined }) => joined === null);

const mapRests = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();
const rows = (page: Page) => page.getByRole('listbox', { name: 'Member cities' }).getByRole('option');
const shown = (page: Page) => page.getByTestId('shown');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Find a city or country' });
const years = (page: Page) => page.getByRole('region', { name: 'Years of joining' });

async function choose(page: Page, part: string, name: RegExp) {
  await page.getByRole('button', { name: part, exact: true }).click();
  await page.getByRole('dialog').getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

const ofYears = (from: number, to: number) => count(({ joined }) => joined !== null && joined >= from && joined <= to);

for (const [screen, viewport] of [
  ['on a wide screen', { width: 1440, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(screen, screen === 'on a wide screen' ? HERE : {}, () => {
    test.use({ viewport, hasTouch: screen === 'on a phone' });

    test('Arab States with the award of 2024 are filtered, Doha is opened, compared with Cork, and left again', async ({
      page,
    }) => {
      await page.goto('./');
      await choose(page, 'Region', /^Arab States/);
      await choose(page, 'Award', /^Award of 2024/);
      const left = count(({ region, awards }) => region === 'Arab States' && awards.includes(2024));
      await expect(shown(page)).toContainText(`${left} of ${ALL} member cities`);

      await rows(page)
        .filter({ hasText: /Doha|الدوحة/ })
        .click();
      const sheet = page.getByRole('article', { name: DOHA });
      await expect(sheet).toContainText('UNESCO Learning City Award 2024');
      await sheet.getByRole('button', { name: 'Compare', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Cities side by side' });
      await dialog.getByRole('searchbox', { name: 'Add a city to compare' }).fill('cork');
      await dialog.getByRole('button', { name: 'Add Cork, Ireland' }).click();
      await expect(dialog.getByRole('columnheader')).toHaveText([DOHA, 'Cork']);
      await expect(dialog.getByRole('row', { name: /^Region/ })).toContainText('Arab States');
      await expect(dialog.getByRole('row', { name: 'Host of the conference' })).toContainText('2017');
      await expectAccessible(page);

      await page.goBack();
      await expect(dialog.getByRole('columnheader')).toHaveText([DOHA]);
      await page.goBack();
      await expect(dialog).toBeHidden();
      await page.goBack();
      await expect(sheet).toBeHidden();
      await expect(shown(page)).toContainText(`${left} of ${ALL} member cities`);
    });

    test('the years play, pause, and go on by keyboard; cities without a year stand apart', async ({ page }) => {
      await page.goto('./');
      await page.getByRole('button', { name: 'Years', exact: true }).click();
      await expect(shown(page)).toContainText(`${ALL - UNDATED} of ${ALL} member cities`);
      await expect(years(page)).toContainText(`${UNDATED} more: no source says when they joined`);
      await mapRests(page);
      await expectAccessible(page);

      await years(page).getByRole('button', { name: 'Play the years' }).click();
      await expect(years(page).getByRole('slider', { name: 'Last year' })).toHaveValue('2016');
      await years(page).getByRole('button', { name: 'Pause' }).click();
      const last = Number(await years(page).getByRole('slider', { name: 'Last year' }).inputValue());
      await expect(page).toHaveURL(new RegExp(`years=2013-${last}`));
      await expect(shown(page)).toContainText(`${ofYears(2013, last)} of ${ALL} member cities`);

      await years(page).getByRole('slider', { name: 'Last year' }).focus();
      await page.keyboard.press('End');
      await years(page).getByRole('slider', { name: 'First year' }).focus();
      await page.keyboard.press('End');
      await expect(page).toHaveURL(/years=2025-2025/);
      await expect(shown(page)).toContainText(`${ofYears(2025, 2025)} of ${ALL} member cities`);
      await years(page).getByRole('button', { name: 'Show all years' }).click();
      await expect(years(page)).toBeHidden();
      await expect(shown(page)).toContainText(`${ALL} of ${ALL} member cities`);
    });

    test('a city is found by its name in its own script, whoever lists it', async ({ page }) => {
      await page.goto('./');
      await search(page).fill('الدوحه');
      await expect(rows(page)).toHaveText([/Doha/]);
      await search(page).fill('掛川市');
      await page.getByRole('radio', { name: /^Other networks/ }).click();
      await expect(page.getByRole('listbox', { name: 'Other networks' }).getByRole('option')).toHaveText([/Kakegawa/]);
    });

    test('the table sorts, opens a city, and hands over files with sources', async ({ page }) => {
      await page.goto('./?awards=2024');
      await page.getByRole('button', { name: 'Show as a table, with downloads' }).click();
      const dialog = page.getByRole('dialog');
      const left = count(({ awards }) => awards.includes(2024));
      await expect(dialog.getByRole('rowheader')).toHaveCount(left);
      await dialog.getByRole('columnheader', { name: 'Population' }).getByRole('button').click();
      await expect(dialog.getByRole('rowheader').first()).toHaveText('Wuhan');
      await expectAccessible(page);

      const asked = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'GeoJSON', exact: true }).click();
      const file = JSON.parse(readFileSync(await (await asked).path(), 'utf8'));
      expect(file.features).toHaveLength(left);
      expect(Object.keys(file.sources)).toContain('award2024');

      await dialog.getByRole('rowheader', { name: 'Cork' }).getByRole('button').click();
      await expect(page.getByRole('article', { name: 'Cork' })).toBeVisible();
      await page.goBack();
      await expect(dialog).toBeVisible();
    });
  });
}

test('every part of the filter promises what it leaves', async ({ page }) => {
  for (const part of ['Award', 'Host', 'Size', 'Place', 'Joined']) {
    await page.goto('./?regions=africa');
    await page.getByRole('button', { name: part, exact: true }).click();
    const options = page.getByRole('dialog').getByRole('option');
    const labels = await Promise.all((await options.all()).map((option) => option.getAttribute('aria-label')));
    const at = labels.findIndex((label) => lastFigure(label) !== 0);
    if (at < 0) {
      expect(part).toBe('Host');
      continue;
    }
    await options.nth(at).click();
    await expect(shown(page)).toContainText(`${lastFigure(labels[at]!)} of ${ALL} member cities`);
  }
});

test('those who ask for less motion step through the years', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./?years=2013-2015');
  await years(page).getByRole('button', { name: 'One year on' }).click();
  await expect(page).toHaveURL(/years=2013-2016/);
  await expect(shown(page)).toContainText(`${ofYears(2013, 2016)} of ${ALL} member cities`);
  await expect(years(page).getByRole('button', { name: 'One year on' })).toBeVisible();

  // The year of a conference says what it declared, and leads to where that is told with its sources.
  await years(page).getByRole('button', { name: 'One year on' }).click();
  await expect(years(page)).toContainText('Cork');
  await expect(years(page)).toContainText('Cork Call to Action');
  await years(page)
    .getByRole('button', { name: /^Sources and more: Third conference/ })
    .click();
  const moment = page.getByRole('listitem').filter({ hasText: 'Third conference, Cork' });
  await expect(moment).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(years(page)).toContainText('Cork Call to Action');
});

test('the nearest learning cities are told from where one is, and the link does not say where', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: -8.5, latitude: 51.88 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Learning cities nearest to me' }).click();
  await expect(rows(page).first()).toHaveText(inEnglish(/Cork.*\d km/, /Cork.*\d/));
  await expect(page.getByText('Nearest to you first')).toBeVisible();
  await mapRests(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'By name' }).click();
  await expect(rows(page).first()).not.toHaveText(/Cork/);
});

test('a refused location is said in words, with a way on', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (_, refuse) => refuse?.({ code: 1 } as GeolocationPositionError);
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'Learning cities nearest to me' }).click();
  await expect(page.getByText('Allow the location for this page in its settings')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Allow the location')).toBeHidden();
});

test('every fact of a sheet leads to its page, and to the networks of the place', async ({ page }) => {
  await page.goto('./?open=ie-cork');
  const sheet = page.getByRole('article', { name: 'Cork' });
  await expect(sheet).toContainText('3rd International Conference on Learning Cities, 2017');
  const unsourced = await sheet
    .locator('.facts > div')
    .filter({ hasNot: page.getByRole('link') })
    .allTextContents();
  expect(unsourced).toEqual([]);
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Irish Network of Learning Cities' }).click();
  await expect(page).toHaveURL(/open=net-ie/);
});

test('clusters can be coloured by the year of joining, and the legend says which', async ({ page }) => {
  await page.goto('./');
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Arab States');
  // On a phone it is one of the filters.
  await page.getByRole('button', { name: 'Colour by year of joining' }).click();
  await expect(legend).toContainText(/2015\D+2018/);
  await expect(page).toHaveURL(/rings=intake/);
  await mapRests(page);
  await expectAccessible(page);
});
