import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../scripts/oracles/checkFolder';

const outcomes = await checkFolder(fileURLToPath(new URL('own', import.meta.url)));
const groups = new Map<string, typeof outcomes>();
for (const outcome of outcomes) groups.set(outcome.group, [...(groups.get(outcome.group) ?? []), outcome]);

test('no case of the made-up city is overlooked', () => {
  const counts = Object.fromEntries([...groups].map(([group, all]) => [group, all.length]));
  expect(counts).toMatchObject({
    'city/access_cases.json': 91,
    'city/catchment_cases.json': 27,
    'city/raam_equilibrium.csv': 2,
    'city/location_cases.json': 35,
    'small/location_cases.json': 31,
  });
});

describe.each([...groups])('%s gives what the peer printed', (_, cases) => {
  test.each(cases)('$case', ({ passed, detail }) => {
    expect(passed, detail).toBe(true);
  });
});
