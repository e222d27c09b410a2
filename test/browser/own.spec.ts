import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { detailsOf, handOf, JOURNEY_MS, WAYS } from './hand';
import { expect, inEnglish, test } from './task';

/** Semicolons, decimal commas, two rows at 0, 0, one duplicate, three unknown kinds. */
const LIBRARIES = [
  'nom;tipus;latitud;longitud;places',
  'Biblioteca de Sant Gervasi;biblioteca;41,39594;2,14522;120',
  'Biblioteca Nova;biblioteca;41,4190;2,1700;80',
  'Biblioteca Nova;biblioteca;41,4191;2,1700;80',
  'Biblioteca sense lloc;biblioteca;0;0;',
  'Biblioteca perduda;biblioteca;0,0;0,0;10',
  'La Casa Verda;hort urbà;41,3900;2,1600;',
  'El Far;ludoteca;41,4000;2,1700;30',
  'Ateneu Popular;ateneu;41,4100;2,1800;',
  'Ateneu Nou;ateneu;41,4110;2,1810;',
  'Museu del Barri;museu;41,3950;2,1650;',
].join('\r\n');

/** Two squares of the city, of which one says how many people live in it. */
const AREAS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    ['Eixample de prova', 30_000, 2.15, 41.385],
    ['Gràcia de prova', null, 2.15, 41.4],
  ].map(([nom, poblacio, lon, lat]) => ({
    type: 'Feature',
    properties: { nom, poblacio },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0.02, 0],
          [0.02, 0.015],
          [0, 0.015],
          [0, 0],
        ].map(([x, y]) => [(lon as number) + x, (lat as number) + y]),
      ],
    },
  })),
});

const own = (page: Page) => page.getByRole('region', { name: 'Bring your own' });
const report = (page: Page) => page.getByRole('region', { name: 'Report' });
const findings = (page: Page) => report(page).locator('.intake-finding > .intake-finding-row > p');
const usable = (page: Page) => report(page).locator('.intake-usable');
const notice = (page: Page) => page.getByRole('complementary', { name: 'Your own data' });
const finding = (page: Page) => page.locator('.gaps-finding .gaps-sentence').first();

/** The figures answer the present question; what the map draws of them is other tasks' concern. */
const answered = (page: Page) => expect(page.locator('.gaps-finding[data-answered="true"]')).toBeVisible();

async function enter(page: Page, words = '') {
  await page.goto(`?room=gaps&city=barcelona&kinds=library${words}`);
  await answered(page);
}

/** Requests from now on that could carry anything away: all but plain reads of the page's own built files. */
function watchRequests(page: Page) {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin, pathname, search } = new URL(request.url());
    const isOwnFile =
      origin === new URL(page.url()).origin && /\/(assets|assets\/words|tiles)\/[^/]+$|\/icon\.svg$/.test(pathname);
    const isRead = request.method() === 'GET' && request.postData() === null && search === '';
    if (protocol !== 'blob:' && !(isOwnFile && isRead)) sent.push(`${request.method()} ${request.url()}`);
  });
  return sent;
}

/** A file let go over the map, as a file manager does it. */
async function drop(page: Page, name: string, text: string) {
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], called));
      return data;
    },
    [name, text] as const,
  );
  await page.locator('.atlas-map').dispatchEvent('dragenter', { dataTransfer: transfer });
  await expect(page.locator('.own-drop')).toBeVisible();
  await page.locator('.atlas-map').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.locator('.own-drop')).toHaveCount(0);
  await expect(page.locator('.intake[data-checked="true"]')).toBeVisible();
}

/** The same file through the panel's own button, by keyboard. */
async function pick(page: Page, name: string, text: string) {
  // Waited for before the focus: asked for only just before the press, the chooser opens before anybody listens.
  const picking = page.waitForEvent('filechooser');
  await own(page).getByRole('button', { name: 'Choose a file' }).focus();
  await page.keyboard.press('Enter');
  await (await picking).setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  await expect(page.locator('.intake[data-checked="true"]')).toBeVisible();
}

