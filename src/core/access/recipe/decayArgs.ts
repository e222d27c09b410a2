import { shownValue } from '../../problem';
import { type Decay, decayProblems } from '../decay';
import { ArgReader } from './argReader';

const TYPES = [
  'binary',
  'linear',
  'exponential',
  'power',
  'logistic',
  'stepped',
  'step',
  'gaussian',
  'gravity',
] as const;

/** Reads a decay in the words of either peer (`decay` of R's accessibility, `weight_fn` of Python's access). */
export function readDecay(reader: ArgReader, name: 'decay' | 'weight_fn'): Decay {
  const args = new ArgReader(`${reader.where}, ${name}`, reader.object(name));
  const decay = decayFrom(args);
  args.finish();
  reader.problems.push(...args.problems);
  if (args.problems.every(({ level }) => level !== 'error')) reader.problems.push(...decayProblems(decay, args.where));
  return decay;
}

function decayFrom(args: ArgReader): Decay {
  switch (args.choice('type', TYPES, (args.raw('type') as 'binary') ?? 'missing')) {
    case 'binary':
      return { type: 'binary', cutoff: args.number('cutoff') };
    case 'linear':
      return { type: 'linear', cutoff: args.number('cutoff') };
    case 'exponential':
      return { type: 'exponential', rate: args.number('decay_value') };
    case 'power':
      return { type: 'power', exponent: args.number('decay_value') };
    case 'logistic':
      return { type: 'logistic', cutoff: args.number('cutoff'), sd: args.number('sd') };
    case 'stepped':
      return { type: 'stepped', steps: args.numbers('steps'), weights: args.numbers('weights') };
    case 'step':
      return bands(args);
    case 'gaussian':
      return { type: 'gaussian', sigma: args.number('sigma') };
    case 'gravity':
      return {
        type: 'gravity',
        scale: args.number('scale'),
        exponent: args.number('alpha'),
        minimum: args.number('min_dist', { fallback: 0, least: 0 }),
      };
    default:
      return { type: 'binary', cutoff: 0 };
  }
}

/** `[[10, 1], [20, 0.68]]`, or an object `{"10": 1, "20": 0.68}` as Python's access writes it. */
function bands(args: ArgReader): Decay {
  const value = args.raw('steps');
  const pairs: unknown[] = Array.isArray(value) ? value : Object.entries(args.object('steps')).map(([k, w]) => [+k, w]);
  const steps: number[] = [];
  const weights: number[] = [];
  for (const pair of pairs) {
    if (Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'number') {
      steps.push(pair[0]);
      weights.push(pair[1]);
    } else {
      args.refuse(`a step is ${shownValue(pair)}`, 'Give each step as [cost, weight].');
    }
  }
  const order = steps.map((_, k) => k).sort((a, b) => steps[a] - steps[b]);
  return { type: 'bands', steps: order.map((k) => steps[k]), weights: order.map((k) => weights[k]) };
}
