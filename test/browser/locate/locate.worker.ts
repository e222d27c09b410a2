/** Solves location cases as the page's worker does: the models of core, and HiGHS as `src/workers/loadSolver.ts` loads it. */
import { type CostTable, costTable } from '../../../src/core/access/costTable';
import { type LocationCase, type LocationStudy, locationCase } from '../../../src/core/allocation/locationCase';
import { loadSolver } from '../../../src/workers/loadSolver';

const SECONDS = 300;

/** A study as plain lists, for the way from the test into the browser. */
export type PlainStudy = {
  readonly costs: Parameters<typeof costTable>[0];
  readonly weights: readonly number[];
  readonly clientPlace: PlainPlace | null;
  readonly sitePlace: PlainPlace | null;
};
interface PlainPlace {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const placeOf = (place: PlainPlace | null) => place && { x: Float64Array.from(place.x), y: Float64Array.from(place.y) };

const costs = new Map<string, CostTable>();
const tableOf = (study: PlainStudy): CostTable => {
  const key = JSON.stringify(study.costs);
  const table = costs.get(key) ?? costTable(study.costs);
  costs.set(key, table);
  return table;
};

// Without the worker library of TypeScript, whose names clash with the DOM's, the scope is described here.
const scope = self as unknown as {
  postMessage(answer: unknown): void;
  addEventListener(
    type: 'message',
    listener: (event: { data: { study: PlainStudy; wanted: LocationCase } }) => void,
  ): void;
};

const solver = loadSolver();
scope.addEventListener('message', async ({ data: { study: plain, wanted } }) => {
  const study: LocationStudy = {
    costs: tableOf(plain),
    weights: Float64Array.from(plain.weights),
    clientPlace: placeOf(plain.clientPlace),
    sitePlace: placeOf(plain.sitePlace),
  };
  const { solve, problems } = locationCase(study, wanted);
  const end = performance.now() + 1000 * SECONDS;
  const solveProgram = await solver;
  scope.postMessage(
    solve
      ? { answer: solve({ solveProgram, secondsLeft: () => (end - performance.now()) / 1000 }) }
      : { problems: problems.map(({ what }) => what) },
  );
});
