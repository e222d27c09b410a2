/** The room's state as the address has it, and what people do to it. */
import type { Statistic } from '../../core/experiment/statistics';
import { changeWords, readWords, useRoomState } from '../../visit/visit';
import { type ClassesState, type Part, readClasses, writeClasses } from './address';

export const useClasses = (): ClassesState => useRoomState(readClasses);

function change(changes: Partial<ClassesState>, entry: 'step' | 'adjust', view?: null) {
  changeWords(writeClasses({ ...readClasses(readWords()), ...changes }), entry, view);
}

/** Another experiment is another place on the map. */
export const goToExperiment = (experiment: string, part: Part = 'plan') =>
  change({ experiment, published: null, part, quantity: null }, 'step', null);
export const goToStart = () =>
  change({ experiment: null, published: null, part: 'plan', quantity: null }, 'step', null);
export const goToPublished = (published: string) =>
  change({ experiment: null, published, part: 'plan', quantity: null }, 'step', null);
export const goToPart = (part: Part) => change({ part }, 'step');
export const chooseStatistic = (statistic: Statistic) => change({ statistic }, 'step');
export const showSites = (sites: boolean) => change({ sites }, 'step');
export const chooseQuantity = (quantity: string) => change({ quantity }, 'step');
