import { describe, expect, test } from 'vitest';
import { metres } from '../../src/core/units';
import { at, createStreets } from '../core/network/towns';
import { createTown, engineFor, patient } from './town';

/** Five squares along a street whose library is in the first; the street goes on beyond the last if it is longer. */
async function doubtful(streetEnd: number, standard: number, by: 'streets' | 'straight' = 'streets') {
  const town = createTown({
    people: [1, 10, 100, 1000, 10_000],
    sites: [{ kind: 'library', east: 0, north: 0 }],
    streets: createStreets([at(0, 0), at(streetEnd, 0)], [{ from: 0, to: 1 }]),
  });
  const { engine, pack } = engineFor(town);
  const travel = by === 'streets' ? { by } : { by, detour: 1 };
  return (await engine.border({ pack, kinds: ['library'], travel, standard: metres(standard) }, patient())).doubtful;
}

describe('people near the border', () => {
  test('are in doubt where they are beyond the standard and within it of the street’s end outside', async () => {
    // The town ends at 900 m, the street at 1,000 m: 200 m from the last square, 400 m from the one before.
    expect(await doubtful(1000, 300)).toBe(10_000);
    expect(await doubtful(1000, 450)).toBe(11_000);
  });

  test('are not in doubt where they reach a place in the city anyway', async () => {
    expect(await doubtful(1000, 790)).toBe(10_000);
    expect(await doubtful(1000, 2000)).toBe(0);
  });

  test('are not in doubt where no street leads out, as at a shore', async () => {
    expect(await doubtful(850, 300)).toBe(0);
  });

  test('are not counted where walks do not follow streets', async () => {
    expect(await doubtful(1000, 300, 'straight')).toBe(null);
  });
});
