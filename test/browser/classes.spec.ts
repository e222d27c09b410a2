import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { buildClasses } from '../../scripts/build/buildClasses';
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
import { expectAccessible } from './expectAccessible';
import { expectNothingPersonal, keptBytes, MAIL, PUPIL, TRUE_PLACES, unpacked } from './nothingPersonal';
import { expect, HERE, test } from './task';

// A class's clock, whatever machine the task runs on.
test.use({ timezoneId: 'Europe/Madrid' });

const cross = (page: Page) => page.getByRole('button', { name: /^Cross of the new place/ });
const drawn = (page: Page) => expect(page.locator('[data-map-idle="true"]')).toBeVisible();

/** A JPEG with what a phone writes into it: where, and whose it is. */
function asFromPhone(picture: Buffer) {
  const text = Buffer.from(`Exif\0\0${PUPIL} ${MAIL} 41.387123`);
  const head = Buffer.from([0xff, 0xe1, 0, text.length + 2]);
  return Buffer.concat([picture.subarray(0, 2), head, text, picture.subarray(2)]);
}

test.describe('a class', () => {
  test(
    '6B brings the six files of its noise walk, sees them on the map, and takes a bundle that says nothing of anybody',
    HERE,
    async ({ page, browser }) => {
      // A whole lesson, and every file of it searched: half a minute on a free machine.
      test.slow();
      await begin(page, { title: 'How loud is our way to school?', city: 'Barcelona, Spain' });
      await page.getByLabel('Class', { exact: true }).fill('6B');
      await choose(page, /^Noise walk/);
      await expectAccessible(page);
      await part(page, 'Places').click();
      for (const place of TRUE_PLACES) await put(page, place);

      await bring(
        page,
        TRUE_PLACES.map(([name], group) => file(`noise-${name.toLowerCase()}.csv`, noiseLog(group))),
      );
      await expect(wizard(page).getByLabel('Meaning of Sound level (dB)')).toHaveValue('value');
      await expect(wizard(page).getByRole('row', { name: /^Student name/ })).toContainText('Personal: dropped');
      await expect(wizard(page)).not.toContainText('Jordina');
      await expect(wizard(page).getByLabel('Place of noise-crossing.csv').locator('option:checked')).toHaveText(
        'Crossing',
      );
      await expectAccessible(page);
      await wizard(page).getByRole('button', { name: 'Add 720 readings' }).click();

      await expect(page.getByRole('figure', { name: 'Noise level over time' }).locator('svg')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Legend' })).toContainText(
        '720 readings, 14 May 2025, 10:00 to 10:09',
      );
      await expect(page.getByRole('region', { name: 'Legend' })).toContainText('not an official reading');
      await expect(page.getByText('These figures are relative')).toBeVisible();
      await drawn(page);
      await saved(page);
      await expectAccessible(page);
      expectNothingPersonal(await keptBytes(page));

      await page.getByRole('textbox', { name: 'Conclusion' }).fill('Louder at the crossing.');
      const figures = await page.getByRole('table', { name: 'Figures of each series' }).textContent();
      const bundle = await publish(page);
      expectNothingPersonal(unpacked(bundle));
      for (const form of ['GeoJSON', 'CSV', 'SensorThings']) expectNothingPersonal(await download(page, form));
      expectNothingPersonal(unpacked(await download(page, 'Save for the class')));
      await expectAccessible(page);
      await part(page, 'Results').click();
      for (const form of ['PNG', 'SVG']) {
        const picture = await download(page, `Save as ${form}`);
        expectNothingPersonal(picture);
        // Texts of a PNG stand in chunks of these names.
        expect(picture.toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt|eXIf|tIME/);
      }
      expectNothingPersonal(await keptBytes(page));
      const legend = await page.getByRole('region', { name: 'Legend' }).textContent();

      // Somebody else's browser shows the same.
      const stranger: BrowserContext = await browser.newContext({ timezoneId: 'America/Sao_Paulo' });
      const theirs = await stranger.newPage();
      await theirs.goto('?room=classes');
      const chooser = theirs.waitForEvent('filechooser');
      await theirs.getByRole('button', { name: 'Open a bundle' }).click();
      await (await chooser).setFiles({ name: 'bundle.zip', mimeType: 'application/zip', buffer: bundle });
      await expect(theirs.getByRole('heading', { name: 'How loud is our way to school?' })).toBeVisible();
      await expect(theirs.getByRole('table', { name: 'Figures of each series' })).toHaveText(figures!);
      await expect(theirs.getByRole('region', { name: 'Legend' })).toHaveText(legend!);
      await expect(theirs.getByRole('textbox', { name: 'Conclusion' })).toHaveValue('Louder at the crossing.');
      const drawnThere = theirs.getByRole('figure', { name: 'Noise level over time' }).locator('svg path[stroke]');
      const drawnHere = page.getByRole('figure', { name: 'Noise level over time' }).locator('svg path[stroke]');
      await expect(drawnThere).toHaveCount(await drawnHere.count());
      expect(await drawnThere.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))).toEqual(
        await drawnHere.evaluateAll((paths) => paths.map((path) => path.getAttribute('d'))),
      );
      await stranger.close();
    },
  );

  test('finds what another class published: in the list, on the map, to read', HERE, async ({ page }) => {
    const atlas = mkdtempSync(join(tmpdir(), 'atlas-published-'));
    const place = { id: 'place0000001', name: 'Yard', at: blurToGrid([2.1534, 41.4036], 250), blur: 250 as const };
    const edits: Edit[] = [
      { do: 'write', head: { title: 'Noise around a made-up school', conclusion: 'Louder at noon.' } },
      { do: 'add', to: 'places', item: { ...place, setting: 'outdoor' } },
      { do: 'add', to: 'series', item: createSeries({ place: place.id }) },
    ];
    const kept = edits.reduce((before, edit) => edited(before, edit, 'c0py0000000a'), begun);
    mkdirSync(join(atlas, 'data', 'experiments'), { recursive: true });
    writeFileSync(join(atlas, 'data', 'experiments', 'noise.zip'), writeBundle(kept, { blank, audience: 'public' }));
    const { experiments } = buildClasses(join(atlas, 'data'), { out: atlas, force: false, before: null });
    const [{ bundle }] = experiments;
    const built = readFileSync(join(atlas, bundle.path));
    rmSync(atlas, { recursive: true });
    await page.route('**/catalog.json', async (route) => {
      const catalog = await (await route.fetch()).json();
      await route.fulfill({ json: { ...catalog, experiments } });
    });
    await page.route(`**/${bundle.path}`, (route) => route.fulfill({ body: built }));
    await page.goto('?room=classes');
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Published experiment');
    await page
      .getByRole('region', { name: 'Published experiments' })
      .getByRole('button', { name: /made-up school/ })
      .click();
    await expect(page.getByText('Published by a class')).toBeVisible();
    await expect(page.getByText('Louder at noon.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('3 readings, 12 May 2025');
    await expectAccessible(page);
    await drawn(page);
  });

  test(
    'brings a micro:bit log of 12,000 rows that does not say when it began, flags a spike, and takes the chart as PNG',
    HERE,
    async ({ page }) => {
      await page.setViewportSize(PHONE);
      await begin(page, { title: 'When should we open the window?', city: 'Leuven' });
      const rows = Array.from({ length: 12_000 }, (_, i) => `${i * 2},${i === 6000 ? 9000 : 450 + (i % 3000) / 5}`);
      await bring(page, [file('microbit.csv', ['Time (seconds),CO2 (ppm)', ...rows].join('\n'))]);
      await expect(wizard(page).getByRole('button', { name: 'Answer the questions first' })).toBeDisabled();
      await wizard(page)
        .getByLabel(/^When did it start/)
        .fill('2025-05-14T08:30');
      await wizard(page).getByRole('button', { name: 'Add 12,000 readings' }).click();

      const table = page.getByRole('table', { name: 'Figures of each series' });
      await expect(table).toContainText('12,000');
      await expect(page.getByText('1 suspect one counts.')).toBeVisible();
      await part(page, 'Data').click();
      await page.getByText('Flags and calibration').click();
      await page.getByRole('button', { name: 'Flag a stretch of time by hand' }).click();
      // The spike came after 200 minutes.
      await page.getByLabel('From', { exact: true }).fill('2025-05-14T11:50');
      await page.getByLabel(/^Until/).fill('2025-05-14T11:50');
      await page.getByLabel('Flag', { exact: true }).selectOption('bad');
      await page.getByLabel('Why').fill('somebody breathed on it');
      await page.getByRole('button', { name: 'Set the flag' }).click();
      await expect(page.getByText(/Flagged: .*30 bad/)).toBeVisible();

      await part(page, 'Results').click();
      await expect(page.getByText('30 bad or empty readings are left out.')).toBeVisible();
      await expect(table).not.toContainText('9,000');
      await page.getByRole('button', { name: 'Mark what happened' }).click();
      await page.getByLabel('What happened').fill('window opened');
      await page.getByRole('button', { name: 'Mark it' }).click();
      await expect(page.getByRole('figure').locator('svg').getByText('window opened')).toBeVisible();
      const picture = await download(page, 'Save as PNG');
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1920, 1200]);
      expect(picture.length).toBeGreaterThan(20_000);
      // Undo takes back step by step, to before the flag.
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(table).toContainText('9,000');
    },
  );

  test(
    'holds a twin class’s bundle beside its own: units checked, both cities on one map, each in its own time',
    HERE,
    async ({ page, browser }) => {
      const measure = async (on: Page, city: string, [lat, lon]: readonly [number, number], group: number) => {
        await begin(on, { title: `Noise in ${city}`, city });
        await choose(on, /^Noise walk/);
        await part(on, 'Places').click();
        await put(on, [`${city} gate`, lat, lon]);
        await bring(on, [file('noise.csv', noiseLog(group))]);
        await wizard(on).getByRole('button', { name: 'Add 120 readings' }).click();
        await expect(on.getByRole('figure', { name: 'Noise level over time' }).locator('svg')).toBeVisible();
      };
      const context = await browser.newContext({ timezoneId: 'America/Sao_Paulo' });
      const partner = await context.newPage();
      await measure(partner, 'Porto Alegre', [-30.03, -51.22], 3);
      const theirs = await publish(partner);
      await context.close();

      await page.setViewportSize(PHONE);
      await measure(page, 'Barcelona', [41.39, 2.17], 0);
      await bring(page, [{ name: 'twin.zip', mimeType: 'application/zip', buffer: theirs }]);
      await page.getByRole('dialog').getByRole('button', { name: 'Compare side by side' }).click();
      const both = page.getByRole('region', { name: 'Side by side' });
      await expect(both).toContainText('Both followed “Noise walk”.');
      await expect(both).toContainText('Both measured in dB.');
      await expect(both.getByRole('figure', { name: 'Barcelona' })).toContainText('Madrid time');
      await expect(both.getByRole('figure', { name: 'Porto Alegre' })).toContainText('Sao Paulo time');
      await both.getByRole('button', { name: 'Both on the map' }).click();
      await drawn(page);
      await expect(page).toHaveURL(/at=[0-4](\.\d+)?\//);
      await expectAccessible(page);
      // Nothing was mixed: the own bundle has one place.
      const own = JSON.parse(Buffer.from(unzipSync(await publish(page))['bundle.json']).toString());
      expect(own.experiment.places.map(({ name }: { name: string }) => name)).toEqual(['Barcelona gate']);
    },
  );

  test(
    'is told when the storage is full, loses nothing, and goes on when there is room again',
    HERE,
    async ({ page, baseURL }) => {
      const session = await page.context().newCDPSession(page);
      const origin = new URL(baseURL!).origin;
      // Before anything is kept: the browser remembers for a while how much room there was.
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
      await begin(page, { title: 'Full', city: 'Leuven' });
      await saved(page);
      const rows = Array.from({ length: 60_000 }, (_, i) => `${i},${(i * 7919) % 1000}`);
      await bring(page, [file('log.csv', ['Time (s),Light (lx)', ...rows].join('\n'))]);
      await wizard(page)
        .getByLabel(/^When did it start/)
        .fill('2025-05-14T08:30');
      await wizard(page).getByRole('button', { name: 'Add 60,000 readings' }).click();
      const alert = page.getByRole('alert').filter({ hasText: 'Not saved.' });
      await expect(alert).toContainText('The storage of this browser is full.');
      await expect(page.getByRole('table', { name: 'Figures of each series' })).toContainText('60,000');
      await expectAccessible(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await alert.getByRole('button', { name: 'Try again' }).click();
      await saved(page);
      await page.reload();
      await expect(page.getByRole('table', { name: 'Figures of each series' })).toContainText('60,000');
    },
  );

  test('works in two tabs at once, and neither writes over the other', HERE, async ({ page, context }) => {
    await page.setViewportSize(PHONE);
    await begin(page, { title: 'Two hands', city: 'Leuven' });
    await saved(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByLabel('Title')).toHaveValue('Two hands');
    await other.getByLabel('Question').fill('Asked in the other tab?');
    await expect(page.getByLabel('Question')).toHaveValue('Asked in the other tab?');
    // Both at once.
    await Promise.all([
      page.getByLabel('Hypothesis').fill('Written here'),
      other.getByLabel('Method').fill('Written there'),
    ]);
    for (const tab of [page, other]) {
      await expect(tab.getByLabel('Hypothesis')).toHaveValue('Written here');
      await expect(tab.getByLabel('Method')).toHaveValue('Written there');
      await saved(tab);
    }
    await page.reload();
    await expect(page.getByLabel('Method')).toHaveValue('Written there');
    await part(page, 'Share').click();
    await page.getByRole('button', { name: 'Delete this experiment' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByText('None yet on this device.')).toBeVisible();
    const left = await keptBytes(page);
    for (const text of ['Two hands', 'Asked in the other tab?', 'Written here', 'Written there', 'Leuven'])
      expect(left.includes(Buffer.from(text)), `${text} is left`).toBe(false);
  });

  test('puts a place, a walk and a note by keyboard on a phone, and sees what is kept before it is', async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await begin(page, { title: 'By hand', city: 'Barcelona, Spain' });
    await part(page, 'Places').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a place' }).focus();
    await page.keyboard.press('Enter');
    await expect(cross(page)).toBeFocused();
    const before = await cross(page).boundingBox();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(async () => (await cross(page).boundingBox())!.y).toBeLessThan(before!.y);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(cross(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add a place' })).toBeFocused();
    await expect(page.getByRole('list', { name: 'Places' })).toContainText('somewhere in a square of 250 m');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('list', { name: 'Places' }).getByRole('listitem')).toHaveCount(0);

    // A walk the same way: a corner, a way east, another corner, a way north, the end.
    await page.getByRole('button', { name: 'Draw a walk' }).focus();
    await page.keyboard.press('Enter');
    const pencil = page.getByRole('button', { name: /^Pencil of the walk/ });
    await expect(pencil).toBeFocused();
    await page.keyboard.press('Enter');
    for (const way of ['Shift+ArrowRight', 'Shift+ArrowUp']) {
      for (let i = 0; i < 5; i++) await page.keyboard.press(way);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('status').filter({ hasText: /\b3 .+ \d+ / })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keep this walk' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Walks' })).toContainText('drawn by hand');

    // A note with a photo, as a phone takes it: the metadata stay behind.
    await part(page, 'Data').click();
    await page.getByRole('button', { name: 'Add a note' }).press('Enter');
    await page.getByRole('article', { name: 'Note' }).getByLabel('Text').fill('The wall was warm.');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add a photo' }).click();
    const picture = await page.screenshot({ type: 'jpeg' });
    await (await chooser).setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: asFromPhone(picture) });
    await expect(page.getByRole('button', { name: 'Keep the photo' })).toBeDisabled();
    await page.getByLabel('What can be seen in it').fill('A warm wall');
    await page.getByRole('checkbox', { name: /^No faces/ }).press('Space');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keep the photo' }).press('Enter');
    await saved(page);
    await part(page, 'Results').click();
    await expect(page.getByRole('region', { name: 'Noticed' }).getByRole('img', { name: 'A warm wall' })).toBeVisible();
    await part(page, 'Share').click();
    const files = unzipSync(await download(page, 'Save for the class'));
    const [photo] = Object.keys(files).filter((name) => name.startsWith('photos/'));
    expect(files[photo].length).toBeGreaterThan(5000);
    expectNothingPersonal(Buffer.concat(Object.values(files).map((one) => Buffer.from(one))));
    await drawn(page);
  });
});
