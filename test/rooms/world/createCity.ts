import type { MemberCity, NationalNetworkCity } from '../../../src/core/site/memberCity';

export const createMember = (city: Partial<MemberCity> = {}): MemberCity => ({
  id: 'de-hamburg',
  at: [10, 53.55],
  name: 'Hamburg',
  nameLocal: null,
  country: 'Germany',
  countryCode: 'DE',
  region: 'Europe and North America',
  joined: 2019,
  memberBy: null,
  awards: [],
  hosted: [],
  population: 1_739_117,
  placed: 'exact',
  note: null,
  sources: [],
  ...city,
});

export const createNetworkCity = (city: Partial<NationalNetworkCity> = {}): NationalNetworkCity => ({
  id: 'net-jp-kakegawa',
  at: [138, 34.77],
  name: 'Kakegawa',
  nameLocal: null,
  country: 'Japan',
  countryCode: 'JP',
  network: 'Lifelong learning city (Japan)',
  since: 1979,
  note: null,
  sources: [],
  ...city,
});
