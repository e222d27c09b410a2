/** What the map shows of the open experiment, and its legend with it: worked out once for both. */
import { useMemo } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { useBeside } from '../share/useArrived';
import { useClasses } from '../useClasses';
import { type Figures, figuresOf } from './figuresOf';

export function useFigures(experiment: Experiment | null): Figures | null {
  const { quantity, statistic } = useClasses();
  const beside = useBeside();
  return useMemo(
    () => experiment && figuresOf(experiment, beside, { quantity, statistic }),
    [experiment, beside, quantity, statistic],
  );
}
