import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { FeatureValue } from '../../../src/core/story/citySheet';
import { byNumber, datesOf, lastDay, progressRows } from '../../../src/core/story/progress';
import { createValue } from './createSheet';

const dates = fc.constantFrom('2019', '2020-05', '2020-05-31', '2022', '2022-12', '2024-01-15');
const values = fc.array(
  fc.record({
    of: fc.constantFrom('2.9', '2.10', '5.1', '5.1.1'),
    how: fc.constantFrom<FeatureValue['how']>('stated', 'computed'),
    date: fc.option(dates, { nil: '' }),
    amount: fc.option(fc.integer({ min: -50, max: 50 })),
    unit: fc.constantFrom('%', 'places'),
  }),
);
const made = (list: readonly Partial<FeatureValue>[]) => list.map((one) => createValue(one));

/** The slow twin: every value looked at, the last of the newest taken. */
function newest(all: readonly FeatureValue[], { of, how }: Pick<FeatureValue, 'of' | 'how'>, by: string) {
  let best: FeatureValue | null = null;
  for (const value of all) {
    const isOlder = value.date !== '' && lastDay(value.date) <= lastDay(by);
    if (value.of !== of || value.how !== how || !isOlder) continue;
    if (!best || lastDay(value.date) >= lastDay(best.date)) best = value;
  }
  return best;
}

test.prop([values, dates, dates])('each row has the newest values by its two dates, and no other', (list, from, to) => {
  const all = made(list);
  const rows = progressRows(all, from, to);
  for (const row of rows) {
    expect(row.before).toBe(newest(all, row, from));
    expect(row.after).toBe(newest(all, row, to));
    expect(row.after).not.toBeNull();
  }
  const told = new Set(all.filter((value) => newest(all, value, to)).map(({ of, how }) => `${of} ${how}`));
  expect(new Set(rows.map(({ of, how }) => `${of} ${how}`))).toEqual(told);
});

test.prop([values, dates, dates])('a change is told only between two known amounts of one unit', (list, from, to) => {
  for (const { before, after, change } of progressRows(made(list), from, to)) {
    if (change === null) continue;
    expect(before!.unit).toBe(after!.unit);
    expect(change).toBe(after!.amount! - before!.amount!);
  }
});

test('what a date of a year or a month may mean reaches to its end', () => {
  expect(datesOf(made([{ date: '2024' }, { date: '2024-03' }, { date: '2023-12-31' }, { date: '' }]))).toEqual([
    '2023-12-31',
    '2024-03',
    '2024',
  ]);
});

test('a first value shows no change, and nothing known is never a zero', () => {
  const rows = progressRows(made([{ date: '2024', amount: 7 }]), '2020', '2024');
  expect(rows).toMatchObject([{ before: null, change: null }]);
  expect(progressRows(made([{ date: '2024' }]), '2019', '2020')).toEqual([]);
});

test('parts of decimals leave no dust', () => {
  const [row] = progressRows(
    made([
      { date: '2020', amount: 44.9 },
      { date: '2024', amount: 45.1 },
    ]),
    '2020',
    '2024',
  );
  expect(row.change).toBe(0.2);
});

test('numbers stand in the order of the list, not of the alphabet', () => {
  expect(['2.10', '5.1.1', '2.9', '5.1'].sort(byNumber)).toEqual(['2.9', '2.10', '5.1', '5.1.1']);
});
