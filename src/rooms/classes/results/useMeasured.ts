import { useRef } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';

/** Texts that no figure and no chart shows. */
const SILENT: readonly (keyof Experiment)[] = ['question', 'hypothesis', 'method', 'conclusion', 'notes', 'photos'];

const isSameMeasured = (a: Experiment, b: Experiment) =>
  (Object.keys(a) as (keyof Experiment)[]).every((key) => SILENT.includes(key) || Object.is(a[key], b[key]));

/** The experiment as charts need it: the same object until something changes that they show, so that a letter of the conclusion draws nothing anew. */
export function useMeasured<Of extends Experiment | null>(experiment: Of): Of {
  const last = useRef(experiment);
  if (last.current !== experiment && !(last.current && experiment && isSameMeasured(last.current, experiment))) {
    last.current = experiment;
  }
  return last.current;
}
