import { coverBound } from './coverBound';
import { reducedCover } from './coverRows';
import { ProgramBuilder, type SolverEffects } from './program';

export interface Cover {
  /** The sites of the best cover found, the given ones included, ascending. */
  readonly sites: readonly number[];
  /** No cover has fewer sites. */
  readonly bound: number;
}

/**
 * The fewest sites so that each row of `reach` holds at least one, with `given` ones open anyway. Every row must have a site.
 * Reduced first, then a greedy cover and a bound from below, then, where the two differ, the program solver; when its time is over
 * the bound stays below the number found. A cover of `enough` sites is not improved.
 */
export function fewestCover(
  reach: readonly (readonly number[])[],
  { siteCount, given, enough = 0 }: { siteCount: number; given: readonly number[]; enough?: number },
  effects: SolverEffects,
): Cover {
  const { rows, sites } = reducedCover(reach, siteCount, given);
  const greedy = greedyCover(rows, siteCount);
  const whole = (chosen: readonly number[]) => [...given, ...chosen].sort((a, b) => a - b);
  const least = given.length + (rows.length > 0 ? 1 : 0);
  effects.onBetter?.(whole(greedy));
  if (greedy.length <= 1 || given.length + greedy.length <= enough)
    return { sites: whole(greedy), bound: greedy.length <= 1 ? given.length + greedy.length : least };
  const surely = coverBound(rows, siteCount, greedy.length);
  if (surely === greedy.length) return { sites: whole(greedy), bound: given.length + surely };

  const builder = new ProgramBuilder();
  const variable = new Map(sites.map((site) => [site, builder.variable({ cost: 1, whole: true })]));
  const entries = (row: readonly number[]) => row.map((site) => [variable.get(site) as number, 1] as const);
  for (const row of rows) builder.row(entries(row), { least: 1 });
  const chosenIn = (values: Float64Array) => sites.filter((_, at) => values[at] > 0.5);
  const answer = effects.solveProgram(builder.build('minimise'), {
    seconds: effects.secondsLeft(),
    start: Float64Array.from(sites, (site) => (greedy.includes(site) ? 1 : 0)),
    onBetter: (values) => effects.onBetter?.(whole(chosenIn(values))),
  });
  const solved = answer.values ? chosenIn(answer.values) : greedy;
  const best = solved.length <= greedy.length ? solved : greedy;
  // A number of sites is whole, so its bound may be rounded up.
  const bound = answer.status === 'optimal' ? best.length : Math.max(surely, Math.ceil(answer.bound - 1e-6));
  return { sites: whole(best), bound: given.length + Math.min(bound, best.length) };
}

/** Always the site that covers most rows still uncovered (ties: the first); Chvatal (1979). */
function greedyCover(rows: readonly (readonly number[])[], siteCount: number): number[] {
  const chosen: number[] = [];
  let left = rows;
  while (left.length > 0) {
    const covers = new Uint32Array(siteCount);
    for (const sites of left) for (const j of sites) covers[j]++;
    let best = 0;
    for (let j = 1; j < siteCount; j++) if (covers[j] > covers[best]) best = j;
    if (covers[best] === 0) throw new Error(`${left.length} rows have no site to be covered by`);
    chosen.push(best);
    left = left.filter((sites) => !sites.includes(best));
  }
  return chosen;
}
