import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { expect, HERE, inEnglish, test } from './task';

const form = (page: Page) => page.getByRole('dialog', { name: /^The sheet of Doha$|الدوحة/ });
const turnTo = (page: Page, part: string) => form(page).getByText(part, { exact: true }).click();

async function openForm(page: Page) {
  await page.goto('./?open=qa-doha');
  await page.getByRole('button', { name: 'Complete this sheet' }).click();
  await expect(form(page)).toBeVisible();
}

async function addValue(page: Page, value: { number: string; date: string }) {
  await form(page).getByRole('button', { name: 'Add a value' }).click();
  const open = form(page).locator('details[open]');
  await open.getByLabel('Feature, or a way to measure it').selectOption('5.1.1');
  await open.getByLabel('Number').fill(value.number);
  await open.getByLabel('Unit', { exact: true }).fill('places');
  await open.getByLabel('Date it speaks of').fill(value.date);
  await open.getByLabel('Source', { exact: true }).fill('Yearbook');
}

test('an office completes its sheet, saves it, and another browser reads the file again', async ({
  page,
  stranger,
}) => {
  await openForm(page);
  await form(page).getByLabel('Vision').fill('Everybody learns. Ask Ms Murphy.');
  await expect(form(page).getByText('has what looks like the name of a person ("Ms Murphy")')).toBeVisible();
  await form(page).getByLabel('Vision').fill('Everybody learns.');
  await expect(form(page).getByText('looks like the name')).toBeHidden();
  await form(page).getByLabel('Name of the office').fill('Learning City Office');
  await expect(form(page).getByText('Kept in this browser.')).toBeVisible();
  await expectAccessible(page);

  await turnTo(page, 'Practices');
  await form(page).getByRole('button', { name: 'Add a practice' }).click();
  await form(page).getByLabel('Title').fill('A festival of learning');
  await turnTo(page, 'Save, send in');
  await expect(form(page).getByText('Practice 1 lacks a sentence')).toBeVisible();
  await turnTo(page, 'Practices');
  await form(page).getByLabel('What is done, and for whom').fill('A week of free courses.');

  await turnTo(page, 'Key Features');
  await addValue(page, { number: '3', date: '2022' });
  await addValue(page, { number: '5', date: '2026-05' });
  await expectAccessible(page);

  // Whatever was typed is there after the page is opened anew.
  await page.reload();
  await turnTo(page, 'Save, send in');
  await expect(form(page).getByText('Nothing is missing')).toBeVisible();
  await expect(form(page)).toContainText('data/network/sheets/qa-doha.json');
  const saved = page.waitForEvent('download');
  await form(page).getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await saved).path();
  const sheet = JSON.parse(readFileSync(path, 'utf8'));
  expect(sheet).toMatchObject({
    format: 'learning-atlas-city-sheet',
    version: 1,
    city: 'qa-doha',
    vision: 'Everybody learns.',
    practices: [{ title: 'A festival of learning' }],
    values: [
      { of: '5.1.1', amount: 3, unit: 'places', date: '2022', source: 'Yearbook' },
      { amount: 5, date: '2026-05', source: 'Yearbook' },
    ],
  });

  const elsewhere = stranger;
  await elsewhere.goto(`${page.url().split('?')[0]}?open=qa-doha&sheet=complete`);
  await turnTo(elsewhere, 'Save, send in');
  await elsewhere.getByLabel('A saved sheet').setInputFiles(path);
  await turnTo(elsewhere, 'The city');
  await expect(form(elsewhere).getByLabel('Vision')).toHaveValue('Everybody learns.');
  await elsewhere.goto(`${page.url().split('?')[0]}?open=ie-cork&sheet=complete`);
  const cork = elsewhere.getByRole('dialog', { name: 'The sheet of Cork' });
  await cork.getByText('Save, send in', { exact: true }).click();
  await elsewhere.getByLabel('A saved sheet').setInputFiles(path);
  await expect(cork.getByRole('alert')).toContainText(inEnglish('is the sheet of “qa-doha”', /qa-doha/));
});

