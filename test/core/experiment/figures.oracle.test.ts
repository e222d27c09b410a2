import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { flagsByRule, flagsOf } from '../../../src/core/experiment/flags';
import { FLAGS, flagIndex } from '../../../src/core/experiment/readings';
import { quantile, summarise } from '../../../src/core/experiment/statistics';
import { thin } from '../../../src/core/experiment/thin';
import { createReadings, createSeries, MAY_MORNING, NO_RULES } from './experiments';

const values = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  ),
  { maxLength: 120 },
);

/** Steinarsson's own way, bucket lists and all, on objects. */
function slowThin(points: readonly { i: number; t: number; v: number }[], most: number): number[] {
  if (points.length <= most) return points.map(({ i }) => i);
  const edge = (b: number) => Math.floor((b * (points.length - 2)) / (most - 2)) + 1;
  const buckets = Array.from({ length: most - 2 }, (_, b) => points.slice(edge(b), edge(b + 1)));
  const all = [[points[0]], ...buckets, [points[points.length - 1]]];
  const kept = [points[0]];
  for (let b = 1; b < all.length - 1; b++) {
    const a = kept[b - 1];
    const next = all[b + 1];
    const c = {
      t: next.reduce((s, { t }) => s + t, 0) / next.length,
      v: next.reduce((s, { v }) => s + v, 0) / next.length,
    };
    const area = ({ t, v }: { t: number; v: number }) => Math.abs((c.t - a.t) * (v - a.v) - (c.v - a.v) * (t - a.t));
    kept.push(all[b].reduce((best, one) => (area(one) > area(best) ? one : best)));
  }
  return [...kept, points[points.length - 1]].map(({ i }) => i);
}

test.prop([values, fc.integer({ min: 3, max: 40 })])(
  'thinning keeps what the slow way keeps: first, last, and the largest triangles',
  (raw, most) => {
    const { times } = createReadings(raw);
    const points = raw.flatMap((v, i) => (Number.isNaN(v) ? [] : [{ i, t: times[i], v }]));
    expect(Array.from(thin(times, Float64Array.from(raw), most))).toEqual(slowThin(points, most));
  },
);

test('the last but one of 17 readings, a peak, is kept where 15 of them are shared among 11 buckets', () => {
  // 15 / 11 * 11 is 14.999… in floating point: the last bucket once ended a reading early.
  const raw = Array.from({ length: 17 }, (_, i) => (i === 15 ? 90 : 40));
  expect(Array.from(thin(createReadings(raw).times, Float64Array.from(raw), 13))).toContain(15);
});

test.prop([fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 })])(
  'figures agree with the plain way of working them out',
  (raw) => {
    const readings = createReadings(raw);
    const summary = summarise(readings, { values: readings.raw, flags: new Uint8Array(raw.length), unit: 'dB[SPL]' })!;
    const sorted = raw.toSorted((a, b) => a - b);
    expect(summary.n).toBe(raw.length);
    expect(summary.mean).toBeCloseTo(raw.reduce((a, b) => a + b) / raw.length, 9);
    expect([summary.least, summary.most]).toEqual([sorted[0], sorted[raw.length - 1]]);
    const half = raw.length >> 1;
    expect(summary.median).toBeCloseTo(raw.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2, 9);
    expect(summary.energyMean).toBeCloseTo(
      10 * Math.log10(raw.reduce((sum, level) => sum + 10 ** (level / 10), 0) / raw.length),
      9,
    );
    expect(summary.energyMean!).toBeGreaterThanOrEqual(summary.mean - 1e-9);
  },
);

test('quartiles are those of R and NumPy (type 7)', () => {
  const sorted = Float64Array.from([1, 2, 3, 4, 10]);
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(sorted, share))).toEqual([1, 2, 3, 4, 10]);
  expect(quantile(Float64Array.from([1, 2, 3, 4]), 0.25)).toBeCloseTo(1.75, 12);
});

test('two sounds of 60 and 70 dB have the energy of one of 67.4 dB, not of 65', () => {
  const readings = createReadings([60, 70]);
  const { energyMean, mean } = summarise(readings, {
    values: readings.raw,
    flags: new Uint8Array(2),
    unit: 'dB[SPL]{A}',
  })!;
  expect(mean).toBe(65);
  expect(energyMean).toBeCloseTo(67.4036, 4);
  expect(summarise(readings, { values: readings.raw, flags: new Uint8Array(2), unit: '[ppm]' })!.energyMean).toBeNull();
});

test('a spike is suspect, a step is not, a stuck sensor is, what cannot be is bad, and a pause is a gap', () => {
  const flags = (raw: readonly number[], rules: object, times?: number[]) =>
    Array.from(
      flagsByRule(createReadings(raw, times), Float64Array.from(raw), { ...NO_RULES, ...rules }),
      (flag) => FLAGS[flag][0],
    ).join('');
  expect(flags([600, 602, 3000, 603, 601, 604], { spike: 500 })).toBe('oosooo');
  expect(flags([600, 601, 602, 1500, 1501, 1502], { spike: 500 })).toBe('oooooo');
  expect(flags([1, 2, 2, 2, 3], { stuck: 3 })).toBe('osss' + 'o');
  expect(flags([20, 400, Number.NaN], { most: 60 })).toBe('obg');
  expect(
    flags(
      [1, 2, 3, 4],
      { gap: 3 },
      [0, 10, 20, 90].map((second) => MAY_MORNING + second * 1000),
    ),
  ).toBe('ooog');
});

test.prop([values, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })])(
  'a mark by hand stands above every rule, within its times and nowhere else',
  (raw, a, b) => {
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    const series = createSeries({ readings: createReadings(raw), rules: { ...NO_RULES, most: 50 } });
    const time = (row: number) => MAY_MORNING + row * 60_000;
    const mark = {
      id: 'mark00000001',
      order: 0,
      series: series.id,
      from: time(first),
      until: time(last),
      flag: 'ok' as const,
      reason: '',
    };
    const [before, after] = [flagsOf(series, []), flagsOf(series, [mark])];
    after.forEach((flag, i) => {
      expect(flag).toBe(i >= first && i <= last ? flagIndex('ok') : before[i]);
    });
  },
);
