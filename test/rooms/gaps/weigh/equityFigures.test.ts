import { describe, expect, test } from 'vitest';
import { kilometresPerHour, metres, minutes } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { equityFigures } from '../../../../src/rooms/gaps/weigh/equityFigures';
import { barBounds, barsOf } from '../../../../src/rooms/gaps/weigh/histogram';
import { lorenzTenths } from '../../../../src/rooms/gaps/weigh/lorenzTenths';
import type { Weighing } from '../../../../src/workers/questions';

const createWeighing = (weighing: Partial<Weighing> = {}): Weighing => ({
  people: 1000,
  unknown: 0,
  byWalk: Float64Array.from([600, 300, 100]),
  beyond: 100,
  meanExcess: metres(160),
  depth: 0.02,
  places: 42,
  meanPlaces: 1.5,
  gini: 0.4,
  lorenz: { people: [0, 0.1, 0.5, 1], places: [0, 0, 0.25, 1] },
  income: null,
  ...weighing,
});

const say = (weighing: Partial<Weighing> = {}) =>
  equityFigures(ENGLISH, {
    weighing: createWeighing(weighing),
    kinds: ['library'],
    standard: minutes(10),
    speed: kilometresPerHour(4.8),
    many: null,
    join: 'any',
  }).map((figure) => ({ ...figure, sentence: figure.sentence.replaceAll('\u00a0', ' ') }));

describe('equity', () => {
  test('begins with the level and ends with the spread, which repeats the level', () => {
    const names = say().map(({ name }) => name);
    expect(names).toEqual(['Without any in reach', 'How far short', 'Choice', 'Unevenness']);
    expect(say()[0].sentence).toBe(
      'About 100 of the 1,000 people whose walk is known lack a library within 10 minutes (800 m).',
    );
    expect(say()[1].sentence).toContain('walk on average 2.0 minutes longer than it');
    expect(say().at(-1)!.sentence).toContain('10 % have none, the mean is 1.5');
  });

  test('does not round a small shortfall to none', () => {
    expect(say({ depth: 0.003 })[1]).toMatchObject({ value: 'under 0.01' });
    expect(say({ depth: 0, beyond: 0 })[1]).toMatchObject({ value: '0' });
  });

  test('says nothing of evenness where nobody has any', () => {
    const last = say({ gini: Number.NaN, meanPlaces: 0, beyond: 1000, meanExcess: metres(Number.NaN) });
    expect(last.at(-1)).toMatchObject({ value: '–' });
    expect(last[1].sentence).toContain('have no way to any');
  });

  test('gives both sides of the ratio of rich to poor, and what income that is', () => {
    const income = {
      label: 'Gross income per household, mean',
      year: 2022,
      source: 's',
      palma: 1.25,
      poorMean: 2,
      richMean: 2.5,
      concentration: -0.06,
    };
    const figures = say({ income });
    expect(figures[3].sentence).toContain('richest areas reach 2.5 libraries on average, the 40 % in the poorest 2.');
    expect(figures[3].sentence).toContain('“Gross income per household, mean”, 2022');
    expect(figures[4]).toMatchObject({ value: '−0.06' });
    expect(figures[4].sentence).toContain('leans to poorer areas');
    expect(say({ income: { ...income, palma: Number.NaN } }).map(({ name }) => name)).not.toContain('Rich to poor');
  });

  test('is silent where nobody’s walk is known', () => expect(say({ people: 0 })).toEqual([]));
});

describe('the charts as tables', () => {
  test('bars are a minute wide, have the standard between two of them, and the last has no end', () => {
    expect(barBounds(minutes(3), kilometresPerHour(6))).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
    const bars = barsOf(ENGLISH, [1, 2, 3, 4], minutes(2));
    expect(bars.map(({ isBeyond }) => isBeyond)).toEqual([false, false, true, true]);
    expect(bars.map(({ label }) => label)).toEqual(['0 to 1', '1 to 2', '2 to 3', 'over 3, or no way']);
  });

  test('the Lorenz curve is read off at every tenth', () => {
    const tenths = lorenzTenths(createWeighing().lorenz);
    expect(tenths).toHaveLength(10);
    expect(tenths[0].places).toBeCloseTo(0);
    expect(tenths[4].places).toBeCloseTo(0.25);
    expect(tenths[6].places).toBeCloseTo(0.25 + 0.75 * 0.4);
    expect(tenths[9].places).toBe(1);
    expect(lorenzTenths({ people: [], places: [] })).toEqual([]);
  });
});
