import { expect, test } from 'vitest';
import { recogniseColumns } from '../../../src/core/intake/columns';
import { kindOfWords } from '../../../src/core/intake/kindWords';
import { readDegrees, readPlace } from '../../../src/core/intake/readPosition';
import { broughtTable, nearBarcelona } from './bringing';

const recognised = (text: string) => {
  const brought = broughtTable(text);
  const choice = recogniseColumns(brought, 'sites', nearBarcelona);
  return Object.fromEntries(Object.entries(choice).map(([role, column]) => [role, brought.columns[column]]));
};

test.each([
  [
    'Name;Breitengrad;Längengrad;Art\nA;41,4;2,1;Bibliothek',
    { name: 'Name', lat: 'Breitengrad', lon: 'Längengrad', kind: 'Art' },
  ],
  [
    'nombre,latitud,longitud,tipo,plazas\nA,41.4,2.1,museo,3',
    { name: 'nombre', lat: 'latitud', lon: 'longitud', kind: 'tipo', capacity: 'plazas' },
  ],
  ['x,y,nom,adreça\n2.1,41.4,A,Carrer 1', { lon: 'x', lat: 'y', name: 'nom', address: 'adreça' }],
  ['名称,纬度,经度,类型\n图书馆一,41.4,2.1,图书馆', { name: '名称', lat: '纬度', lon: '经度', kind: '类型' }],
  [
    'الاسم,خط العرض,خط الطول,النوع\nأ,41.4,2.1,مكتبة',
    { name: 'الاسم', lat: 'خط العرض', lon: 'خط الطول', kind: 'النوع' },
  ],
  ['name;geo_point_2d;type\nAbc;41.4, 2.1;library', { name: 'name', place: 'geo_point_2d', kind: 'type' }],
])('columns are known by their names in several languages: %s', (text, choice) => {
  expect(recognised(text)).toEqual(choice);
});

test('columns without names are known by what stands in them', () => {
  expect(recognised('Biblioteca Gòtic;biblioteca;41,38;2,17\nMuseu;museu;41,39;2,18')).toEqual({
    lat: 'Column 3',
    lon: 'Column 4',
    kind: 'Column 2',
    name: 'Column 1',
  });
});

test('a column is not believed by its name alone where its cells say otherwise', () => {
  expect(recognised('name,location,lat,lon\nA,Main Street,41.4,2.1')).toMatchObject({ lat: 'lat', lon: 'lon' });
  expect(recognised('name,lat,location\nAbc,n/a,"41.4, 2.1"')).toMatchObject({ place: 'location' });
});

test.each([
  ['41.3874', 41.3874, false],
  ['41,387', 41.387, true],
  ['41°23\'14.5"N', 41 + 23 / 60 + 14.5 / 3600, false],
  ["2° 10' O", -(2 + 10 / 60), false],
  ['41.4° N', 41.4, false],
  ['2.17W', -2.17, false],
] as const)('%s are %d degrees', (text, degrees, hasComma) => {
  const read = readDegrees(text)!;
  expect(read.degrees).toBeCloseTo(degrees, 9);
  expect(read.hasComma).toBe(hasComma);
});

test.each(['', '41.387.123', '1,234,567', "41°75'", 'north', '12 Main Street'])('"%s" is no position', (text) => {
  expect(readDegrees(text)).toBeNull();
});

test.each([
  ['41.38, 2.17', [2.17, 41.38]],
  ['41.38,2.17', [2.17, 41.38]],
  ['41,38; 2,17', [2.17, 41.38]],
  ['(41.38 2.17)', [2.17, 41.38]],
  ['POINT (2.17 41.38)', [2.17, 41.38]],
  ['SRID=4326;POINT Z(2.17 41.38 5)', [2.17, 41.38]],
] as const)('%s is one place', (text, at) => {
  expect(readPlace(text)?.at).toEqual(at);
});

test.each([
  ['Biblioteca pública municipal', 'library'],
  ['Music School', 'arts-language'],
  ['Volkshochschule', 'adult-education'],
  ['市图书馆', 'library'],
  ['المكتبة العامة', 'library'],
  ['makerspace', 'makerspace'],
  ['Ludoteca', null],
  ['', null],
] as const)('"%s" names the kind %s', (word, kind) => {
  expect(kindOfWords(word)).toBe(kind);
});
