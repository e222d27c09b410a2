/** `npm run build`, twice, from copies of the project in different folders: the same files, the same bytes. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differences } from '../../scripts/page/reproducible.mjs';

const folder = mkdtempSync(join(tmpdir(), 'built-twice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that git keeps, twice, with the packages of this checkout; nothing that was built before. */
function copies() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const kept = execFileSync('git', list, { encoding: 'utf8' }).split('\0').filter(Boolean);
  const [one, two] = [join(folder, 'one'), join(folder, 'another place')];
  for (const path of kept) cpSync(path, join(one, path));
  // Of the copy, so that nobody can change a file in between.
  cpSync(one, two, { recursive: true });
  for (const copy of [one, two]) symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  return [one, two] as const;
}

function build(copy: string, environment: Record<string, string>) {
  const options = { cwd: copy, env: { ...process.env, ...environment }, stdio: 'inherit' } as const;
  execFileSync(process.execPath, ['scripts/start.mjs', '--build-only'], options);
  return join(copy, 'dist');
}

test('the same commit gives the same bytes, whatever the folder, the time zone and the language of the machine', () => {
  const [one, two] = copies();
  const first = build(one, { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8' });
  const second = build(two, { TZ: 'America/Lima', LANG: 'C' });
  expect(differences(first, second)).toEqual([]);
});
