/** What the map shows of the open experiment, and its legend with it: worked out once for both. */
import { useMemo } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { useBeside } from '../share/useArrived';
import { useClasses } from '../useClasses';
import { type Figures, figuresOf } from './figuresOf';
import { useMeasured } from './useMeasured';

export function useFigures(experiment: Experiment | null): Figures | null {
  const { quantity, statistic } = useClasses();
  const beside = useBeside();
  const measured = useMeasured(experiment);
  return useMemo(
    () => measured && figuresOf(measured, beside, { quantity, statistic }),
    [measured, beside, quantity, statistic],
  );
}
