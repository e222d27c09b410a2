/** Timing for benchmarks: many runs, of which the best says what the work costs and the median what a person meets. */

export interface Timing {
  readonly best: number;
  readonly median: number;
  readonly worst: number;
}

/** Milliseconds of `run`, called `times` times after one call to warm up. */
export function timed(run: (round: number) => unknown, times: number): Timing {
  run(0);
  const lasted = Array.from({ length: times }, (_, round) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { best: lasted[0], median: lasted[times >> 1], worst: lasted[times - 1] };
}

export interface BenchRow {
  readonly what: string;
  readonly ours: Timing;
  /** Best of the other's runs in the same process run, and the share that is aimed at. */
  readonly other?: { readonly name: string; readonly best: number; readonly goal?: number };
  /** Milliseconds aimed at, where the goal is no ratio. */
  readonly goal?: number;
}

export function benchTable(title: string, rows: readonly BenchRow[]): string {
  const lines = rows.map(({ what, ours, other, goal }) => {
    const times = `${ms(ours.best)} | ${ms(ours.median)}`;
    if (!other) return `| ${what} | ${times} | | | ${goal === undefined ? '' : verdict(ours.best, goal, 'ms')} |`;
    const ratio = ours.best / other.best;
    const aim = other.goal === undefined ? '' : verdict(ratio, other.goal, '');
    return `| ${what} | ${times} | ${other.name} ${ms(other.best)} | ${ratio.toFixed(3)} | ${aim} |`;
  });
  const head = `| ${title} | best ms | median ms | other, best ms | ratio | goal |\n|---|---|---|---|---|---|`;
  return `${head}\n${lines.join('\n')}\n`;
}

const verdict = (value: number, goal: number, unit: string) =>
  `${value <= goal ? 'met' : 'MISSED'}: at most ${goal} ${unit}`.trim();

const ms = (time: number) => (time < 1 ? time.toFixed(4) : time < 100 ? time.toFixed(2) : time.toFixed(0));
