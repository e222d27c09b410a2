import { expect, test } from 'vitest';
import { missingPackages, nodeProblem } from '../../scripts/setup.mjs';

test('Node 20.19 and everything newer is new enough', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '26.1.0']) expect(nodeProblem(version)).toBeNull();
});

test('an older Node gets one sentence with both versions and the mend', () => {
  for (const version of ['18.20.4', '20.18.3', '16.0.0']) {
    expect(nodeProblem(version)).toContain(`this is Node ${version}`);
    expect(nodeProblem(version)).toContain('20.19');
    expect(nodeProblem(version)).toContain('https://nodejs.org');
  }
});

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/for-another-machine': { version: '3.0.0', optional: true },
  },
};

test('in a fresh clone every package that is not optional is missing', () => {
  expect(missingPackages(lock, null)).toEqual(['node_modules/a', 'node_modules/b']);
});

test('a package of another version counts as missing', () => {
  const installed = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.1' } } };
  expect(missingPackages(lock, installed)).toEqual(['node_modules/b']);
});

test('nothing is missing when all are installed as locked', () => {
  const installed = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } } };
  expect(missingPackages(lock, installed)).toEqual([]);
});
