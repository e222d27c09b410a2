import { describe, expect, test } from 'vitest';
import lock from '../../../package-lock.json';
import { licenceProblems } from '../../../scripts/page/licences.mjs';
import { type LockedPackage, lockedPackages } from '../../../scripts/page/lockfile.mjs';

const createPackage = (changes: Partial<LockedPackage>): LockedPackage => ({
  path: 'node_modules/one',
  name: 'one',
  version: '1.0.0',
  licence: 'MIT',
  isForBuilding: false,
  integrity: null,
  needs: [],
  ...changes,
});
const problemsOf = (changes: Partial<LockedPackage>) => licenceProblems([createPackage(changes)]);

describe('licences', () => {
  test('of every package that is installed agree with ours', () => {
    const packages = lockedPackages(lock);
    expect(packages.length).toBeGreaterThan(100);
    expect(licenceProblems(packages)).toEqual([]);
  });

  test('of which one may be chosen need one that fits, of which all count need all to fit', () => {
    expect(problemsOf({ licence: '(GPL-3.0-only OR MIT)' })).toEqual([]);
    expect(problemsOf({ licence: 'MIT AND (Zlib OR GPL-3.0-only)' })).toEqual([]);
    expect(problemsOf({ licence: '(GPL-3.0-only AND MIT)' })).toHaveLength(1);
  });

  test('that ask to publish changes may build the page, and not be in it', () => {
    expect(problemsOf({ licence: 'MPL-2.0', isForBuilding: true })).toEqual([]);
    expect(problemsOf({ licence: 'MPL-2.0' })[0].what).toBe(
      '"MPL-2.0" is no licence for what is shipped with the atlas',
    );
  });

  test('that nobody named, or that are no licence, are refused by package and version', () => {
    expect(problemsOf({ licence: null })[0]).toMatchObject({ where: 'one 1.0.0', what: 'its authors name no licence' });
    for (const licence of ['SEE LICENSE IN X', 'UNLICENSED', 'mit-ish', '']) {
      expect(problemsOf({ licence })).toHaveLength(1);
    }
  });

  test('that an author mistyped are corrected for the version that was read, and for no other', () => {
    const mistyped = { name: 'splaytree-ts', licence: 'BDS-3-Clause' };
    expect(problemsOf({ ...mistyped, version: '1.0.2' })).toEqual([]);
    expect(problemsOf({ ...mistyped, version: '1.0.3' })).toHaveLength(1);
  });
});

describe('a lockfile', () => {
  const packages = lockedPackages({
    packages: {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { '@s/b': '1', absent: '1' } },
      'node_modules/a/node_modules/@s/b': { version: '1.0.0', dependencies: { c: '1' } },
      'node_modules/@s/b': { version: '2.0.0', dev: true },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/linked': { link: true },
    },
  });

  test('leads each package to the one it would load: beside it first, then further up', () => {
    expect(packages.map(({ path, needs }) => [path, needs])).toEqual([
      ['node_modules/@s/b', []],
      ['node_modules/a', ['node_modules/a/node_modules/@s/b']],
      ['node_modules/a/node_modules/@s/b', ['node_modules/c']],
      ['node_modules/c', []],
    ]);
  });

  test('names packages with their scope, and tells what only builds from what is shipped', () => {
    expect(packages.map(({ name, isForBuilding }) => [name, isForBuilding])).toEqual([
      ['@s/b', true],
      ['a', false],
      ['@s/b', false],
      ['c', false],
    ]);
  });
});
