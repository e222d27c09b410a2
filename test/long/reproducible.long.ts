/** `npm run build`, twice, from copies of the project in different folders: the same files, the same bytes. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differences } from '../../scripts/page/reproducible.mjs';

const folder = mkdtempSync(join(tmpdir(), 'built-twice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that git keeps, with the packages of this checkout; nothing that was built before. */
function buildIn(name: string, environment: Record<string, string>) {
  const copy = join(folder, name);
  const kept = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const path of kept.split('\0').filter(Boolean)) cpSync(path, join(copy, path));
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  const options = { cwd: copy, env: { ...process.env, ...environment }, stdio: 'inherit' } as const;
  execFileSync(process.execPath, ['scripts/atlas.mjs', 'build'], options);
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], options);
  return join(copy, 'dist');
}

test('the same commit gives the same bytes, whatever the folder, the time zone and the language of the machine', () => {
  const first = buildIn('one', { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8' });
  const second = buildIn('another place', { TZ: 'America/Lima', LANG: 'C' });
  expect(differences(first, second)).toEqual([]);
});
