import type { Supply } from '../../../workers/questions';
import { useCityAnswer } from '../answers';
import type { GapsRoom } from '../useGapsRoom';

/** What people have to choose from, cell by cell; null while the map shows something else. */
export function useSupply(room: GapsRoom | null): Supply | null {
  const answered = useCityAnswer('supply', room?.pack.url ?? '');
  return answered && answered.answer.measure === room?.state.show ? answered.answer : null;
}
