/**
 * The figure in the sentence of the page against one worked out anew from the raw files: the last step of
 * `test/endtoend/rightNumbers.oracle.test.ts`, which does the same for every city and kind as far as the worker's answer.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodePack } from '../../src/core/city/decodePack';
import { readRawCity } from '../endtoend/rawCity';
import { SlowStreets } from '../endtoend/slowWalks';
import { expect, test } from './task';

/** The page's usual 10 minutes at 4.8 km/h. */
const STANDARD_METRES = 800;

test('the sentence says as many people without a library within 10 minutes as the raw files do', async ({ page }) => {
  const raw = readRawCity('data/cities/andorra');
  const catalog = JSON.parse(readFileSync('public/catalog.json', 'utf8'));
  const { pack: file } = catalog.cities.find(({ slug }: { slug: string }) => slug === 'andorra');
  const { cells } = decodePack(gunzipSync(readFileSync(`public/${file.path}`)));
  const streets = new SlowStreets(raw.streets!);
  const walks = streets.nearest(
    Array.from(cells.lon, (lon, cell) => streets.snap([lon, cells.lat[cell]])),
    raw.sites.filter(({ kinds }) => kinds.includes('library')).map(({ at }) => streets.snap(at)),
  );
  const beyond = walks.reduce(
    (sum, walk, cell) => (cells.people[cell] > 0 && walk > STANDARD_METRES ? sum + cells.people[cell] : sum),
    0,
  );

  await page.goto('?room=gaps&city=andorra&kinds=library&standard=10');
  const sentence = page.locator('.gaps-finding[data-answered="true"] .gaps-sentence');
  await expect(sentence).toBeVisible({ timeout: 30_000 });
  const [said, all] = (await sentence.textContent())!.match(/\d[\d,]*/g)!;
  const number = (text: string) => Number(text.replaceAll(',', ''));
  expect(number(all)).toBe(raw.areas.reduce((sum, { population }) => sum + (population ?? 0), 0));
  // Said in three digits, as an estimate.
  expect(Math.abs(number(said) - beyond)).toBeLessThanOrEqual(beyond / 200);
});
