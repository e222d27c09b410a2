import { describe, expect, test } from 'vitest';
import { minutes } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { shadeEntries, statesOf, supplyShades, unknownEntries } from '../../../../src/rooms/gaps/find/shades';
import { supplySentence, supplyText, supplyTitle } from '../../../../src/rooms/gaps/find/supplySentences';
import { UNKNOWN_WALK } from '../../../../src/rooms/gaps/walkClasses';
import type { Supply } from '../../../../src/workers/questions';

const createSupply = (supply: Partial<Supply> = {}): Supply => ({
  measure: 'count',
  values: new Float64Array(),
  mean: 2,
  places: 42,
  sized: 0,
  bySize: false,
  ...supply,
});
const words = { kinds: ['library'] as const, standard: minutes(15), many: null };

describe('shades', () => {
  test('tell none from one from several, and what is not known from none', () => {
    const shades = supplyShades(ENGLISH, { measure: 'count', mean: 2 });
    expect([...statesOf(Float64Array.from([0, 1, 2, 3, 4, 5, 99, Number.NaN]), shades)]).toEqual([
      0,
      1,
      2,
      3,
      3,
      4,
      4,
      UNKNOWN_WALK,
    ]);
  });

  test('of places per 1,000 have the city’s mean as their middle', () => {
    const shades = supplyShades(ENGLISH, { measure: 'per1000', mean: 0.05 });
    expect([...statesOf(Float64Array.from([0, 0.025, 0.026, 0.05, 0.1, 0.2]), shades)]).toEqual([0, 1, 2, 2, 3, 4]);
    expect(shades.map(({ label }) => label)).toEqual([
      'none in reach',
      'up to 0.025',
      '0.025 to 0.050: below the mean',
      '0.050 to 0.1',
      'over 0.1',
    ]);
  });

  test('are the legend’s entries, in the same colours, with the hatch only where something is not known', () => {
    const shades = supplyShades(ENGLISH, { measure: 'count', mean: 2 });
    const entries = [...shadeEntries(shades), ...unknownEntries(ENGLISH, true)];
    expect(entries.slice(0, 5).map(({ colour }) => colour)).toEqual(shades.map(({ colour }) => colour));
    expect(entries[5].mark).toBe('hatch');
    expect(unknownEntries(ENGLISH, false)).toEqual([]);
  });
});

describe('the words of what people have to choose from', () => {
  test('say that places count alike where sizes are missing, and by which weights', () => {
    const supply = createSupply({ measure: 'per1000', sized: 3 });
    expect(supplySentence(ENGLISH, supply, words)).toContain(
      'counts as one, because the size is known of only 3 of 42 places',
    );
    expect(supplySentence(ENGLISH, supply, words)).toContain(
      '1 up to 5 minutes, 0.68 up to 10 minutes, 0.22 beyond (E2SFCA',
    );
    expect(supplySentence(ENGLISH, createSupply({ measure: 'per1000', bySize: true, sized: 42 }), words)).toMatch(
      /^Each place counts by its size/,
    );
  });

  test('are right for none, one and several', () => {
    expect(supplyText(ENGLISH, createSupply(), 0, words)).toBe('No libraries within 15 minutes');
    expect(supplyText(ENGLISH, createSupply(), 1, words)).toBe('1 library within 15 minutes');
    expect(supplyText(ENGLISH, createSupply(), 3, words)).toBe('3 libraries within 15 minutes');
    expect(supplyText(ENGLISH, createSupply(), Number.NaN, words)).toContain('Not known');
    expect(supplyText(ENGLISH, createSupply({ measure: 'per1000' }), 0.0261, words)).toBe(
      '0.026 libraries per 1,000 people',
    );
    expect(supplyTitle(ENGLISH, createSupply(), words)).toBe('Places within 15 minutes on foot: libraries');
  });
});
