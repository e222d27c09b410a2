import { describe, expect, it } from 'vitest';
import { loadedWith, weighFirstLoad } from '../../../scripts/page/budget.mjs';

const manifest = {
  'index.html': { file: 'index.js', imports: ['_react.js'], css: ['index.css'] },
  '_react.js': { file: 'react.js', imports: ['index.html'] },
  'src/rooms/world/index.ts': { file: 'world.js', imports: ['index.html'], css: ['world.css'] },
  'src/rooms/gaps/index.ts': { file: 'gaps.js', imports: ['index.html'], css: ['gaps.css'] },
};

const weigh = (change: { manifest?: object; packages?: object; bytes?: Record<string, number>; workers?: string[] }) =>
  weighFirstLoad({
    manifest,
    packages: {},
    workers: ['worker.js'],
    firstRoom: 'src/rooms/world/index.ts',
    ...change,
    bytes: (file: string) => change.bytes?.[file] ?? 1000,
  });

describe('the budget of the first load', () => {
  it('follows imports to their end, circles too', () => {
    expect([...loadedWith(manifest, 'src/rooms/world/index.ts')].sort()).toEqual([
      '_react.js',
      'index.html',
      'src/rooms/world/index.ts',
    ]);
  });

  it('adds up each file once', () => {
    expect(weigh({})).toEqual({
      weights: {
        'scripts before the first map': 2000,
        'map worker': 1000,
        'style sheets of the first room': 2000,
      },
      problems: [],
    });
  });

  it('names the part that grew beyond its bytes', () => {
    expect(weigh({ bytes: { 'react.js': 420_001 } }).problems).toEqual([
      'The scripts before the first map: 421001 bytes gzipped, and 420000 are allowed.',
    ]);
    expect(weigh({ bytes: { 'worker.js': 150_001 } }).problems).toHaveLength(1);
    expect(weigh({ bytes: { 'world.css': 25_000 } }).problems).toHaveLength(1);
  });

  it('refuses a room that brings another room along', () => {
    const mixed = {
      ...manifest,
      'src/rooms/gaps/index.ts': { file: 'gaps.js', imports: ['src/rooms/world/index.ts'] },
    };
    expect(weigh({ manifest: mixed }).problems).toEqual([
      'src/rooms/gaps/index.ts loads src/rooms/world/index.ts as well.',
    ]);
  });

  it('refuses what is rarely needed in what everybody loads', () => {
    expect(weigh({ packages: { 'gaps.js': ['highs', 'react'] } }).problems).toEqual([
      'src/rooms/gaps/index.ts loads highs before anybody asks for it; import() it where it is used.',
    ]);
  });

  it('notices that the map worker is not where it is looked for', () => {
    expect(weigh({ workers: [] }).problems).toEqual(['One map worker is expected, and there are 0.']);
  });
});
