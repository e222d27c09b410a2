import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { concentrationIndex } from '../../../../src/core/access/equity/concentration';
import { gini, lorenzCurve } from '../../../../src/core/access/equity/gini';
import { palmaRatio, personQuantiles } from '../../../../src/core/access/equity/palma';
import { accessPoverty } from '../../../../src/core/access/equity/poverty';
import { theilByGroup, theilOverServed, theilT } from '../../../../src/core/access/equity/theil';

/** One row a group of persons who all have the same access and income. */
interface Row {
  readonly value: number;
  readonly people: number;
  readonly income: number;
  readonly group: string;
}

const cities = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 30 }),
      people: fc.integer({ min: 0, max: 12 }),
      income: fc.integer({ min: 1, max: 8 }),
      group: fc.constantFrom('a', 'b', 'c'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .filter((rows) => rows.some(({ value, people }) => value * people > 0));

const columns = (rows: readonly Row[]) => ({
  values: Float64Array.from(rows, ({ value }) => value),
  people: Float64Array.from(rows, ({ people }) => people),
  income: Float64Array.from(rows, ({ income }) => income),
  group: rows.map(({ group }) => group),
});

/** Everybody by themselves: what the weighted formulas stand for. */
const persons = (rows: readonly Row[]) => rows.flatMap((row) => Array.from({ length: row.people }, () => row));
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('weighted figures equal the plain formulas over single persons', () => {
  law.prop([cities])('Gini as the mean difference of all pairs of persons', (rows) => {
    const all = persons(rows).map(({ value }) => value);
    const apart = mean(all.flatMap((a) => all.map((b) => Math.abs(a - b))));
    expect(gini(columns(rows))).toBeCloseTo(apart / (2 * mean(all)), 10);
  });

  law.prop([cities])('Theil T', (rows) => {
    const all = persons(rows).map(({ value }) => value);
    const mu = mean(all);
    const each = all.map((a) => (a > 0 ? (a / mu) * Math.log(a / mu) : 0));
    expect(theilT(columns(rows))).toBeCloseTo(mean(each), 10);
    const served = all.filter((a) => a > 0).length;
    expect(theilOverServed(columns(rows))).toBeCloseTo((mean(each) * all.length) / served, 10);
  });

  law.prop([cities, fc.integer({ min: 1, max: 20 })])('access poverty', (rows, line) => {
    const gaps = persons(rows).map(({ value }) => Math.max(0, (line - value) / line));
    const poverty = accessPoverty(columns(rows), line);
    expect(poverty.headcount).toBeCloseTo(mean(gaps.map((gap) => (gap > 0 ? 1 : 0))), 12);
    expect(poverty.depth).toBeCloseTo(mean(gaps), 12);
    expect(poverty.severity).toBeCloseTo(mean(gaps.map((gap) => gap * gap)), 12);
  });

  law.prop([cities])('concentration index, tied incomes sharing their mean rank', (rows) => {
    const all = persons(rows);
    const rank = (income: number) => {
      const below = all.filter((p) => p.income < income).length;
      const equal = all.filter((p) => p.income === income).length;
      return (below + equal / 2) / all.length;
    };
    const mu = mean(all.map(({ value }) => value));
    const want = (2 * mean(all.map(({ value, income }) => (rank(income) - 0.5) * (value - mu)))) / mu;
    expect(concentrationIndex({ ...columns(rows), form: 'standard' })).toBeCloseTo(want, 10);
  });

  law.prop([cities, fc.constantFrom(0.1, 0.4, 0.5, 0.9)])('quantiles over persons', (rows, share) => {
    const incomes = persons(rows)
      .map(({ income }) => income)
      .sort((a, b) => a - b);
    const position = (incomes.length - 1) * share;
    const [below, part] = [Math.floor(position), position % 1];
    const want = (1 - part) * incomes[below] + part * (incomes[below + 1] ?? incomes[below]);
    const { income, people } = columns(rows);
    expect(personQuantiles(income, people, [share])[0]).toBeCloseTo(want, 10);
  });
});

describe('laws of inequality', () => {
  law.prop([cities, fc.constantFrom(0.25, 3, 60)])(
    'doubling everyone’s access changes no index of inequality',
    (rows, factor) => {
      const before = columns(rows);
      const after = { ...before, values: before.values.map((v) => v * factor) };
      expect(gini(after)).toBeCloseTo(gini(before), 10);
      expect(theilT(after)).toBeCloseTo(theilT(before), 10);
      const [one, other] = [before, after].map((city) => concentrationIndex({ ...city, form: 'corrected' }));
      if (!Number.isNaN(one)) expect(other).toBeCloseTo(one, 10);
      const palma = palmaRatio(before);
      if (!Number.isNaN(palma)) expect(palmaRatio(after)).toBeCloseTo(palma, 10);
    },
  );

  law.prop([cities])('the order of rows does not matter', (rows) => {
    const [before, after] = [columns(rows), columns([...rows].reverse())];
    expect(gini(after)).toBeCloseTo(gini(before), 12);
    expect(concentrationIndex({ ...after, form: 'standard' })).toBeCloseTo(
      concentrationIndex({ ...before, form: 'standard' }),
      10,
    );
  });

  law.prop([cities])('Gini lies between 0 and 1, and is 0 when all have the same', (rows) => {
    const city = columns(rows);
    expect(gini(city)).toBeGreaterThanOrEqual(-1e-12);
    expect(gini(city)).toBeLessThan(1);
    expect(gini({ ...city, values: city.values.map(() => 7) })).toBeCloseTo(0, 12);
    expect(theilT({ ...city, values: city.values.map(() => 7) })).toBeCloseTo(0, 12);
  });

  law.prop([cities])('the Lorenz curve never rises above the diagonal and ends at everyone and everything', (rows) => {
    const { people, share } = lorenzCurve(columns(rows));
    people.forEach((x, k) => {
      expect(share[k]).toBeLessThanOrEqual(x + 1e-12);
    });
    expect([people.at(-1), share.at(-1)]).toEqual([1, 1]);
  });

  law.prop([cities])('between and within groups add up to the whole', (rows) => {
    const parts = theilByGroup(columns(rows));
    expect(parts.total).toBeCloseTo(theilT(columns(rows)), 10);
    expect(parts.between).toBeGreaterThanOrEqual(-1e-12);
  });

  law.prop([cities, fc.integer({ min: 1, max: 20 })])(
    'poverty is at most as deep as it is common, and as severe as deep',
    (rows, line) => {
      const { headcount, depth, severity } = accessPoverty(columns(rows), line);
      expect(depth).toBeLessThanOrEqual(headcount + 1e-12);
      expect(severity).toBeLessThanOrEqual(depth + 1e-12);
    },
  );
});
