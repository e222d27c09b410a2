/** Bundles that were dropped on the room and wait for a word about what to do with them. In memory alone. */
import { create } from 'zustand';
import type { Experiment } from '../../../core/experiment/experiment';
import { experimentOf, type Kept } from '../../../core/experiment/versions';
import { blankOf } from '../keeping/blank';

export interface ArrivedBundle {
  /** Name of the file. */
  readonly where: string;
  readonly kept: Kept;
  readonly experiment: Experiment;
}

interface Arrived {
  readonly bundles: readonly ArrivedBundle[];
  /** Shown beside the open experiment: a twin class's, or another of one's own. */
  readonly beside: Experiment | null;
}

export const useArrived = create<Arrived>(() => ({ bundles: [], beside: null }));

export const layBundles = (bundles: readonly { readonly where: string; readonly kept: Kept }[]) =>
  useArrived.setState({
    bundles: bundles.map(({ where, kept }) => ({
      where,
      kept,
      experiment: experimentOf(kept, blankOf(kept.ids[0])),
    })),
  });

export const clearBundles = () => useArrived.setState({ bundles: [] });
export const putBeside = (beside: Experiment | null) => useArrived.setState({ beside });
export const useBeside = () => useArrived(({ beside }) => beside);
