import { expectAccessible } from './expectAccessible';
import { expect, HERE, test } from './task';

test('a map put into another page keeps its filter, and leads to the whole atlas', HERE, async ({ page, context }) => {
  await page.goto('./?regions=arab-states&awards=2024&open=qa-doha');
  await page.getByRole('button', { name: 'Put this map into a page' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put this map into a page' });
  await dialog.getByLabel('Title of the frame').fill('Learning cities "of" <us>');
  await dialog.getByLabel('Size').selectOption('small');
  await expectAccessible(page);
  const lines = await dialog.getByLabel('Copy these lines').inputValue();

  const host = new URL('a-page-of-somebody.html', page.url()).href;
  await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body: `<h1>News</h1>${lines}` }));
  await page.goto(host);
  const element = page.getByTitle('Learning cities "of" <us>');
  await expect(element).toHaveAttribute('width', '400');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-map-idle="true"]')).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  await expect(frame.getByText('New here?')).toHaveCount(0);
  await expect(frame.getByRole('listbox')).toHaveCount(0);

  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: /Open in the Learning Atlas/ }).click();
  const atlas = await opened;
  await expect(atlas.getByRole('article', { name: 'Doha' })).toBeVisible();
  await atlas.getByRole('button', { name: 'All cities' }).click();
  await expect(atlas.getByRole('button', { name: /Arab States/ })).toBeVisible();
  await expect(atlas).toHaveURL(/regions=arab-states/);
  await expect(atlas).toHaveURL(/awards=2024/);
  expect(atlas.url()).not.toContain('embed');
});

test('a gap map in a frame shows its overlay and key without the panel', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 440 });
  await page.goto('./?room=gaps&city=andorra&embed=1');
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Gaps panel' })).toHaveCount(0);
  await expectAccessible(page);
});
