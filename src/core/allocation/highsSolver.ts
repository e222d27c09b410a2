import type { Highs, Model } from 'highs';
import type { Program, ProgramAnswer, ProgramOptions, SolveProgram } from './program';

/**
 * Solves programs with HiGHS (Huangfu & Hall 2018, Parallelizing the dual revised simplex method), compiled to
 * WebAssembly. The caller loads it: `highsSolver(await loadHighs())` in a script, with `locateFile` in a browser's worker.
 */
export function highsSolver(highs: Highs): SolveProgram {
  return (program, options) => highs.withModel((model) => solve(highs, model, program, options));
}

function solve(
  highs: Highs,
  model: Model,
  program: Program,
  { seconds, start, onBetter }: ProgramOptions,
): ProgramAnswer {
  const { modelStatus, objectiveSense, variableType, callbackType } = highs.constants;
  const worst = program.maximise ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (seconds <= 0) return { status: 'stopped', values: null, bound: worst };
  model.options.set({
    output_flag: false,
    time_limit: seconds,
    // The default gap of 0.01 % is no proof. Whole people make objectives of 1e9, so the gap is relative.
    mip_rel_gap: 1e-10,
    mip_abs_gap: 1e-7,
    random_seed: 0,
  });
  model.passModel({
    numCols: program.cost.length,
    numRows: program.rowLower.length,
    sense: program.maximise ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr',
      numRows: program.rowLower.length,
      numCols: program.cost.length,
      starts: program.rowStart,
      indices: program.index,
      values: program.value,
    },
    integrality: Array.from(program.isWhole, (whole) => (whole ? variableType.integer : variableType.continuous)),
  });
  if (start) model.setSolution({ colValue: start });
  if (onBetter)
    model.run({
      [callbackType.mipImprovingSolution](event) {
        if (event.data.mip_solution) onBetter(event.data.mip_solution);
        return undefined;
      },
    });
  else model.run();
  const status = model.getModelStatus();
  // HiGHS says "unbounded or infeasible" when presolve settles it; no program here is unbounded.
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { status: 'infeasible', values: null, bound: -worst };
  const hasSolution = Number(model.info.get('primal_solution_status')) === 2;
  const values = hasSolution ? Float64Array.from(model.getSolution().colValue) : null;
  if (status === modelStatus.optimal && values) return { status: 'optimal', values, bound: model.getObjectiveValue() };
  return { status: 'stopped', values, bound: Number(model.info.get('mip_dual_bound')) };
}
