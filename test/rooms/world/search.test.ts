import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { foldName, nameMatcher, namesToSearch, searchText } from '../../../src/rooms/world/search';

const finds = (names: string[], query: string) => nameMatcher(query)(searchText(names.map(foldName)));

describe('a city is found', () => {
  test.each([
    ['São Paulo', 'sao paulo'],
    ['Gdańsk', 'gdansk'],
    ['Łódź', 'lodz'],
    ['Sønderborg', 'sonderborg'],
    ['Chișinău', 'CHISINAU'],
    ['İzmir', 'izmir'],
    ['Balıkesir', 'balikesir'],
    ["'s-Hertogenbosch", 's hertogenbosch'],
    ['Fargʻona', 'fargona'],
    ['Thành phố Hồ Chí Minh', 'ho chi minh'],
    ['Bakı', 'baki'],
    ['Gəncə', 'gence'],
    ['Αθήνα', 'αθηνα'],
    ['Тернопіль', 'тернопіль'],
    ['الإسكندرية', 'الاسكندرية'],
    ['أسوان', 'اسوان'],
    ['تهران', 'تهران'],
    ['掛川市', '掛川'],
    ['서울 도봉구', '도봉구'],
    ['กรุงเทพมหานคร', 'มหานคร'],
  ])('%s by typing "%s"', (name, query) => {
    expect(finds([name], query)).toBe(true);
  });

  test('by the beginnings of its words, in any order', () => {
    expect(finds(['Câmara de Lobos', 'Portugal'], 'lob cam')).toBe(true);
  });

  test('by its name and its country together', () => {
    expect(finds(['Doha', 'الدوحة', 'Qatar'], 'doha qatar')).toBe(true);
  });

  test('however its accents are encoded', () => {
    expect(finds(['Córdoba'.normalize('NFC')], 'Córdoba'.normalize('NFD'))).toBe(true);
  });
});

describe('a place is found', () => {
  test.each([
    ['Kakegawa', '掛川市', 'JP', '掛川'],
    ['Kakegawa', '掛川市', 'JP', '掛川市'],
    ['Suwon', '수원', 'KR', '수원시'],
    ['Doha', 'الدوحة', 'QA', 'دوحه'],
    ['Athens', 'Αθήνα', 'GR', 'athina'],
    ['Heraklion', 'Ηράκλειο', 'GR', 'irakleio'],
    ['Kyiv', 'Київ', 'UA', 'київ'],
    ['Lviv', 'Львів', 'UA', 'lviv'],
    ['Kharkiv', 'Харків', 'UA', 'kharkiv'],
    ['Bonn', 'Bonn', 'DE', 'Бонн'],
    ['Bonn', 'Bonn', 'DE', 'Германия'],
    ['Bonn', 'Bonn', 'DE', 'deutschland bonn'],
    ['Cairo', 'القاهرة', 'EG', 'مصر'],
    ['Okayama', '岡山', 'JP', '日本'],
    ['Glasgow', 'Glasgow', 'GB', 'Vereinigtes Königreich'],
  ])('%s (%s, %s) by typing "%s"', (name, local, country, query) => {
    expect(nameMatcher(query)(namesToSearch([name, local], country))).toBe(true);
  });

  test('but not by the name of another country', () => {
    expect(nameMatcher('Francia')(namesToSearch(['Bonn'], 'DE'))).toBe(false);
  });
});

test('of a word for "city" alone nothing is taken away', () => {
  expect(finds(['Jeju'], '시')).toBe(false);
  expect(finds(['市川'], '川市')).toBe(false);
});

test('the middle of a word does not find a city where words have spaces between them', () => {
  expect(finds(['Hamburg'], 'burg')).toBe(false);
});

test('letters that mean different words stay different', () => {
  expect(finds(['Cork'], 'Corq')).toBe(false);
  expect(finds(['北京'], '南京')).toBe(false);
});

test.prop([fc.string({ unit: 'grapheme' })])('a folded name folds to itself', (text) => {
  expect(foldName(foldName(text))).toBe(foldName(text));
});

test.prop([fc.string({ unit: 'grapheme' })])('every name is found by typing it whole', (name) => {
  expect(finds([name], name)).toBe(true);
});
