import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './task';

// The page under test, also where it was built into another folder than dist.
const BUILT = process.env.ATLAS_DIST ?? 'dist';

test.describe('an atlas on a stick', () => {
  const stick = mkdtempSync(join(tmpdir(), 'atlas-stick-'));
  let server: ChildProcess;
  let address = '';

  test.beforeAll(async () => {
    const words = ['export', '--city', 'andorra', '--page', BUILT, '-o', join(stick, 'for class 3b')];
    execFileSync(process.execPath, ['scripts/atlas.mjs', ...words]);
    // Served from the folder above, so that the atlas lies below a path.
    cpSync(join(stick, 'for class 3b', 'serve.mjs'), join(stick, 'serve.mjs'));
    server = spawn(process.execPath, [join(stick, 'serve.mjs'), '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(server.stdout!, 'data')) as [Buffer];
    address = `${/http:\S+/.exec(String(said))![0]}for%20class%203b/`;
  });
  test.afterAll(() => {
    server.kill();
    rmSync(stick, { recursive: true });
  });

  test('opens below any path, shows its city and the world, and offers no city that is not on it', async ({ page }) => {
    await page.goto(`${address}?room=gaps&city=andorra&kinds=library`);
    await expect(page.locator('.gaps-finding[data-answered="true"]')).toBeVisible();
    await expect(page.locator('[data-map-idle="true"]')).toBeVisible();

    await expect(page).toHaveTitle('Andorra · Gaps · Learning Atlas');

    await page.goto(`${address}?open=de-hamburg`);
    await expect(page).toHaveTitle('Hamburg · World · Learning Atlas');
    const sheet = page.getByRole('article', { name: 'Hamburg' });
    await expect(sheet.getByRole('heading', { name: 'Hamburg' })).toBeVisible();
    await expect(sheet.getByRole('link', { name: /Explore learning sites/ })).toHaveCount(0);
  });
});
