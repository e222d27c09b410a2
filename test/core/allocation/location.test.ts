import { describe, expect, test } from 'vitest';
import { costTableFromRows } from '../../../src/core/access/costTable';
import { coverAll, coverAllCapacitated, coverAllTwice } from '../../../src/core/allocation/covering';
import { type LocationStudy, locationCase } from '../../../src/core/allocation/locationCase';
import { shortestLongestWalk } from '../../../src/core/allocation/pCenter';
import { leastTotalWalk } from '../../../src/core/allocation/pMedian';
import { effects } from './problems';

const never = Number.POSITIVE_INFINITY;
const problem = (
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  predefined: readonly number[] = [],
) => ({
  costs: costTableFromRows(matrix, matrix[0].length),
  weights: Float64Array.from(weights),
  predefined,
});

describe('what cannot be done is told with its reason', () => {
  test('cells beyond the radius of every site are named', () => {
    const answer = coverAll(
      problem(
        [
          [5, 9],
          [9, never],
          [never, never],
        ],
        [1, 1, 0],
      ),
      6,
      effects,
    );
    expect(answer).toEqual({ status: 'infeasible', reason: '2 clients have no site within 6', unserveable: [1, 2] });
  });

  test('more sites than there are, or none, is no choice', () => {
    const two = problem([[1, 2]], [1]);
    expect(leastTotalWalk(two, { count: 3 }, effects)).toMatchObject({ status: 'infeasible', unserveable: [] });
    expect(leastTotalWalk(two, { count: 0 }, effects)).toMatchObject({ reason: 'no site may be opened' });
  });

  test('two islands cannot share one site: the least number of sites is part of the reason', () => {
    const islands = problem(
      [
        [1, never],
        [never, 1],
      ],
      [5, 5],
    );
    expect(leastTotalWalk(islands, { count: 1 }, effects)).toMatchObject({
      status: 'infeasible',
      reason: 'no 1 sites reach all clients; at least 2 are needed',
    });
    expect(shortestLongestWalk(islands, { count: 1 }, effects).status).toBe('infeasible');
    expect(shortestLongestWalk(islands, { count: 2 }, effects)).toMatchObject({ status: 'optimal', objective: 1 });
  });

  test('too little capacity within reach', () => {
    const town = problem([[1, 1]], [100]);
    expect(coverAllCapacitated(town, { radius: 5, capacities: [40, 50] }, effects).status).toBe('infeasible');
    expect(coverAllCapacitated(town, { radius: 5, capacities: [40, 60] }, effects)).toMatchObject({ objective: 2 });
  });
});

test('an empty cell out of reach stops set covering but not the total walk', () => {
  const town = problem([[4], [never]], [10, 0]);
  expect(coverAll(town, 5, effects)).toMatchObject({ status: 'infeasible', unserveable: [1] });
  expect(leastTotalWalk(town, { count: 1 }, effects)).toMatchObject({ status: 'optimal', objective: 40 });
});

test('better choices are told on the way, with the predefined sites in them', () => {
  const told: (readonly number[])[] = [];
  const town = problem(
    [
      [9, 1, 5],
      [9, 5, 1],
      [0, 9, 9],
    ],
    [3, 3, 1],
    [0],
  );
  leastTotalWalk(town, { count: 2 }, { ...effects, onBetter: (sites) => told.push(sites) });
  expect(told.length).toBeGreaterThan(0);
  for (const sites of told) expect(sites).toContain(0);
});

describe('cases in the peer’s words', () => {
  const study: LocationStudy = {
    costs: costTableFromRows([
      [1, 9, 9],
      [9, 1, 9],
      [9, 9, 1],
    ]),
    weights: Float64Array.of(5, 4, 3),
    clientPlace: null,
    sitePlace: null,
  };
  const solved = (args: Record<string, unknown>, model = 'MCLP') => locationCase(study, { case: 'x', model, args });

  test('predefined sites may be rows or, as long as the list and with doubles, flags', () => {
    const rows = solved({ p: 2, service_radius: 2, predefined: [2] }).solve?.(effects);
    const flags = solved({ p: 2, service_radius: 2, predefined: [0, 0, 1] }).solve?.(effects);
    expect(rows).toMatchObject({ objective: 8, selected: [0, 2] });
    expect(flags).toEqual(rows);
  });

  test('first_clients and first_sites cut the lists', () => {
    expect(solved({ p: 1, first_clients: 2, first_sites: 2 }, 'PMedian').solve?.(effects)).toMatchObject({
      objective: 41,
    });
  });

  test('what is missing, misspelt or impossible is told before anything is solved', () => {
    expect(solved({ p: 1, service_radius: 2, first_clients: 1.5 }).problems[0].what).toBe('"first_clients" is 1.5');
    expect(solved({ p: 1, service_radius: 2, first_sites: 0 }).problems[0].what).toBe('"first_sites" is 0');
    expect(solved({ p: 1 }).problems[0].what).toBe('"service_radius" is missing');
    expect(solved({ p: 1.5, service_radius: 2 }).problems[0].what).toBe('"p" is 1.5');
    expect(solved({ p: 1, service_radius: 2, predefined: [7] }).problems[0].what).toBe('"predefined" names site 7');
    expect(solved({ p: 2 }, 'PDispersion').solve).toBeNull();
    expect(solved({ p: 1 }, 'NoSuch').problems[0].fix).toContain('PMedian');
    expect(solved({ p: 1, service_radius: 2, radius: 3 }).problems).toMatchObject([{ level: 'warning' }]);
  });
});

test('with no time to prove the fewest sites, backup covering still counts clients, not sites', () => {
  // Site u is in reach of client v where the binary digits that both have are odd in number: three sites cover all seven
  // clients, and the linear program leaves open whether two would do.
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  const isOdd = (bits: number) => [1, 2, 4, 7].includes(bits);
  const parity = problem(
    numbers.map((v) => numbers.map((u) => (isOdd(u & v) ? 1 : 9))),
    numbers.map(() => 1),
  );
  const answer = coverAllTwice(parity, 2, { ...effects, secondsLeft: () => 0 });
  expect(answer).toEqual({ status: 'bounded', objective: 4, selected: [0, 1, 3], bound: 7 });
});
