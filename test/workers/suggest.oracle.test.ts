/** Suggestions against trying every choice. */
import { fc, test } from '@fast-check/vitest';
import loadHighs from 'highs';
import { beforeAll, describe, expect } from 'vitest';
import { highsSolver } from '../../src/core/allocation/highsSolver';
import type { SolveProgram } from '../../src/core/allocation/program';
import { effectiveSites } from '../../src/core/scenario/effectiveSites';
import { metres } from '../../src/core/units';
import { createEngine } from '../../src/workers/engine';
import type { Choice, SuggestAsk, SuggestModel } from '../../src/workers/questions';
import { openStreets } from '../../src/workers/streetTravel';
import { at, createStreets } from '../core/network/towns';
import { createTown, packBytes, patient, type TownPlan } from './town';

let solveProgram: SolveProgram;
beforeAll(async () => {
  solveProgram = highsSolver(await loadHighs());
});

const streets = createStreets(
  [at(0, 100), at(700, 100), at(1400, 100), at(700, 400)],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 1, to: 3 },
  ],
);

const KINDS = ['library'] as const;

async function suggestIn(plan: TownPlan, ask: Partial<SuggestAsk> & { model: SuggestModel }) {
  const pack = createTown({ streets, ...plan });
  const bytes = packBytes(pack);
  const engine = createEngine(
    async () => new Response(bytes),
    async () => solveProgram,
  );
  const heard: Choice[] = [];
  const work = {
    ...patient(),
    onProgress: (progress: { stage: string; choice?: Choice }) => {
      if (progress.choice) heard.push(progress.choice);
    },
  };
  const asked = {
    count: 1,
    standard: metres(300),
    group: null,
    candidates: { from: 'cells' },
    standing: 'stay',
    seconds: 20,
    ...ask,
  } as const;
  const address = { url: 'town.pack', bytes: bytes.length };
  const answer = await engine.suggest({ pack: address, kinds: KINDS, travel: { by: 'streets' }, ...asked }, work);
  return { answer, heard, pack, asked };
}

/** The walks of all cells with these cells' points open beside the libraries, worked out by opening the town anew. */
function walksWith(pack: ReturnType<typeof createTown>, cells: readonly number[]) {
  const { sites } = effectiveSites(
    pack.sites,
    cells.map((cell) => ({
      do: 'add' as const,
      site: `new-${cell}`,
      kind: 'library' as const,
      at: [pack.cells.lon[cell], pack.cells.lat[cell]] as const,
    })),
  );
  const chosen = Uint32Array.from(sites.kindMask.keys()).filter((row) => sites.kindMask[row] === sites.kindMask[0]);
  return openStreets(streets, sites, pack.cells).nearest(chosen).metres;
}

const choices = (cells: number, count: number): number[][] =>
  count === 0
    ? [[]]
    : choices(cells, count - 1).flatMap((chosen) =>
        Array.from({ length: cells }, (_, cell) => cell)
          .filter((cell) => cell > (chosen.at(-1) ?? -1))
          .map((cell) => [...chosen, cell]),
      );

const people = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 7 });
const library = fc.integer({ min: 0, max: 1400 }).map((east) => [{ kind: 'library' as const, east }]);

describe('no choice is better than a proven suggestion', () => {
  const measures: Record<
    'most-people' | 'least-walking' | 'fairest',
    (walk: Float64Array, people: Float64Array) => number
  > = {
    'most-people': (walk, weights) => -walk.reduce((sum, one, i) => sum + (one <= 300 ? weights[i] : 0), 0),
    'least-walking': (walk, weights) => walk.reduce((sum, one, i) => sum + one * weights[i], 0),
    fairest: (walk) => Math.max(...walk),
  };
  for (const [model, measure] of Object.entries(measures)) {
    test.prop([people, library, fc.integer({ min: 1, max: 2 })], { numRuns: 12 })(
      `when it looks for the ${model.replace('-', ' ')}`,
      async (population, sites, count) => {
        const { answer, pack } = await suggestIn(
          { people: population, sites },
          { model: model as SuggestModel, count },
        );
        expect(answer.status).toBe('proven');
        const worth = (cells: readonly number[]) => measure(walksWith(pack, cells), pack.cells.people);
        const best = Math.min(...choices(pack.cells.count, count).map(worth));
        const chosen = answer.choice!.places.map((place) =>
          Array.from(pack.cells.lon.keys()).findIndex((cell) => pack.cells.lon[cell] === place.at[0]),
        );
        // Coordinates are rounded where an edit is made of them, which moves a walk by under a metre.
        const slack = model === 'most-people' ? 1e-6 : model === 'fairest' ? 2 : 2 * population.reduce((a, b) => a + b);
        expect(Math.abs(worth(chosen) - best)).toBeLessThanOrEqual(slack);
      },
    );
  }

  test.prop([people, library], { numRuns: 12 })(
    'and none with fewer sites serves everyone',
    async (population, sites) => {
      const { answer, pack } = await suggestIn({ people: population, sites }, { model: 'everyone' });
      expect(answer.status).toBe('proven');
      const count = answer.choice!.places.length;
      expect(answer.choice!.figures.served).toBeCloseTo(answer.people);
      const servesAll = (cells: readonly number[]) => walksWith(pack, cells).every((walk) => walk <= 300);
      expect(choices(pack.cells.count, Math.max(0, count - 1)).some(servesAll)).toBe(count === 0);
    },
  );
});

