import { expect, test } from 'vitest';
import { readGaps } from '../../../../src/rooms/gaps/address';
import { featureInCity } from '../../../../src/rooms/world/features/featureLink';
import { readAddress } from '../../../../src/visit/address';
import { linkTo } from '../../../../src/visit/visit';

const culture = { kinds: ['museum', 'cultural-centre'] as const, words: 'Reach of culture.' };
const city = (byKind: Record<string, number>) => ({ slug: 'andorra', sites: { count: 9, byKind } });

test('a feature leads to the reach of the kinds that the city has, and the planner’s room understands the link', () => {
  const found = featureInCity(culture, city({ museum: 4, library: 3 }));
  expect(found).toMatchObject({ status: 'shown', sites: 4 });
  const words = found.status === 'shown' ? found.words : {};
  const state = readGaps(readAddress(linkTo('gaps', words), ['world', 'gaps']).words);
  expect(state).toMatchObject({ city: 'andorra', kinds: ['museum'] });
});

test('where the data have no such place nothing is shown, and nothing is counted as zero', () => {
  expect(featureInCity(culture, city({ library: 3 }))).toEqual({ status: 'no-data' });
});
