import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/core/city/catalog';
import { bytesOf, keepables, outdated } from '../../src/offline/keptFiles';

const file = (path: string, bytes: number) => ({ path, bytes });

const catalog = {
  world: { tiles: file('tiles/world-b.pmtiles', 4000), cities: file('world/cities-b.json', 300), story: null },
  cities: [
    {
      slug: 'andorra',
      title: 'Andorra',
      tiles: file('tiles/andorra-b.pmtiles', 20),
      pack: file('packs/andorra-b.pack', 7),
    },
  ],
} as unknown as Catalog;

describe('what is kept on the device', () => {
  it('is the world, and each city with its tiles and its pack', () => {
    expect(keepables(catalog).map((part) => [part.id, bytesOf(part)])).toEqual([
      ['world', 4300],
      ['andorra', 27],
    ]);
  });

  it('has the story where the data tell one', () => {
    const told = { ...catalog, world: { ...catalog.world, story: file('world/story-b.json', 50) } };
    expect(bytesOf(keepables(told)[0]!)).toBe(4350);
  });

  it('has the protocols of classes with the world', () => {
    expect(bytesOf(keepables({ ...catalog, protocols: file('experiments/protocols-b.json', 9) })[0]!)).toBe(4309);
  });

  it('is outdated when the catalogue names it no more', () => {
    const base = 'https://example.org/atlas/';
    const kept = ['tiles/world-a.pmtiles', 'tiles/world-b.pmtiles', 'packs/andorra-b.pack'].map((path) => base + path);
    expect(outdated(kept, catalog, base)).toEqual(['https://example.org/atlas/tiles/world-a.pmtiles']);
  });
});
