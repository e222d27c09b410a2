/** Mixed-integer linear programs as flat data, and what solves them: the solver itself is an effect, passed in. */

/** minimise or maximise cost . x, with rowLower <= A x <= rowUpper, lower <= x <= upper; A in rows (CSR). */
export interface Program {
  readonly maximise: boolean;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1: the variable is a whole number. */
  readonly isWhole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly rowStart: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

export interface ProgramAnswer {
  /** `stopped`: the time was over; values, if any, are the best found. */
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly values: Float64Array | null;
  /** No solution is better than this. */
  readonly bound: number;
}

export interface ProgramOptions {
  readonly seconds: number;
  /** A solution to start from. */
  readonly start?: Float64Array;
  /** Called with each better solution found on the way. */
  readonly onBetter?: (values: Float64Array) => void;
}

/** Solves one program, blocking until done. Equal programs give equal answers unless the time runs out. */
export type SolveProgram = (program: Program, options: ProgramOptions) => ProgramAnswer;

/** What the solvers here need from outside. */
export interface SolverEffects {
  readonly solveProgram: SolveProgram;
  /** Seconds that may still be spent; 0 or less when over. */
  readonly secondsLeft: () => number;
  /** Called with each better choice of sites on the way. */
  readonly onBetter?: (selected: readonly number[]) => void;
}

/** Collects variables and rows, then packs them. */
export class ProgramBuilder {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly rowStart: number[] = [0];
  private readonly index: number[] = [];
  private readonly value: number[] = [];

  /** Adds a variable and returns its position. */
  variable({
    cost,
    lower = 0,
    upper = 1,
    whole = false,
  }: {
    cost: number;
    lower?: number;
    upper?: number;
    whole?: boolean;
  }) {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole ? 1 : 0);
    return this.cost.length - 1;
  }

  /** Adds a row `least <= sum value x <= most`. */
  row(entries: readonly (readonly [variable: number, value: number])[], { least = -Infinity, most = Infinity }) {
    for (const [variable, value] of entries) {
      this.index.push(variable);
      this.value.push(value);
    }
    this.rowStart.push(this.index.length);
    this.rowLower.push(least);
    this.rowUpper.push(most);
  }

  get variableCount() {
    return this.cost.length;
  }

  build(goal: 'minimise' | 'maximise'): Program {
    return {
      maximise: goal === 'maximise',
      cost: Float64Array.from(this.cost),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      isWhole: Uint8Array.from(this.whole),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      rowStart: Int32Array.from(this.rowStart),
      index: Int32Array.from(this.index),
      value: Float64Array.from(this.value),
    };
  }
}

/** Adds one open-or-not variable a site; predefined ones are fixed open. Returns their positions. */
export function siteVariables(
  builder: ProgramBuilder,
  count: number,
  predefined: readonly number[],
  cost: number,
): number[] {
  const open = new Set(predefined);
  return Array.from({ length: count }, (_, j) => builder.variable({ cost, lower: open.has(j) ? 1 : 0, whole: true }));
}

/** Sites whose variable is open in a solution. */
export function openSites(values: Float64Array, siteCount: number): number[] {
  const open: number[] = [];
  for (let j = 0; j < siteCount; j++) if (values[j] > 0.5) open.push(j);
  return open;
}
