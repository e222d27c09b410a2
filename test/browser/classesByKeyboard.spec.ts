/**
 * The five tasks of a class once more, by keyboard alone on the screen of a phone. What test/browser/classes.spec.ts proves of
 * their results is not proven again; here it counts that every step can be taken, from the empty page to the end.
 */
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { blurToGrid } from '../../src/core/experiment/blur';
import { writeBundle } from '../../src/core/experiment/bundle/writeBundle';
import type { Edit } from '../../src/core/experiment/edit';
import { begun, blank, edited } from '../core/experiment/copies';
import { createSeries } from '../core/experiment/experiments';
import {
  begin,
  bring,
  choose,
  download,
  file,
  noiseLog,
  PHONE,
  part,
  publish,
  put,
  saved,
  wizard,
} from './classLesson';
import { handOf } from './hand';
import { expectNothingPersonal, TRUE_PLACES, unpacked } from './nothingPersonal';
import { EVERYWHERE, expect, test } from './task';

test.use({ timezoneId: 'Europe/Madrid', viewport: PHONE });

const handAt = (page: Page) => handOf(page, 'by keyboard alone');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const figures = (page: Page) => page.getByRole('table', { name: 'Figures of each series' });

/** What a class in Porto Alegre published. */
function twinBundle() {
  const place = { id: 'place0000001', name: 'Gate', at: blurToGrid([-51.22, -30.03], 250), blur: 250 as const };
  const head = {
    title: 'Noise in Porto Alegre',
    city: { name: 'Porto Alegre', slug: null },
    timeZone: 'America/Sao_Paulo',
  };
  const edits: Edit[] = [
    { do: 'write', head },
    { do: 'add', to: 'places', item: { ...place, setting: 'outdoor' } },
    { do: 'add', to: 'series', item: createSeries({ place: place.id }) },
  ];
  const kept = edits.reduce((before, edit) => edited(before, edit, 'c0py0000000a'), begun);
  return Buffer.from(writeBundle(kept, { blank, audience: 'public' }));
}

