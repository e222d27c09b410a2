/** p-dispersion: sites as far from each other as possible. */
import { type AllocationAnswer, infeasible, judged } from './locationProblem';
import { openSites, ProgramBuilder, type SolverEffects, siteVariables } from './program';

export interface DispersionQuestion {
  readonly count: number;
  readonly predefined: readonly number[];
  /** Positions of the sites, in metres on a plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * p-dispersion (Kuby 1987): exactly `count` sites so that the least straight distance between any two of them is
 * greatest. Objective: that distance; null for one site, which has no other to be far from (the peer prints an artefact).
 *
 * Method: the answer is one of the distances; for each tried one a program asks for `count` sites no two of which are nearer,
 * halving the list each time.
 */
export function farthestApart(question: DispersionQuestion, effects: SolverEffects): AllocationAnswer {
  const { count, predefined, x } = question;
  if (count > x.length) return infeasible(`${count} sites are asked for, but there are only ${x.length}`);
  if (count < Math.max(1, predefined.length))
    return infeasible(
      count < 1
        ? 'no site may be opened'
        : `${predefined.length} sites are predefined, more than the ${count} asked for`,
    );
  if (count === 1)
    return { status: 'optimal', objective: null, selected: predefined.length ? predefined : [0], bound: null };

  const steps = distances(question);
  let best: readonly number[] = farthestFirst(question);
  let low = steps.findIndex((step) => step >= leastApart(question, best));
  let high = steps.length;
  let bound = steps[high - 1];
  // Invariant: steps[low] is reached by `best`; nothing reaches steps[high].
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    const found = apartBy(question, steps[middle], effects);
    if (found === 'unknown') return judged(leastApart(question, best), best, bound);
    if (found) {
      best = found;
      effects.onBetter?.(best);
      low = steps.findIndex((step) => step >= leastApart(question, best));
    } else {
      high = middle;
      bound = steps[high - 1];
    }
  }
  return judged(leastApart(question, best), best, steps[low]);
}

const between = ({ x, y }: DispersionQuestion, i: number, j: number) => Math.hypot(x[i] - x[j], y[i] - y[j]);

/** All distances between two sites, ascending, each once. */
function distances(question: DispersionQuestion): Float64Array {
  const all = new Set<number>();
  for (let i = 0; i < question.x.length; i++) for (let j = 0; j < i; j++) all.add(between(question, i, j));
  return Float64Array.from(all).sort();
}

export function leastApart(question: DispersionQuestion, selected: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  selected.forEach((i, at) => {
    for (const j of selected.slice(0, at)) least = Math.min(least, between(question, Math.max(i, j), Math.min(i, j)));
  });
  return least;
}

/** `count` sites no two of which are nearer than `distance`, null if there are none, `unknown` if the time is over. */
function apartBy(question: DispersionQuestion, distance: number, effects: SolverEffects): number[] | null | 'unknown' {
  const { count, predefined, x } = question;
  const builder = new ProgramBuilder();
  const open = siteVariables(builder, x.length, predefined, 0);
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++)
      if (between(question, i, j) < distance)
        builder.row(
          [
            [open[i], 1],
            [open[j], 1],
          ],
          { most: 1 },
        );
  builder.row(
    open.map((y) => [y, 1] as const),
    { least: count, most: count },
  );
  const answer = effects.solveProgram(builder.build('minimise'), { seconds: effects.secondsLeft() });
  if (answer.values) return openSites(answer.values, x.length);
  return answer.status === 'infeasible' ? null : 'unknown';
}

/** Starts from the predefined sites (or the first one) and adds the one farthest from all chosen; ties: the first. */
function farthestFirst(question: DispersionQuestion): number[] {
  const { count, predefined, x } = question;
  const chosen = predefined.length > 0 ? [...predefined] : [0];
  while (chosen.length < count) {
    let best = -1;
    let apart = -1;
    for (let j = 0; j < x.length; j++) {
      if (chosen.includes(j)) continue;
      const own = Math.min(...chosen.map((i) => between(question, Math.max(i, j), Math.min(i, j))));
      if (own > apart) [best, apart] = [j, own];
    }
    chosen.push(best);
  }
  return chosen;
}
