import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences } from '../../../scripts/page/reproducible.mjs';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

test('two builds are the same when they hold the same files with the same bytes', () => {
  for (const build of ['a', 'b']) {
    write(`${build}/index.html`, 'page');
    write(`${build}/.vite/manifest.json`, {});
  }
  const compare = () => differences(join(folder, 'a'), join(folder, 'b'));
  expect(compare()).toEqual([]);
  write('a/assets/one.js', '1');
  write('b/assets/two.js', '2');
  write('b/index.html', 'pagf');
  expect(compare()).toEqual([
    'assets/one.js: only in the first build',
    'assets/two.js: only in the second build',
    'index.html: not the same bytes',
  ]);
});
