import { expect, test } from 'vitest';
import { ENGLISH } from '../../../src/languages/speaker';
import { citiesLike, inCommon } from '../../../src/rooms/world/similar';
import { createMember } from './createCity';

const cork = createMember({
  id: 'ie-cork',
  name: 'Cork',
  country: 'Ireland',
  countryCode: 'IE',
  joined: null,
  awards: [2015, 2024],
  hosted: [2017],
  population: 190_384,
});
const doha = createMember({
  id: 'qa-doha',
  name: 'Doha',
  country: 'Qatar',
  countryCode: 'QA',
  region: 'Arab States',
  joined: 2022,
  awards: [2024],
  population: 344_939,
});
const limerick = createMember({
  id: 'ie-limerick',
  name: 'Limerick',
  country: 'Ireland',
  countryCode: 'IE',
  joined: null,
  population: 90_054,
});

test('cities are alike by region, size, year, awards and conferences, each said in words', () => {
  const twin = { ...cork, id: 'twin', joined: 2016, hosted: [2019], population: 200_000 };
  expect(inCommon(ENGLISH, { ...cork, joined: 2016 }, twin)).toEqual([
    'also in Ireland',
    'of a like size (200,000 people)',
    'also joined in 2016',
    'also received the award of 2015 and 2024',
    'also hosted a conference (2019)',
  ]);
});

test('two awards of different years are still in common', () => {
  expect(
    inCommon(ENGLISH, createMember({ region: 'Africa', awards: [2017], population: null, joined: null }), cork),
  ).toEqual(['also received the award (2015 and 2024)']);
});

test('two unknown years or populations are nothing in common', () => {
  const unknown = { joined: null, population: null };
  const reasons = inCommon(ENGLISH, createMember({ ...unknown, region: 'Africa' }), createMember({ ...unknown }));
  expect(reasons).toEqual([]);
});

test('more in common comes first, then the nearer in size; the city itself is not among them', () => {
  const larger = { ...limerick, id: 'ie-dublin', population: 1_024_027 };
  const found = citiesLike(ENGLISH, cork, [cork, larger, doha, limerick], 3);
  expect(found.map(({ city }) => city.id)).toEqual(['qa-doha', 'ie-limerick', 'ie-dublin']);
  expect(citiesLike(ENGLISH, cork, [cork, doha, limerick], 1)).toHaveLength(1);
});
