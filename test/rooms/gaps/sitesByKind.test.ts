import { expect, test } from 'vitest';
import { sitesByKind } from '../../../src/rooms/gaps/sitesByKind';
import { sitesOfKinds } from '../../../src/workers/siteClusters';
import { createTown } from '../../workers/town';

test('a site of two kinds counts in both, so that each count is what choosing that kind shows', () => {
  const { sites } = createTown({
    sites: [
      { kind: 'primary', alsoKinds: ['secondary'], east: 0 },
      { kind: 'secondary', east: 100 },
      { kind: 'library', east: 200 },
    ],
  });
  const counts = sitesByKind(sites);
  expect(counts).toEqual({ primary: 1, secondary: 2, library: 1 });
  for (const kind of ['primary', 'secondary', 'library'] as const) {
    expect(sitesOfKinds(sites, [kind]).length).toBe(counts[kind]);
  }
});