for (const way of WAYS) {
  test(
    `${way}: the faults of a list are told exactly, mended and taken back, and it is used without leaving the device`,
    detailsOf(way),
    async ({ page }) => {
      test.setTimeout(JOURNEY_MS);
      const hand = handOf(page, way);
      await enter(page);
      const cityAlone = await finding(page).textContent();
      const sent = watchRequests(page);
      if (hand.isMouse) await drop(page, 'biblioteques.csv', LIBRARIES);
      else await pick(page, 'biblioteques.csv', LIBRARIES);

      await expect(findings(page)).toHaveText([
        /^8 rows write their position with a decimal comma\. They are not used until you decide\.$/,
        /^2 rows lie at 0, 0, which is how programs write “no position”\. They are not used until you decide\.$/,
        /^3 kinds are not known, in 4 rows\. They are not used until you decide\.$/,
        /^1 row repeats an earlier one: same name, same kind, less than 50 m apart\. It is used as it is\.$/,
      ]);
      await expect(usable(page)).toHaveText('None of its 10 rows can be used as the file stands.');
      await expectAccessible(page);
      await hand.press(
        report(page).getByRole('listitem').filter({ hasText: '0, 0' }).getByRole('button', { name: 'Show the rows' }),
      );
      await expect(report(page).locator('.intake-rows')).toContainText('Row 6 Biblioteca perduda 0,0; 0,0');

      await hand.press(page.getByRole('button', { name: 'Read commas as decimals' }));
      await expect(usable(page)).toContainText('4 places of 10 can be used as the file stands. 6 rows stay out.');
      await hand.press(page.getByRole('button', { name: 'Leave it out', exact: true }));
      await hand.press(page.getByRole('button', { name: 'Leave them out', exact: true }));
      await hand.press(page.getByRole('button', { name: /^Take all as/ }));
      await expect(usable(page)).toContainText('7 places of 10 can be used as the file stands. 3 rows stay out.');
      await hand.choose(page.getByLabel(/^ludoteca/), 'Community centre');

      // A list chosen from by letters may stop on its way: each stop is a step of its own.
      const undo = report(page).getByRole('button', { name: 'Undo', exact: true });
      let steps = 0;
      for (; await undo.isEnabled(); steps++) await hand.press(undo);
      expect(steps).toBeGreaterThanOrEqual(5);
      await expect(usable(page)).toHaveText('None of its 10 rows can be used as the file stands.');
      for (let step = 0; step < steps; step++)
        await hand.press(report(page).getByRole('button', { name: 'Redo', exact: true }));
      await expect(usable(page)).toContainText('7 places of 10 can be used as the file stands. 3 rows stay out.');

      await hand.press(page.getByRole('button', { name: 'Use 7 places' }));
      await expect(page.getByRole('alert')).toHaveText('Say who made the data and their licence first.');
      await hand.type(page.getByLabel('Made by'), 'Our office');
      await hand.choose(page.getByLabel('Licence', { exact: true }), 'CC BY: name the source');
      await hand.press(page.getByRole('button', { name: 'Use 7 places' }));

      await expect(notice(page)).toContainText('7 places from biblioteques.csv');
      await expect(notice(page)).toContainText(
        'They stay on this device. The link in the address bar does not carry them.',
      );
      await answered(page);
      await expect(finding(page)).not.toHaveText(cityAlone!);
      await expect(page).toHaveURL(/own=sites/);
      expect(sent).toEqual([]);
      const withOwn = await finding(page).textContent();

      await page.reload();
      await expect(notice(page)).toContainText('7 places from biblioteques.csv');
      await answered(page);
      await expect(finding(page)).toHaveText(withOwn!);
      await expect(own(page)).toContainText('Read commas as decimals; Left out repeated rows; Left out rows at 0, 0');

      await hand.press(own(page).getByRole('button', { name: 'Remove from this browser' }));
      await answered(page);
      await expect(finding(page)).toHaveText(cityAlone!);
      await expect(page).not.toHaveURL(/own=/);
    },
  );
}

test.describe('a planner of Barcelona brings data of her own', () => {
  test('by keyboard alone: a file is picked, mended and used; a stranger who opens the link is told what it lacks', async ({
    page,
    stranger,
  }) => {
    await enter(page);
    await pick(page, 'areas.geojson', AREAS);
    await expect(report(page)).toContainText('The file counts 30,000 people in 1 area.');
    await expect(report(page)).toContainText('1 area has no figure and keeps the city’s estimate.');

    await page.getByLabel('Made by').focus();
    await page.keyboard.type('Our office');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Licence', { exact: true })).toBeFocused();
    await handOf(page, 'by keyboard alone').choose(page.getByLabel('Licence', { exact: true }), 'Not known');
    const use = page.getByRole('button', { name: 'Use 2 areas' });
    for (let press = 0; press < 6 && !(await use.evaluate((it) => it === document.activeElement)); press++) {
      await page.keyboard.press('Tab');
    }
    await expect(use).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(notice(page)).toContainText('2 areas from areas.geojson');
    await answered(page);
    const areas = page.getByRole('region', { name: 'By area' }).getByRole('table');
    await expect(areas.getByRole('row', { name: /Eixample de prova 30,000/ })).toBeVisible();
    await expect(areas.getByRole('row', { name: /Outside your areas/ })).toBeVisible();
    await expectAccessible(page);

    await stranger.goto(page.url());
    await expect(notice(stranger)).toContainText('This link was made with areas of somebody’s own');
    await answered(stranger);
    await expect(stranger.getByRole('region', { name: 'By area' })).not.toContainText('Outside your areas');
  });

  test('a file of another city says where it lies, and leads there; one that is no data says what to do', async ({
    page,
  }) => {
    await enter(page);
    const hamburg = `name,type,lat,lon\n${[1, 2, 3].map((n) => `Library ${n},library,53.5${n},10.0${n}`).join('\n')}`;
    await drop(page, 'hamburg.csv', hamburg);
    await expect(report(page)).toContainText(
      inEnglish('not in Barcelona. That is Hamburg, which the atlas has.', /Barcelona.*Hamburg/),
    );
    await page.getByRole('button', { name: 'Open Hamburg' }).click();
    await expect(usable(page)).toHaveText('All 3 places can be used.');
    await page.getByLabel('Made by').fill('Our office');
    await page.getByLabel('Licence', { exact: true }).selectOption('CC0 1.0');
    await page.getByRole('button', { name: 'Use 3 places' }).click();
    await expect(notice(page)).toContainText('3 places from hamburg.csv');

    await page.getByRole('button', { name: /^Choose a city/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Barcelona/ })
      .click();
    await answered(page);
    await expect(notice(page)).toHaveCount(0);
    await own(page)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'plan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 ...'),
      });
    await expect(page.getByRole('alert')).toContainText('plan.pdf is a PDF. Ask its makers for the data behind it');
  });
});
