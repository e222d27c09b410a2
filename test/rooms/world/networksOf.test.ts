import { expect, test } from 'vitest';
import { networksOf } from '../../../src/rooms/world/networksOf';
import { createMember, createNetworkCity } from './createCity';

const cork = createMember({ country: 'Ireland', countryCode: 'IE', at: [-8.47, 51.9] });
const inCork = createNetworkCity({ id: 'net-ie', network: 'Irish Network', countryCode: 'IE', at: [-8.4701, 51.9] });

test('a network at the same place is the city’s own; others of the country are told apart, places counted', () => {
  const others = [1, 2].map((n) =>
    createNetworkCity({ id: `net-${n}`, network: 'Educating Cities', countryCode: 'IE', at: [-6, 53] }),
  );
  const abroad = createNetworkCity({ id: 'net-gb', countryCode: 'GB', at: [-8.47, 51.9] });
  const { here, inCountry } = networksOf(cork, [inCork, ...others, abroad]);
  expect(here).toEqual([inCork]);
  expect(inCountry).toEqual([{ network: 'Educating Cities', places: others }]);
});
