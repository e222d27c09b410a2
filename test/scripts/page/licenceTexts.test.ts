import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import lock from '../../../package-lock.json';
import { licenceTexts } from '../../../scripts/page/licenceTexts.mjs';
import { type LockedPackage, lockedPackages } from '../../../scripts/page/lockfile.mjs';
import { packagePathOf } from '../../../scripts/page/releasePapers.mjs';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();
const createPackage = (name: string, licence: string): LockedPackage => ({
  path: `node_modules/${name}`,
  name,
  version: '1.0.0',
  licence,
  isForBuilding: false,
  integrity: null,
  needs: [],
});

describe('the licences of what is shipped', () => {
  test('are there for everything that visitors may get', () => {
    const root = dirname(fileURLToPath(new URL('../../../package.json', import.meta.url)));
    const shipped = lockedPackages(lock).filter(({ isForBuilding }) => !isForBuilding);
    const text = licenceTexts(root, shipped);
    for (const { name, version } of shipped) expect(text).toContain(`\n${name} ${version}\n---`);
    expect(text).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
  });

  test('are the own text and notice of a package where it has them', () => {
    write('node_modules/own/package.json', {});
    write('node_modules/own/LICENSE.md', 'Do what is right.\r\n');
    write('node_modules/own/NOTICE', 'Made in Cork.');
    write('node_modules/own/licensed.js', 'no text of a licence');
    const text = licenceTexts(folder, [createPackage('own', 'MIT')]);
    expect(text).toContain('\n\nDo what is right.\n\nMade in Cork.\n');
    expect(text).not.toContain('no text');
  });

  test('are the common text with the name of the authors where a package leaves it out', () => {
    write('node_modules/bare/package.json', { author: { name: 'Ann Example' } });
    write('node_modules/nobody/package.json', {});
    const text = licenceTexts(folder, [createPackage('bare', 'BSD-3-Clause'), createPackage('nobody', 'MIT')]);
    expect(text).toContain('BSD 3-Clause License\n\nCopyright (c) Ann Example\n');
    expect(text).toContain('Copyright (c) the authors of nobody\n');
  });

  test('stop the build where no text is to be found', () => {
    write('node_modules/odd/package.json', {});
    expect(() => licenceTexts(folder, [createPackage('odd', 'Zlib')])).toThrow('node_modules/odd has no text');
  });
});

test('a module belongs to the innermost package around it', () => {
  const root = '/home/ann/atlas';
  expect(packagePathOf(`${root}/node_modules/react/index.js`)).toBe('node_modules/react');
  expect(packagePathOf(`\0${root}/node_modules/@a/b/lib/c.js?url`)).toBe('node_modules/@a/b');
  expect(packagePathOf(`${root}/node_modules/x/node_modules/@a/b/c.js`)).toBe('node_modules/x/node_modules/@a/b');
  expect(packagePathOf(`${root}/src/app/main.tsx`)).toBeNull();
});
