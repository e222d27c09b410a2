import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { ENGLISH, speakerOf } from '../../src/languages/speaker';
import { countryNames } from '../../src/map/countryNames';

/** What the map writes for a country of the basemap. */
function written(language: 'en' | 'fr' | 'ar' | 'zh', properties: { name: string; code?: string }) {
  const expression = createExpression(countryNames(language === 'en' ? ENGLISH : speakerOf(language)), 'text-field');
  if (expression.result === 'error') throw new Error(expression.value.map(({ message }) => message).join('; '));
  return expression.value.evaluate({ zoom: 3 }, { type: 'Point', properties });
}

test('a country stands on the map in the language of the page, in English as the basemap has it', () => {
  const qatar = { name: 'Qatar', code: 'QA' };
  expect((['en', 'fr', 'ar', 'zh'] as const).map((language) => written(language, qatar))).toEqual([
    'Qatar',
    'Qatar',
    'قطر',
    '卡塔尔',
  ]);
});

test('vowel points, which the map would draw as letters, are left out', () => {
  expect(written('ar', { name: 'Oman', code: 'OM' })).toBe('عمان');
});

test('a land without a code of its own keeps the name of the basemap', () => {
  expect(written('ar', { name: 'Somaliland' })).toBe('Somaliland');
  expect(written('ar', { name: 'Somaliland', code: '-99' })).toBe('Somaliland');
});
