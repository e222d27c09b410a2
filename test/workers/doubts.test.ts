import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/core/site/kinds';
import { metres } from '../../src/core/units';
import type { Travel } from '../../src/workers/questions';
import { at, createStreets } from '../core/network/towns';
import { createTown, engineFor, patient, type TownPlan } from './town';

const STREETS: Travel = { by: 'streets' };

/** Five squares along a street whose library is in the first; the street goes on beyond the last if it is longer. */
async function doubts(
  plan: TownPlan & { streetEnd?: number },
  standard: number,
  kinds: readonly Kind[] = ['library'],
  travel = STREETS,
) {
  const town = createTown({
    people: [1, 10, 100, 1000, 10_000],
    sites: [{ kind: 'library', east: 0, north: 0 }],
    streets: createStreets([at(0, 0), at(plan.streetEnd ?? 850, 0)], [{ from: 0, to: 1 }]),
    ...plan,
  });
  const { engine, pack } = engineFor(town);
  return engine.doubts({ pack, kinds, travel, standard: metres(standard) }, patient());
}

describe('people near the border', () => {
  const marked = async (streetEnd: number, standard: number) => [...(await doubts({ streetEnd }, standard)).border!];

  test('are in doubt where they are beyond the standard and within it of the street’s end outside', async () => {
    // The town ends at 900 m, the street at 1,000 m: 200 m from the last square, 400 m from the one before.
    expect(await marked(1000, 300)).toEqual([0, 0, 0, 0, 1]);
    expect(await marked(1000, 450)).toEqual([0, 0, 0, 1, 1]);
  });

  test('are not in doubt where they reach a place in the city anyway', async () => {
    expect(await marked(1000, 790)).toEqual([0, 0, 0, 0, 1]);
    expect(await marked(1000, 2000)).toEqual([0, 0, 0, 0, 0]);
  });

  test('are not in doubt where no street leads out, as at a shore', async () => {
    expect(await marked(850, 300)).toEqual([0, 0, 0, 0, 0]);
  });

  test('cannot be told where walks do not follow streets', async () => {
    const { border, island } = await doubts({ streetEnd: 1000 }, 300, ['library'], { by: 'straight', detour: 1 });
    expect([border, island]).toEqual([null, null]);
  });
});

test('who lives beside a street that hangs together with no other is in doubt, however short the walk seems', async () => {
  const streets = createStreets(
    // A long street to the south, and a lane of its own right in the last square.
    [at(0, -90), at(400, -90), at(850, -90), at(790, 5), at(810, 5)],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ],
  );
  expect([...(await doubts({ streets }, 5000)).island!]).toEqual([0, 0, 0, 0, 1]);
});

describe('a place of unstated kind', () => {
  const other = { kind: 'other' as const, east: 800, north: 0 };
  const library = { kind: 'library' as const, east: 0, north: 0 };

  test('puts those in doubt who are beyond the standard and within it of that place', async () => {
    expect([...(await doubts({ sites: [library, other] }, 250)).unstated]).toEqual([0, 0, 0, 1, 1]);
  });

  test('is no doubt where a second kind says what it is, or where nobody asks for what it may be', async () => {
    const known = { ...other, alsoKinds: ['museum' as const] };
    expect([...(await doubts({ sites: [library, known] }, 250)).unstated]).toEqual([0, 0, 0, 0, 0]);
    const school = { ...other, kind: 'school' as const };
    expect([...(await doubts({ sites: [library, school] }, 250)).unstated]).toEqual([0, 0, 0, 0, 0]);
    const asked = await doubts({ sites: [{ ...library, kind: 'primary' }, school] }, 250, ['primary']);
    expect([...asked.unstated]).toEqual([0, 0, 0, 1, 1]);
  });
});
