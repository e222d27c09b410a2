import { expect, test } from 'vitest';
import { localName, nameIn } from '../../../src/core/site/cityName';

const doha = { name: 'Doha', nameLocal: 'الدوحة', countryCode: 'QA' };
const tehran = { name: 'Tehran', nameLocal: 'تهران', countryCode: 'IR' };

test('a city of an Arabic-speaking country has its own name in Arabic, and the English one in every other language', () => {
  expect(nameIn('ar', doha)).toBe('الدوحة');
  expect(['en', 'fr', 'zh'].map((language) => nameIn(language, doha))).toEqual(['Doha', 'Doha', 'Doha']);
});

test('Persian is not Arabic, though its letters are: Tehran is named in English to readers of Arabic', () => {
  expect(nameIn('ar', tehran)).toBe('Tehran');
  expect(localName(tehran)).toEqual({ language: 'fa', name: 'تهران' });
});

test('a Welsh name changes nothing in English, and a name that is the same is no second one', () => {
  const swansea = { name: 'Swansea', nameLocal: 'Abertawe', countryCode: 'GB' };
  expect([nameIn('en', swansea), localName(swansea)]).toEqual(['Swansea', null]);
  expect(localName({ name: 'Porto', nameLocal: 'Porto', countryCode: 'PT' })).toBeNull();
  expect(localName({ name: 'Porto', nameLocal: null, countryCode: 'PT' })).toBeNull();
});

test('what is no country has no language', () => {
  expect(localName({ ...doha, countryCode: '?' })).toBeNull();
  expect(nameIn('ar', { ...doha, countryCode: '' })).toBe('Doha');
});
