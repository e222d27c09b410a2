/**
 * How much an opportunity at cost `c` still counts: a weight, 1 for the nearest. Parameters have the unit of the cost
 * (or its inverse): a decay tuned for minutes is meaningless on metres.
 */
import type { Problem } from '../problem';
import type { CostTable } from './costTable';

export type Decay =
  /** 1 if c <= cutoff, else 0. */
  | { readonly type: 'binary'; readonly cutoff: number }
  /** max(0, 1 - c / cutoff). */
  | { readonly type: 'linear'; readonly cutoff: number }
  /** exp(-rate c). */
  | { readonly type: 'exponential'; readonly rate: number }
  /** min(1, c^-exponent): every c below 1 counts fully, c = 0 too. */
  | { readonly type: 'power'; readonly exponent: number }
  /** g(0) / g(c), g(x) = 1 + exp((x - cutoff) pi / (sd sqrt 3)): 1 at 0, about one half at the cutoff. */
  | { readonly type: 'logistic'; readonly cutoff: number; readonly sd: number }
  /** 1 below steps[0], then weights[k] for steps[k] <= c < steps[k + 1]: at a step the new weight holds. */
  | { readonly type: 'stepped'; readonly steps: readonly number[]; readonly weights: readonly number[] }
  /** The first k with c <= steps[k] gives weights[k], beyond the last 0: at a step the old weight still holds. */
  | { readonly type: 'bands'; readonly steps: readonly number[]; readonly weights: readonly number[] }
  /** exp(-c^2 / (2 sigma^2)): no end by itself, so it is used with a greatest cost. */
  | { readonly type: 'gaussian'; readonly sigma: number }
  /** (max(c, minimum) / scale)^exponent, exponent below 0; may exceed 1, and is infinite at c = 0 without a minimum. */
  | { readonly type: 'gravity'; readonly scale: number; readonly exponent: number; readonly minimum: number };

/**
 * Weights below this are 0. Catchments divide by sums of weights: a place that only such weights reach would have more
 * for each of its people than a number can hold, and every result that it takes part in would be Infinity or NaN. The
 * square of this weight over a city's people is still a number of full precision.
 */
const LEAST_WEIGHT = 1e-100;

/**
 * The weight of a cost; 0 where it would be below 1e-100.
 *
 * Sources: Hansen (1959), How accessibility shapes land use; the forms of R's `accessibility` (binary, linear,
 * exponential, power, logistic, stepped) and of Python's `access` (bands, gaussian, gravity). The two step conventions
 * differ only at a cost that equals a step, and published weight sets come in both.
 */
export function weightOf(decay: Decay): (cost: number) => number {
  const weight = formOf(decay);
  return (c) => {
    const value = weight(c);
    return value < LEAST_WEIGHT ? 0 : value;
  };
}

/** The decay as its formula is written. */
function formOf(decay: Decay): (cost: number) => number {
  switch (decay.type) {
    case 'binary':
      return (c) => (c <= decay.cutoff ? 1 : 0);
    case 'linear':
      return (c) => Math.max(0, 1 - c / decay.cutoff);
    case 'exponential':
      return (c) => Math.exp(-decay.rate * c);
    case 'power':
      return (c) => (c <= 1 ? 1 : c ** -decay.exponent);
    case 'logistic': {
      const slope = Math.PI / (decay.sd * Math.sqrt(3));
      const atZero = 1 + Math.exp(-decay.cutoff * slope);
      return (c) => atZero / (1 + Math.exp((c - decay.cutoff) * slope));
    }
    case 'stepped':
      return (c) => {
        let weight = 1;
        for (let k = 0; k < decay.steps.length && c >= decay.steps[k]; k++) weight = decay.weights[k];
        return weight;
      };
    case 'bands':
      return (c) => {
        for (let k = 0; k < decay.steps.length; k++) if (c <= decay.steps[k]) return decay.weights[k];
        return 0;
      };
    case 'gaussian':
      return (c) => Math.exp((-c * c) / (2 * decay.sigma * decay.sigma));
    case 'gravity':
      return (c) => (Math.max(c, decay.minimum) / decay.scale) ** decay.exponent;
  }
}

/** The weight of each pair of a table; 0 beyond `greatestCost` (which itself still counts). */
export function pairWeights(table: CostTable, decay: Decay | null, greatestCost = Number.POSITIVE_INFINITY) {
  const { cost } = table;
  const weights = new Float64Array(cost.length);
  const weight = decay ? weightOf(decay) : () => 1;
  for (let k = 0; k < cost.length; k++) if (cost[k] <= greatestCost) weights[k] = weight(cost[k]);
  return weights;
}

/** What a decay needs of its parameters. A parameter of 0 would divide by zero or not decay at all: peers accept it. */
export function decayProblems(decay: Decay, where: string): Problem[] {
  const problems: Problem[] = [];
  const refuse = (what: string, fix: string) => problems.push({ where, what, fix, level: 'error' });
  const positive = (name: string, value: number) => {
    if (!(value > 0 && Number.isFinite(value)))
      refuse(`${name} of a ${decay.type} decay is ${value}`, 'Give a number above 0, in the unit of the costs.');
  };
  switch (decay.type) {
    case 'binary':
      if (!(decay.cutoff >= 0)) refuse(`cutoff is ${decay.cutoff}`, 'Give a number of 0 or more.');
      break;
    case 'linear':
      positive('cutoff', decay.cutoff);
      break;
    case 'exponential':
      positive('decay_value', decay.rate);
      break;
    case 'power':
      positive('decay_value', decay.exponent);
      break;
    case 'logistic':
      positive('cutoff', decay.cutoff);
      positive('sd', decay.sd);
      break;
    case 'gaussian':
      positive('sigma', decay.sigma);
      break;
    case 'gravity':
      positive('scale', decay.scale);
      if (!(decay.exponent < 0))
        refuse(`alpha is ${decay.exponent}`, 'Give a number below 0: farther must count less.');
      break;
    default:
      if (decay.steps.length === 0 || decay.steps.length !== decay.weights.length)
        refuse(`${decay.steps.length} steps and ${decay.weights.length} weights`, 'Give each step its weight.');
      if (decay.steps.some((step, k) => !(step >= 0) || (k > 0 && step <= decay.steps[k - 1])))
        refuse(`steps are ${decay.steps.join(', ')}`, 'Give costs of 0 or more, ascending.');
      if (decay.weights.some((weight) => !(weight >= 0)))
        refuse(`weights are ${decay.weights.join(', ')}`, 'Give numbers of 0 or more.');
  }
  return problems;
}
