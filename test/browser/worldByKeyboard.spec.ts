/**
 * Two tasks of test/browser/explore.spec.ts and history.spec.ts by keyboard alone, everywhere. What those prove of the results is not
 * proven again; here it counts that every step can be taken.
 */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { handOf } from './hand';
import { EVERYWHERE, expect, test } from './task';

interface MemberProperties {
  readonly region: string;
  readonly joined: number | null;
  readonly awards: readonly number[];
}

const members: MemberProperties[] = JSON.parse(
  readFileSync('data/network/learning-cities.geojson', 'utf8'),
).features.map(({ properties }: { properties: MemberProperties }) => properties);
const ALL = members.length;
const count = (holds: (city: MemberProperties) => boolean) => members.filter(holds).length;

/** As the page names it in English and in Arabic. */
const DOHA = /^(Doha|الدوحة)$/;

/** So many of all; the sentence around the figures is the language's. */
const shows = (page: Page, some: number) =>
  expect(page.getByTestId('shown')).toHaveText(new RegExp(`^\\D*${some}\\D+${ALL}\\D`));
const rows = (page: Page) => page.getByRole('listbox', { name: 'Member cities' }).getByRole('option');
const years = (page: Page) => page.getByRole('region', { name: 'Years of joining' });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const severe = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(severe.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test(
  'by keyboard alone Arab States with the award of 2024 are filtered, Doha is opened, compared, and left',
  EVERYWHERE,
  async ({ page }) => {
    const hand = handOf(page, 'by keyboard alone');
    await page.goto('./');
    for (const [part, name] of [
      ['Region', /^Arab States/],
      ['Award', /^Award of 2024/],
    ] as const) {
      await hand.press(page.getByRole('button', { name: part, exact: true }));
      await hand.press(page.getByRole('dialog').getByRole('option', { name }));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    const left = count(({ region, awards }) => region === 'Arab States' && awards.includes(2024));
    await shows(page, left);

    await hand.press(rows(page).filter({ hasText: /Doha|الدوحة/ }));
    const sheet = page.getByRole('article', { name: DOHA });
    await expect(sheet).toContainText('UNESCO Learning City Award 2024');
    await expect(sheet.getByRole('listitem').getByRole('link').first()).toHaveAttribute('href', /^https?:/);
    await hand.press(sheet.getByRole('button', { name: 'Compare', exact: true }));
    const dialog = page.getByRole('dialog', { name: 'Cities side by side' });
    await hand.type(dialog.getByRole('searchbox', { name: 'Add a city to compare' }), 'cork');
    await hand.press(dialog.getByRole('button', { name: 'Add Cork, Ireland' }));
    await expect(dialog.getByRole('columnheader')).toHaveText([DOHA, /Cork/]);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await hand.press(sheet.getByRole('button', { name: 'All cities' }));
    await expect(sheet).toBeHidden();
    await shows(page, left);
  },
);

test(
  'by keyboard alone the years are played and narrowed, and the history, the features and the practices read',
  EVERYWHERE,
  async ({ page }) => {
    const hand = handOf(page, 'by keyboard alone');
    await page.goto('./');
    await hand.press(page.getByRole('button', { name: 'Years', exact: true }));
    await shows(
      page,
      count(({ joined }) => joined !== null),
    );
    await hand.press(years(page).getByRole('button', { name: 'Play the years' }));
    await hand.press(years(page).getByRole('button', { name: 'Pause' }));
    await years(page).getByRole('slider', { name: 'Last year' }).focus();
    await page.keyboard.press('End');
    await years(page).getByRole('slider', { name: 'First year' }).focus();
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/years=2025-2025/);
    await shows(
      page,
      count(({ joined }) => joined === 2025),
    );
    await hand.press(years(page).getByRole('button', { name: 'Show all years' }));
    await shows(page, ALL);

    for (const [name, title] of [
      ['History', 'How learning cities grew'],
      ['Key Features', 'Key Features of Learning Cities'],
      ['Practices', 'Good practices'],
    ] as const) {
      await hand.press(page.getByRole('radio', { name, exact: true }));
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expectAccessible(page);
    }
  },
);
