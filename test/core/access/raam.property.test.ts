import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { raam } from '../../../src/core/access/raam';
import { towns } from './tables';

law.prop([towns, fc.integer({ min: 1, max: 60 })])(
  'at equilibrium everybody is placed, and nobody has a cheaper place than the one they use',
  ({ matrix, table, people, supply }, tau) => {
    const { cost, load } = raam(table, { supply, people, tau });
    const allPeople = people.reduce((sum, p) => sum + p, 0);
    const allSupply = supply.reduce((sum, s) => sum + s, 0);
    const crowding = Array.from(supply, (s, j) =>
      s > 0 ? (load[j] * allSupply) / (s * allPeople) : Number.POSITIVE_INFINITY,
    );
    let placed = 0;
    matrix.forEach((row, i) => {
      const cheapest = Math.min(...row.map((c, j) => c / tau + crowding[j]));
      if (people[i] === 0 || cheapest === Number.POSITIVE_INFINITY) {
        expect(cost[i]).toBeNaN();
      } else {
        placed += people[i];
        expect(cost[i]).toBeGreaterThanOrEqual(cheapest * (1 - 1e-9) - 1e-12);
        expect(cost[i]).toBeLessThanOrEqual(cheapest * (1 + 1e-4) + 1e-9);
      }
    });
    expect(load.reduce((sum, d) => sum + d, 0)).toBeCloseTo(placed, 6);
  },
);
