import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { KINDS } from '../../../src/core/site/kinds';
import { kilometresPerHour, minutes } from '../../../src/core/units';
import {
  COLUMNS,
  cellPoint,
  DETOUR,
  DOUBTS,
  type GapsState,
  inOrder,
  LEVELS,
  NEED_AS,
  readGaps,
  SHOWN,
  SPEED,
  STANDARD,
  USUAL,
  writeGaps,
} from '../../../src/rooms/gaps/address';
import { readAddress, writeAddress } from '../../../src/visit/address';

const onScale = ({ least, most, step }: { least: number; most: number; step: number }) =>
  fc.nat(Math.round((most - least) / step)).map((steps) => Number((least + steps * step).toFixed(2)));
const id = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });

const state: fc.Arbitrary<GapsState> = fc.record({
  city: fc.option(id),
  kinds: fc.option(fc.uniqueArray(fc.constantFrom(...KINDS.map((kind) => kind.id))).map(inOrder)),
  join: fc.constantFrom('any' as const, 'each' as const),
  show: fc.constantFrom(...SHOWN),
  level: fc.constantFrom(...LEVELS),
  need: fc.option(id),
  needAs: fc.constantFrom(...NEED_AS),
  doubts: fc.subarray([...DOUBTS]),
  range: fc.option(
    fc
      .record({ from: fc.nat(89), to: fc.option(fc.integer({ min: 1, max: 90 })) })
      .filter(({ from, to }) => (to === null ? from > 0 : to > from)),
  ),
  group: fc.option(id),
  standard: onScale(STANDARD).map(minutes),
  speed: onScale(SPEED).map(kilometresPerHour),
  straight: fc.boolean(),
  detour: onScale(DETOUR),
  selection: fc.option(
    fc.oneof(
      fc.record({ what: fc.constantFrom('site' as const, 'area' as const), id }),
      fc.record({
        what: fc.constant('cell' as const),
        at: fc
          .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
          .map(cellPoint),
      }),
    ),
  ),
  sorting: fc.record({
    by: fc.constantFrom(...COLUMNS),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
});

/** Through the address bar itself, as a link that somebody sends. */
const sent = (words: ReturnType<typeof writeGaps>) =>
  readAddress(writeAddress({ room: 'gaps', view: null, words }), ['gaps']).words;

describe('a link', () => {
  test.prop([state])('read back gives the state that was written', (written) => {
    expect(readGaps(sent(writeGaps(written)))).toEqual(written);
  });

  test('of the usual state says nothing', () => {
    expect(sent(writeGaps(USUAL))).toEqual({});
    expect(readGaps({})).toEqual(USUAL);
  });

  test('with words that the room does not know, or values it never writes, reads as if they were not there', () => {
    const odd = { colour: 'red', show: 'everything', level: 'streets', need: '', range: '12-5', doubts: 'ghosts' };
    expect(readGaps(odd)).toEqual(USUAL);
  });

  test.prop([
    fc.dictionary(
      fc.constantFrom(
        'kinds',
        'standard',
        'speed',
        'detour',
        'cell',
        'sort',
        'travel',
        'range',
        'doubts',
        'level',
        'nobody',
      ),
      fc.string(),
    ),
  ])('that is mangled still opens, within the limits of the sliders', (words) => {
    const { standard, speed, detour, kinds, range } = readGaps(words);
    expect(standard >= STANDARD.least && standard <= STANDARD.most).toBe(true);
    expect(speed >= SPEED.least && speed <= SPEED.most).toBe(true);
    expect(detour >= DETOUR.least && detour <= DETOUR.most).toBe(true);
    expect(range === null || (range.from >= 0 && (range.to === null || range.to > range.from))).toBe(true);
    expect(kinds === null || kinds.every((kind) => KINDS.some((known) => known.id === kind))).toBe(true);
  });
});
