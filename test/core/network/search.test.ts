import { describe, expect, test } from 'vitest';
import { StreetSearch } from '../../../src/core/network/search';
import { MOST_MILLIMETRES, UNREACHED } from '../../../src/core/network/streetColumns';
import { buildStreetGraph } from '../../../src/core/network/streetGraph';
import { at, createStreets } from './towns';

const row = (metres: readonly number[]) =>
  buildStreetGraph(
    createStreets(
      [...metres, 0].map((_, node) => at(node, 0)),
      metres.map((length, node) => ({ from: node, to: node + 1, metres: length })),
    ),
  );
const costs = (search: StreetSearch) => Array.from({ length: search.graph.nodeCount }, (_, node) => search.cost(node));

describe('a search over roads of hundreds of kilometres', () => {
  test('waits for sources that are whole rounds of the ring of buckets away', () => {
    const search = new StreetSearch(row([300_000, 300_000, 5, 900_000]));
    search.offer(0, 0, 0);
    search.offer(4, 700_000_000, 1);
    search.run();
    expect(costs(search)).toEqual([0, 300_000_000, 600_000_000, 600_005_000, 700_000_000]);
    expect(search.source(3)).toBe(0);
    expect(search.source(4)).toBe(1);
  });

  test('ends where millimetres no longer fit, instead of turning negative', () => {
    const search = new StreetSearch(row([2_000_000, 2_000_000]));
    search.offer(0, 0, 0);
    search.run();
    expect(costs(search)).toEqual([0, 2_000_000_000, UNREACHED]);
    search.clear();
    search.offer(0, MOST_MILLIMETRES, 0);
    search.run();
    expect(costs(search)).toEqual([MOST_MILLIMETRES, UNREACHED, UNREACHED]);
  });
});

test('a search that stops early can be carried on, or forgotten', () => {
  const search = new StreetSearch(row([100, 100, 100, 100]));
  search.offer(0, 0, 0);
  search.run(UNREACHED - 1, 150_000);
  expect(search.cost(1)).toBe(100_000);
  search.run();
  expect(costs(search)).toEqual([0, 100_000, 200_000, 300_000, 400_000]);

  search.clear();
  search.offer(0, 0, 0);
  search.run(UNREACHED - 1, 50_000);
  search.clear();
  search.offer(4, 0, 7);
  search.run();
  expect(costs(search)).toEqual([400_000, 300_000, 200_000, 100_000, 0]);
  expect(search.source(0)).toBe(7);
});

test('a dense town of equal streets, where every node is reached again and again, has room for all of it', () => {
  const side = 12;
  const nodes = Array.from({ length: side }, (_, node) => at(node, 0));
  const edges = nodes.flatMap((_, from) =>
    nodes.flatMap((__, to) => (from < to ? [{ from, to, metres: 10 * (side - from) * (to - from) }] : [])),
  );
  const search = new StreetSearch(buildStreetGraph(createStreets(nodes, edges)));
  search.offer(0, 0, 0);
  search.run();
  // The cheapest way goes by every node: the price a step falls from node to node.
  let cost = 0;
  for (let node = 0; node < side; node++) {
    expect(search.cost(node)).toBe(cost);
    cost += 10_000 * (side - node);
  }
});

test('columns that contradict each other are refused, with the edge', () => {
  const streets = createStreets([at(0, 0), at(1, 0)], [{ from: 0, to: 1 }]);
  expect(() => buildStreetGraph({ ...streets, edgeTo: Uint32Array.of(2) })).toThrow(/edge 0 joins nodes 0 and 2 of 2/);
  expect(() => buildStreetGraph({ ...streets, edgeMillimetres: Uint32Array.of(2 ** 31) })).toThrow(
    /edge 0 is 2147483648 mm/,
  );
});
