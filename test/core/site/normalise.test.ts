import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { foldText } from '../../../src/core/site/normalise';

describe('a name reduced for comparing', () => {
  test('accents, capitals and punctuation do not tell names apart', () => {
    expect(foldText('  Biblioteca  FRANCESCA-Bonnemaison ')).toBe('biblioteca francesca bonnemaison');
    expect(foldText('Évry–Courcouronnes')).toBe('evry courcouronnes');
    expect(foldText('Straße')).toBe(foldText('STRASSE'));
    expect(foldText('Søndérborg Łódź')).toBe('sonderborg lodz');
  });

  test('other scripts keep their letters, and Hindi keeps its vowel signs', () => {
    expect(foldText('الفجيرة')).toBe('الفجيرة');
    expect(foldText('दिल्ली')).toBe('दिल्ली');
    expect(foldText('서울')).toBe('서울');
  });

  test.prop([fc.string({ unit: 'grapheme' })])('folding twice changes nothing more', (text) => {
    expect(foldText(foldText(text))).toBe(foldText(text));
  });
});