test('two dates of the Key Features stand side by side, as a table, as CSV and on paper', async ({ page }) => {
  await openForm(page);
  await turnTo(page, 'Key Features');
  await addValue(page, { number: '3', date: '2022' });
  await addValue(page, { number: '5', date: '2026-05' });
  await form(page).getByRole('button', { name: 'Progress report' }).click();

  const report = page.getByRole('dialog', { name: /^Progress report: Doha$|التقدّم.*الدوحة/ });
  const row = report.getByRole('row').filter({ hasText: '5.1.1' });
  await expect(row).toContainText(/3\splaces/);
  await expect(row).toContainText(/\+2\splaces/);
  await expect(report).toContainText('our own mapping');
  await expect(report).toContainText('a draft from this browser, not published');
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await report.getByRole('button', { name: 'CSV' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('5.1.1,Learning infrastructure');

  await page.emulateMedia({ media: 'print' });
  await expect(report.getByRole('table')).toBeVisible();
  await expect(page.locator('#app')).toBeHidden();
  await expect(report.getByRole('button', { name: 'Print' })).toBeHidden();
});

test('what a map can show is worked out for a city with a pack, and leads to the overlay', async ({ page }) => {
  await page.goto('./?open=de-hamburg&sheet=complete');
  const dialog = page.getByRole('dialog', { name: 'The sheet of Hamburg' });
  await dialog.getByText('Key Features', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Work them out' }).click();
  const link = dialog.getByRole('link', { name: /% of people, see it on the map/ }).first();
  await expect(link).toHaveAttribute('href', /room=gaps.*city=hamburg/);
  await dialog.getByRole('button', { name: 'Put these into the sheet' }).click();
  await expect(dialog.getByRole('group').filter({ hasText: '% of people' }).first()).toBeVisible();
});

test('a browser that keeps nothing says so, and the work can still be saved', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openForm(page);
  await form(page).getByLabel('Plan').fill('A plan.');
  await expect(form(page).getByText('The storage of this browser is full.')).toBeVisible();
  await turnTo(page, 'Save, send in');
  await expect(form(page).getByRole('button', { name: 'Save as a file' })).toBeEnabled();
});

test('a published sheet stands on the city’s own, with its office and date', HERE, async ({ page }) => {
  const sheet = {
    format: 'learning-atlas-city-sheet',
    version: 1,
    city: 'qa-doha',
    asOf: '2026-05-31',
    office: { name: 'Learning City Office', website: 'https://example.org', email: '', phone: '' },
    vision: 'Everybody learns.\n<b>Really.</b>',
    challenges: '',
    plan: '',
    practices: [{ title: 'A festival', text: 'A week of courses.', year: 2025, url: 'javascript:alert(1)' }],
    values: [],
  };
  await page.route('**/world/story-*.json', async (route) => {
    const story = await (await route.fetch()).json();
    await route.fulfill({ json: { ...story, sheets: [sheet] } });
  });
  await page.route('**/catalog.json', async (route) => {
    const catalog = await (await route.fetch()).json();
    const noise = {
      id: 'noise-1',
      title: 'How loud is our way to school?',
      city: { name: 'Doha', slug: null },
      classLabel: '8b',
      organisation: 'A school',
      theme: null,
      from: '2026-04-01',
      until: '2026-04-02',
      licence: 'CC-BY-4.0',
      language: 'en',
      points: [[51.53, 25.29]],
      bundle: { path: 'experiments/noise-1.zip', bytes: 1000 },
    };
    await route.fulfill({ json: { ...catalog, experiments: [noise] } });
  });
  await page.goto('./?open=qa-doha');
  const own = page.getByRole('region', { name: 'From the city itself' });
  // Text from files is text.
  await expect(own).toContainText('<b>Really.</b>');
  await expect(own).toContainText('A festival');
  await expect(own.getByRole('link')).toHaveCount(1);
  await expect(own.getByRole('link', { name: /Learning City Office/ })).toHaveAttribute('href', 'https://example.org');
  await expect(own).toContainText('as of 2026-05-31');

  // What classes published there stands on the sheet too.
  const classes = page.getByRole('region', { name: 'Class experiments' });
  await expect(classes).toContainText('2026-04-01 to 2026-04-02');
  await expect(classes.getByRole('link', { name: /^Download/ })).toHaveAttribute('href', /noise-1\.zip$/);
  await expectAccessible(page);
  await classes.getByRole('link', { name: /^How loud/ }).click();
  await expect(page).toHaveURL(/room=classes.*published=noise-1/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the form fits, and is worked by keyboard alone', async ({ page }) => {
    await page.goto('./?open=qa-doha&sheet=complete');
    await form(page).getByLabel('Vision').focus();
    await page.keyboard.type('Everybody learns.');
    await expect(form(page).getByText('Kept in this browser.')).toBeVisible();
    await form(page).getByRole('radio', { name: 'The city' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await form(page).getByRole('button', { name: 'Add a value' }).focus();
    await page.keyboard.press('Enter');
    await expect(form(page).getByLabel('Date it speaks of')).toBeVisible();
    const body = form(page).getByRole('region', { name: 'The sheet of Doha' });
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(form(page)).toBeHidden();
    await expect(page.getByText('A sheet was begun in this browser')).toBeVisible();
  });
});
