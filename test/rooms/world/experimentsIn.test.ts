import { expect, test } from 'vitest';
import type { CatalogExperiment } from '../../../src/core/city/catalog';
import { ENGLISH } from '../../../src/languages/speaker';
import { experimentsIn, whenMeasured } from '../../../src/rooms/world/experimentsIn';

const made = (id: string, changes: Partial<CatalogExperiment>) => ({ id, points: [], ...changes }) as CatalogExperiment;
const cork = { name: 'Cork', at: [-8.47, 51.9] } as const;
const ids = (experiments: readonly CatalogExperiment[], slug?: string) =>
  experimentsIn(cork, slug ? { slug } : undefined, experiments).map(({ id }) => id);

test('an experiment in a city’s pack stands on the sheet of that city only', () => {
  const noise = made('noise', { city: { name: 'Anything', slug: 'cork' } });
  expect(ids([noise], 'cork')).toEqual(['noise']);
  expect(ids([noise], 'doha')).toEqual([]);
  expect(ids([noise])).toEqual([]);
});

test('without a pack the name decides, whatever its letters, but only near the place', () => {
  const near = made('near', { city: { name: 'CORK', slug: null }, points: [[-8.5, 51.95]] });
  const far = made('far', { city: { name: 'Cork', slug: null }, points: [[-80, 40]] });
  expect(ids([near, far, made('nowhere', { city: { name: 'Cork', slug: null } })])).toEqual(['near']);
});

test('the days of a measurement are told once, as a range, or as not said', () => {
  expect(whenMeasured(ENGLISH, { from: '2026-03-01', until: '2026-03-01' })).toBe('2026-03-01');
  expect(whenMeasured(ENGLISH, { from: '2026-03-01', until: '2026-03-05' })).toBe('2026-03-01 to 2026-03-05');
  expect(whenMeasured(ENGLISH, { from: null, until: null })).toBe('days not said');
});
