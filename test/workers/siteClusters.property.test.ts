import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Bbox } from '../../src/core/geo/bbox';
import { KINDS, type Kind } from '../../src/core/site/kinds';
import { clusterSites, sitesOfKinds } from '../../src/workers/siteClusters';
import { createTown } from './town';

const kind = fc.constantFrom<Kind>('library', 'primary', 'museum', 'other');
const sites = fc.array(
  fc.record({
    kind,
    alsoKinds: fc.array(kind, { maxLength: 2 }),
    east: fc.integer({ min: -20_000, max: 20_000 }),
    north: fc.integer({ min: -20_000, max: 20_000 }),
  }),
  { maxLength: 60 },
);
const WORLD: Bbox = [-180, -85, 180, 85];

test.prop([sites, fc.uniqueArray(kind)])(
  'counts of bunches add up to the chosen sites at every zoom',
  (town, kinds) => {
    const pack = createTown({ sites: town });
    const rows = sitesOfKinds(pack.sites, kinds);
    const expected = town.filter((site) => [site.kind, ...site.alsoKinds].some((own) => kinds.includes(own)));
    expect(rows.length).toBe(expected.length);
    const clusters = clusterSites(pack.sites, rows);
    for (let zoom = 0; zoom <= 18; zoom++) {
      const drawn = clusters(WORLD, zoom);
      expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      for (const { count, site } of drawn) expect(site === null).toBe(count > 1);
    }
  },
);

test.prop([sites])('close up every site stands alone, at its own place', (town) => {
  const pack = createTown({ sites: town });
  const rows = sitesOfKinds(
    pack.sites,
    KINDS.map(({ id }) => id),
  );
  const alone = clusterSites(pack.sites, rows)(WORLD, 17);
  expect(alone.map(({ site }) => site!).sort((a, b) => a - b)).toEqual([...rows]);
  for (const { site, at } of alone) {
    expect(at[0]).toBeCloseTo(pack.sites.lon[site!], 5);
    expect(at[1]).toBeCloseTo(pack.sites.lat[site!], 5);
  }
});
