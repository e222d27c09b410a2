import { expect, test } from 'vitest';
import type { CatalogCity } from '../../../src/core/city/catalog';
import { cityInCatalog } from '../../../src/rooms/world/cityInCatalog';

const hamburg = { slug: 'hamburg', title: 'Hamburg', centre: [9.99, 53.56] } as unknown as CatalogCity;
const cordoba = { slug: 'cordoba', title: 'Córdoba', centre: [-4.78, 37.88] } as unknown as CatalogCity;

test('a member city leads to its own pack', () => {
  expect(cityInCatalog({ name: 'Hamburg', at: [10, 53.55] }, [cordoba, hamburg])).toBe(hamburg);
});

test('a city of the same name on another continent is another city', () => {
  expect(cityInCatalog({ name: 'Córdoba', at: [-64.19, -31.41] }, [cordoba])).toBeUndefined();
});
