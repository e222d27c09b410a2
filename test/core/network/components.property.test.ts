import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { componentsOf } from '../../../src/core/network/components';

const networks = fc.integer({ min: 1, max: 20 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 25 }),
  }),
);

test.prop([networks])(
  'nodes hang together just where a walk leads, and the first part has the most',
  ({ count, edges }) => {
    const { component, sizes } = componentsOf(
      count,
      Uint32Array.from(edges, ([from]) => from),
      Uint32Array.from(edges, ([, to]) => to),
    );
    for (let start = 0; start < count; start++) {
      const reached = new Set([start]);
      // Sets are walked in the order of adding, what is added on the way too.
      for (const node of reached) {
        for (const [a, b] of edges) {
          if (a === node) reached.add(b);
          if (b === node) reached.add(a);
        }
      }
      for (let node = 0; node < count; node++) expect(component[node] === component[start]).toBe(reached.has(node));
      expect(sizes[component[start]]).toBe(reached.size);
    }
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  },
);
