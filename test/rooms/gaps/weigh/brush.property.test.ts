import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { barRange, barsBetween, rangeWords, walkRange } from '../../../../src/rooms/gaps/weigh/brush';

const bars = fc.integer({ min: 10, max: 91 });
const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });

describe('a range drawn on the histogram', () => {
  test.prop([bars, share, share])(
    'is of whole bars, at least one, wherever the hand began and ended',
    (count, a, b) => {
      const [from, to] = barsBetween(a, b, count);
      expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
      expect(from >= 0 && from < to && to <= count).toBe(true);
      expect(barsBetween(b, a, count)).toEqual([from, to]);
    },
  );

  test.prop([bars, share, share])('comes back from the address as it was drawn', (count, a, b) => {
    const drawn = barsBetween(a, b, count);
    expect(barRange(walkRange(drawn, count), count)).toEqual(drawn);
  });

  test('of all bars is no choice, and one that takes in the last goes on without end', () => {
    expect(walkRange([0, 31], 31)).toBe(null);
    expect(walkRange([12, 31], 31)).toEqual({ from: 12, to: null });
    expect(walkRange([5, 5], 31)).toEqual({ from: 5, to: 6 });
  });

  test('that reaches beyond a shorter histogram is drawn as far as there are bars', () => {
    expect(barRange({ from: 40, to: 50 }, 31)).toEqual([30, 31]);
  });

  test('is said in words', () => {
    expect(
      [null, { from: 0, to: 1 }, { from: 5, to: 12 }, { from: 12, to: null }].map((range) =>
        rangeWords(ENGLISH, range),
      ),
    ).toEqual(['all walks', 'up to 1 minute', '5 to 12 minutes', 'over 12 minutes']);
  });
});