test.describe('by keyboard alone, on a phone, a class', () => {
  test('brings the six files of its noise walk and takes the public bundle', EVERYWHERE, async ({ page }) => {
    // A whole lesson.
    test.slow();
    const hand = handAt(page);
    await begin(page, { title: 'How loud is our way to school?', city: 'Barcelona, Spain' }, hand);
    await hand.type(page.getByLabel('Class', { exact: true }), '6B');
    await choose(page, /^Noise walk/, hand);
    await hand.open(part(page, 'Places'));
    for (const place of TRUE_PLACES) await put(page, place, hand);
    const files = TRUE_PLACES.map(([name], group) => file(`noise-${name.toLowerCase()}.csv`, noiseLog(group)));
    await bring(page, files, hand);
    await hand.press(wizard(page).getByRole('button', { name: 'Add 720 readings' }));
    // The dialog is gone, and so is what opened it: one goes on in the part that shows the readings.
    await expect(part(page, 'Results')).toBeFocused();
    await expect(page.getByRole('figure', { name: 'Noise level over time' }).locator('svg')).toBeVisible();
    await hand.type(page.getByRole('textbox', { name: 'Conclusion' }), 'Louder at the crossing.');
    const bundle = unpacked(await publish(page, hand));
    expect(bundle.includes('Louder at the crossing.')).toBe(true);
    expectNothingPersonal(bundle);
  });

  test(
    'says when a micro:bit log began, mends what it said, flags a spike, and takes the chart as PNG',
    EVERYWHERE,
    async ({ page }) => {
      const hand = handAt(page);
      await begin(page, { title: 'When should we open the window?', city: 'Leuven' }, hand);
      const rows = Array.from({ length: 12_000 }, (_, i) => `${i * 2},${i === 6000 ? 9000 : 450 + (i % 3000) / 5}`);
      await bring(page, [file('microbit.csv', ['Time (seconds),CO2 (ppm)', ...rows].join('\n'))], hand);
      const start = wizard(page).getByLabel(/^When did it start/);
      // A wrong year first: while one types over it, the field holds the years 2, 20 and 202.
      await hand.date(start, '2024-05-14T08:30');
      await hand.date(start, '2025-05-14T08:30');
      await hand.press(wizard(page).getByRole('button', { name: 'Add 12,000 readings' }));
      await expect(figures(page)).toContainText('12,000');

      await hand.open(part(page, 'Data'));
      await hand.press(page.locator('summary', { hasText: 'Flags and calibration' }));
      await hand.press(button(page, 'Flag a stretch of time by hand'));
      await hand.date(page.getByLabel('From', { exact: true }), '2025-05-14T11:50');
      await hand.date(page.getByLabel(/^Until/), '2025-05-14T11:50');
      await hand.choose(page.getByLabel('Flag', { exact: true }), 'Bad: leave out');
      await hand.type(page.getByLabel('Why'), 'somebody breathed on it');
      await hand.press(button(page, 'Set the flag'));
      await expect(page.getByText(/Flagged: .+\./)).toContainText('30 bad');

      await hand.open(part(page, 'Results'));
      await expect(figures(page)).not.toContainText('9,000');
      await hand.press(button(page, 'Mark what happened'));
      await hand.type(page.getByLabel('What happened'), 'window opened');
      await hand.press(button(page, 'Mark it'));
      await expect(page.getByRole('figure').locator('svg').getByText('window opened')).toBeVisible();
      const picture = await download(page, 'Save as PNG', hand);
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
      await expect(figures(page)).toContainText('9,000');
    },
  );

  test('holds a twin class’s bundle beside its own, and publishes its own alone', EVERYWHERE, async ({ page }) => {
    const hand = handAt(page);
    await begin(page, { title: 'Noise in Barcelona', city: 'Barcelona, Spain' }, hand);
    await choose(page, /^Noise walk/, hand);
    await hand.open(part(page, 'Places'));
    await put(page, ['Our gate', 41.39, 2.17], hand);
    await bring(page, [file('noise.csv', noiseLog(0))], hand);
    await hand.press(wizard(page).getByRole('button', { name: 'Add 120 readings' }));
    await bring(page, [{ name: 'twin.zip', mimeType: 'application/zip', buffer: twinBundle() }], hand);
    await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Compare side by side' }));
    const both = page.getByRole('region', { name: 'Side by side' });
    await expect(both.getByRole('figure', { name: 'Barcelona' }).locator('svg')).toBeVisible();
    await expect(both.getByRole('figure', { name: 'Porto Alegre' }).locator('svg')).toBeVisible();
    await hand.press(both.getByRole('button', { name: 'Both on the map' }));
    await expect(page).toHaveURL(/at=[0-4](\.\d+)?\//);
    const own = JSON.parse(Buffer.from(unzipSync(await publish(page, hand))['bundle.json']).toString());
    expect(own.experiment.places.map(({ name }: { name: string }) => name)).toEqual(['Our gate']);
  });

  test('tries again when the storage was full, and has everything', EVERYWHERE, async ({ page }) => {
    const hand = handAt(page);
    await begin(page, { title: 'Full', city: 'Leuven' }, hand);
    await saved(page);
    // A browser that has visited before takes no quota from a test; classes.spec.ts fills a real storage.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      window.addEventListener('make-room', () => {
        IDBObjectStore.prototype.put = put;
      });
    });
    const rows = Array.from({ length: 150_000 }, (_, i) => `${i},${(i * 7919) % 1000}`);
    await bring(page, [file('log.csv', ['Time (s),Light (lx)', ...rows].join('\n'))], hand);
    await hand.date(wizard(page).getByLabel(/^When did it start/), '2025-05-14T08:30');
    await hand.press(wizard(page).getByRole('button', { name: 'Add 150,000 readings' }));
    const alert = page.getByRole('alert').filter({ hasText: 'Not saved.' });
    await expect(alert).toBeInViewport();
    await page.evaluate(() => window.dispatchEvent(new Event('make-room')));
    await hand.press(alert.getByRole('button', { name: 'Try again' }));
    await saved(page);
    await page.reload();
    await expect(figures(page)).toContainText('150,000');
  });

  test('writes in two tabs at once, and deletes it all', EVERYWHERE, async ({ page, context }) => {
    const hand = handAt(page);
    await begin(page, { title: 'Two hands', city: 'Leuven' }, hand);
    await saved(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByLabel('Title')).toHaveValue('Two hands');
    await Promise.all([
      hand.type(page.getByLabel('Hypothesis'), 'Written here'),
      handAt(other).type(other.getByLabel('Method'), 'Written there'),
    ]);
    for (const tab of [page, other]) {
      await expect(tab.getByLabel('Hypothesis')).toHaveValue('Written here');
      await expect(tab.getByLabel('Method')).toHaveValue('Written there');
      await saved(tab);
    }
    await hand.open(part(page, 'Share'));
    await hand.press(button(page, 'Delete this experiment'));
    await hand.press(button(page, 'Delete everything'));
    await expect(page.getByText('None yet on this device.')).toBeVisible();
  });
});