describe('where libraries may move', () => {
  const two = fc
    .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 1400 }))
    .map((easts) => easts.map((east) => ({ kind: 'library' as const, east })));

  /** Figures of each choice of so many places, old or new, each walked to anew. */
  function everyChoice(pack: ReturnType<typeof createTown>, count: number) {
    const toCells = openStreets(streets, pack.sites, pack.cells);
    const walks = [
      ...Array.from(pack.cells.lon.keys(), (cell) => [pack.cells.lon[cell], pack.cells.lat[cell]]),
      ...Array.from(pack.sites.lon.keys(), (row) => [pack.sites.lon[row], pack.sites.lat[row]]),
    ].map(([lon, lat]) => toCells.toNearestOf({ lon: Float64Array.of(lon), lat: Float64Array.of(lat) }));
    const { people: weights } = pack.cells;
    const all = weights.reduce((sum, n) => sum + n, 0);
    return choices(walks.length, count).map((chosen) => {
      const nearest = weights.map((_, cell) => Math.min(...chosen.map((place) => walks[place][cell])));
      return {
        served: nearest.reduce((sum, walk, cell) => (walk <= 300 ? sum + weights[cell] : sum), 0),
        mean: nearest.reduce((sum, walk, cell) => sum + walk * weights[cell], 0) / all,
        longest: Math.max(...nearest),
      };
    });
  }

  test.prop([people, two, fc.integer({ min: 0, max: 1 })], { numRuns: 12 })(
    'no other places, old or new, serve more',
    async (population, sites, count) => {
      const { answer, pack } = await suggestIn(
        { people: population, sites },
        { model: 'most-people', standing: 'may-move', count },
      );
      expect(answer.status).toBe('proven');
      const best = Math.max(...everyChoice(pack, count + 2).map(({ served }) => served));
      expect(answer.choice!.figures.served).toBeCloseTo(best);
    },
  );

  test.prop([people, two, fc.integer({ min: 1, max: 2 })], { numRuns: 12 })(
    'none have a shorter mean walk, nor a shorter longest one, where all are chosen anew',
    async (population, sites, count) => {
      const town = { people: population, sites };
      const mean = await suggestIn(town, { model: 'least-walking', standing: 'anew', count });
      const longest = await suggestIn(town, { model: 'fairest', standing: 'anew', count });
      expect([mean.answer.status, longest.answer.status]).toEqual(['proven', 'proven']);
      const all = everyChoice(mean.pack, count);
      expect(mean.answer.choice!.figures.meanMetres).toBeCloseTo(Math.min(...all.map(({ mean }) => mean)), 1);
      expect(longest.answer.choice!.figures.longestMetres).toBeCloseTo(
        Math.min(...all.map(({ longest }) => longest)),
        1,
      );
      const standing = mean.answer.choice!.places.length + sites.length - mean.answer.choice!.closed.length;
      expect(standing).toBe(count);
    },
  );
});

describe('a suggestion', () => {
  const plan: TownPlan = { people: [100, 100, 100, 100, 100, 900], sites: [{ kind: 'library', east: 0 }] };

  test('comes at once, then only in better ones, and ends with the best heard', async () => {
    const { answer, heard } = await suggestIn(plan, { model: 'most-people', count: 2 });
    const served = heard.map(({ figures }) => figures.served);
    expect(served.length).toBeGreaterThan(0);
    expect(served).toEqual([...served].sort((a, b) => a - b));
    expect(answer.choice!.figures.served).toBeGreaterThanOrEqual(served.at(-1)!);
    expect(answer.bound).toBeCloseTo(answer.choice!.figures.served);
  });

  test('opens sites of another kind where it is told to, and names them', async () => {
    const sites = [...plan.sites!, { kind: 'primary' as const, east: 400 }, { kind: 'primary' as const, east: 1000 }];
    const { answer } = await suggestIn(
      { ...plan, sites },
      { model: 'most-people', candidates: { from: 'kinds', kinds: ['primary'] } },
    );
    expect(answer.choice!.places.map(({ site }) => site)).toEqual([2]);
    expect(answer.candidateCount).toBe(2);
  });

  test('keeps to an outline where one is given', async () => {
    // Around the third and fourth square.
    const within = [at(300, -100), at(700, -100), at(700, 100), at(300, 100)];
    const { answer, pack } = await suggestIn(plan, { model: 'most-people', candidates: { from: 'cells', within } });
    expect(answer.candidateCount).toBe(2);
    const [{ at: place }] = answer.choice!.places;
    expect([pack.cells.lon[2], pack.cells.lon[3]]).toContain(place[0]);
  });

  test('moves a library to where more people are, only where it may', async () => {
    const kept = await suggestIn(plan, { model: 'most-people', count: 1 });
    expect(kept.answer.choice!.closed).toEqual([]);
    const { answer } = await suggestIn(plan, { model: 'most-people', count: 1, standing: 'anew' });
    // One place in all: the crowded end of the street, and the library at its other end closes.
    expect(answer.choice!.closed).toEqual([0]);
    expect(answer.choice!.figures.served).toBeGreaterThanOrEqual(900);
    expect(answer.before).toEqual(kept.answer.before);
    const more = await suggestIn(plan, { model: 'most-people', count: 1, standing: 'may-move' });
    expect(more.answer.choice!.figures.served).toBeGreaterThanOrEqual(kept.answer.choice!.figures.served);
  });

  test('for more sites than there are places says so', async () => {
    const { answer } = await suggestIn(plan, { model: 'most-people', count: 99 });
    expect([answer.status, answer.choice, answer.impossible]).toEqual(['impossible', null, 'too-few-places']);
  });

  test('where everybody is served already adds nothing', async () => {
    const { answer } = await suggestIn(plan, { model: 'everyone', standard: metres(5000) });
    expect([answer.status, answer.choice!.places]).toEqual(['proven', []]);
  });
});
