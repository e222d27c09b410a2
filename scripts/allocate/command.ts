import { parseArgs } from 'node:util';
import {
  LOCATION_MODELS,
  type LocationCase,
  locationCase,
  type SolveCase,
} from '../../src/core/allocation/locationCase';
import type { AllocationAnswer } from '../../src/core/allocation/locationProblem';
import { type Problem, problemText } from '../../src/core/problem';
import { type Command, type CommandIo, InputError, UsageError } from '../command/command';
import { writeWhole } from '../files/writeWhole';
import { type AllocationRecipe, readAllocationRecipe, weightsOf } from './allocateRecipe';
import { loadSolver } from './loadSolver';

const USUAL_SECONDS = 120;

const help = `atlas allocate RECIPE.json -o out.json [--seconds N]

Says where sites should go, by the location models planners know, with a proof or an honest bound.

  -o, --output FILE   JSON: a list with, for each case, status, objective, selected, bound, seconds
  --seconds N         the longest a case may take (${USUAL_SECONDS}, or "seconds" of the recipe)

RECIPE.json (paths are relative to it):
  {
    "costs":  { "file": "walk.csv", "form": "wide" },
    "demand": { "file": "cells.csv", "id": "id", "weight": "population", "x": "x_m", "y": "y_m" },
    "sites":  { "file": "sites.csv", "id": "id", "x": "x_m", "y": "y_m" },
    "cases": [
      { "case": "most people", "model": "MCLP", "args": { "p": 3, "service_radius": 800 } },
      { "case": "least walk for children", "model": "PMedian", "weights": "children", "args": { "p": 3, "predefined": [0] } }
    ]
  }

  costs     as in atlas measure: rows are demand, columns are sites; an absent pair cannot be walked
  x, y      metres on a plane; only PDispersion and KNearestPMedian need them
  model     ${LOCATION_MODELS.join(', ')}
  weights   of a case: another column of people
  args      service_radius   costs up to it, itself included, are served
            p                sites to open, predefined ones included
            predefined       rows of sites that are open whatever else is chosen
            capacities       people a site can take, one number a site (PMedian: clients whole; LSCP-capacitated: split)
            unreachable_as   PMedian, PCenter: what a client pays that no open site reaches; absent: all must be reached
            first_clients, first_sites   only the first rows of each list

  LSCP and PCenter count clients without people too; PMedian does not.

Answers (rows of sites count from 0 in the order of the file):
  optimal      no other choice is better; bound = objective
  bounded      the best found in the time; no choice can be better than bound
  infeasible   reason, and unserveable: the demand ids that no site can serve

Exit code: 0 written (also where a case is infeasible), 1 the recipe or a table has errors, 2 wrong usage.
`;

interface CaseAnswer {
  case: string;
  model: string;
  status: AllocationAnswer['status'];
  objective: number | null;
  selected: readonly number[];
  bound: number | null;
  seconds: number;
  selected_ids?: readonly string[];
  reason?: string;
  unserveable?: readonly string[];
}

export const command: Command = {
  name: 'allocate',
  summary: 'where the next sites should go: covering, p-median, p-center, p-dispersion',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, seconds: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError('give one recipe');
    if (values.output === undefined) throw new UsageError('say where the answers go: -o out.json');
    const recipe = readAllocationRecipe(positionals[0]);
    const seconds = values.seconds === undefined ? (recipe.seconds ?? USUAL_SECONDS) : Number(values.seconds);
    if (!(seconds > 0))
      throw new UsageError(`the seconds of a case are ${values.seconds ?? seconds}; give a number above 0`);

    for (const note of recipe.notes) io.err(`note: ${note}\n`);
    const cases = readCases(recipe, io);
    const effects = await loadSolver();
    const answers = cases.map(({ wanted, solve }) => {
      const answer = answerCase(recipe, wanted, () => solve(effects(seconds)));
      io.out(`${answer.case}: ${sentence(answer)}\n`);
      return answer;
    });
    writeWhole(values.output, `${JSON.stringify(answers, null, 2)}\n`);
    io.out(`${values.output}: ${answers.length} cases\n`);
    return 0;
  },
};

/** All cases read, and all mistakes told, before the first one is solved. */
function readCases(recipe: AllocationRecipe, io: CommandIo): { wanted: LocationCase; solve: SolveCase }[] {
  const problems: Problem[] = [];
  const cases = recipe.cases.flatMap((wanted) => {
    const weights = wanted.weights === undefined ? recipe.study.weights : weightsOf(recipe.demand, wanted.weights);
    const read = locationCase({ ...recipe.study, weights }, wanted);
    problems.push(...read.problems);
    return read.solve ? [{ wanted, solve: read.solve }] : [];
  });
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new InputError(errors.map(problemText).join('\n  '));
  for (const warning of problems) io.err(`note: ${problemText(warning)}\n`);
  return cases;
}

function answerCase(recipe: AllocationRecipe, wanted: LocationCase, solve: () => AllocationAnswer): CaseAnswer {
  const began = performance.now();
  const answer = solve();
  const spent = Math.round(performance.now() - began) / 1000;
  const head = { case: wanted.case, model: wanted.model, status: answer.status };
  if (answer.status === 'infeasible') {
    const unserveable = answer.unserveable.map((row) => recipe.demand.ids[row]);
    const none = { objective: null, selected: [], bound: null, seconds: spent };
    return { ...head, ...none, reason: answer.reason, unserveable };
  }
  const { objective, selected, bound } = answer;
  const selectedIds = selected.map((row) => recipe.sites.ids[row]);
  return { ...head, objective, selected, bound, seconds: spent, selected_ids: selectedIds };
}

function sentence({ status, objective, bound, selected_ids: ids, reason, unserveable, seconds }: CaseAnswer) {
  const some =
    unserveable && unserveable.length > 0
      ? ` (${unserveable.slice(0, 5).join(', ')}${unserveable.length > 5 ? ', ...' : ''})`
      : '';
  if (status === 'infeasible') return `infeasible: ${reason}${some}`;
  const chosen = `objective ${objective ?? 'none'}, sites ${ids?.join(', ')}, ${seconds} s`;
  return status === 'optimal' ? `optimal, ${chosen}` : `bounded by ${bound}, ${chosen}`;
}
