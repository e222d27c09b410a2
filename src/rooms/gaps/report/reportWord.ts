/** Whether the report is open, as the address says it: `view=report`. */
import type { Words } from '../../../visit/address';
import { changeWords, useRoomState } from '../../../visit/visit';

const isReport = (words: Words) => words.view === 'report';

export const useIsReportOpen = () => useRoomState(isReport);
export const openReport = () => changeWords({ view: 'report' }, 'step');
export const closeReport = () => changeWords({ view: '' }, 'step');
