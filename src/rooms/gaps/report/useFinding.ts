import { useLingui } from '@lingui/react/macro';
import type { AreaTable } from '../../../workers/questions';
import { useAnswer } from '../answers';
import { plainText } from '../marks';
import { markedGapSentence } from '../sentences';
import { tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';

export interface CurrentFinding {
  readonly table: AreaTable;
  /** The room's one sentence, and the same with marks around its figures. */
  readonly sentence: string;
  readonly marked: string;
}

/** The table that answers the present question, with its sentence; null while it is worked out: what is taken along must not lag behind. */
export function useFinding(room: GapsRoom): CurrentFinding | null {
  const { i18n } = useLingui();
  const { status, last } = useAnswer('areaTable');
  const asked = tableQuestion(room);
  if (status !== 'answered' || !last || JSON.stringify(last.question) !== JSON.stringify(asked)) return null;
  const { kinds, state, whom } = room;
  const { standard, speed, join } = state;
  const marked = markedGapSentence(i18n, { table: last.answer, kinds, standard, speed, join, many: whom?.many });
  return {
    table: last.answer,
    sentence: plainText(marked),
    marked,
  };
}
