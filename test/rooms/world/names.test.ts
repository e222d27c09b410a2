import { expect, test } from 'vitest';
import { ENGLISH, speakerOf } from '../../../src/languages/speaker';
import { cityName, otherCityName } from '../../../src/rooms/world/names';
import { sortMembers } from '../../../src/rooms/world/tableRows';
import { createMember } from './createCity';

const arabic = speakerOf('ar');
const doha = createMember({ id: 'qa-doha', name: 'Doha', nameLocal: 'الدوحة', countryCode: 'QA' });
const xian = createMember({ id: 'cn-xian', name: "Xi'an", nameLocal: '西安', countryCode: 'CN' });
const cork = createMember({ id: 'ie-cork', name: 'Cork', nameLocal: null, countryCode: 'IE' });

test('a city has the name of the page’s language first, and its other name second', () => {
  const names = (city: typeof doha) => [cityName(arabic, city), otherCityName(arabic, city)];
  expect(names(doha)).toEqual(['الدوحة', 'Doha']);
  expect(names(xian)).toEqual(["Xi'an", '西安']);
  expect(names(cork)).toEqual(['Cork', null]);
  expect([cityName(ENGLISH, doha), otherCityName(ENGLISH, doha)]).toEqual(['Doha', 'الدوحة']);
});

test('a list is in the order of the names that it shows', () => {
  const sorted = (i18n: typeof arabic) =>
    sortMembers(i18n, [xian, doha, cork], { by: 'name', direction: 'ascending' }).map(({ id }) => id);
  expect(sorted(ENGLISH)).toEqual(['ie-cork', 'qa-doha', 'cn-xian']);
  // Arabic letters come first where Arabic is read.
  expect(sorted(arabic)).toEqual(['qa-doha', 'ie-cork', 'cn-xian']);
});
