/** What the data leave in doubt right now, for the map, its legend and the finding alike. */
import { useMemo } from 'react';
import { walkMetres } from '../../../core/units';
import { DOUBTS, type Doubt } from '../address';
import { useCityAnswer } from '../answers';
import { tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { useRestingOverlay } from '../whatif/useRestingOverlay';
import { doubtFlags, peopleMarked } from './doubts';

export interface DoubtShown {
  readonly doubt: Doubt;
  readonly flags: Uint8Array;
  /** Of those asked about, in marked cells. */
  readonly people: number;
  readonly isOn: boolean;
}

/** Reasons that concern anybody, in the order of `DOUBTS`; empty while the first answer is on its way. */
export function useDoubts(room: GapsRoom | null): readonly DoubtShown[] {
  const packUrl = room?.pack.url ?? '';
  const overlay = useRestingOverlay(packUrl)?.answer;
  const doubts = useCityAnswer('doubts', packUrl)?.answer;
  const { facts, whom, city } = room ?? {};
  const standard = room ? walkMetres(room.state.standard, room.state.speed) : 0;
  const on = room?.state.doubts;
  return useMemo(() => {
    // Answers about cells say nothing of sections: those of the level just left are not shown.
    if (!overlay || !facts || !whom || !city || overlay.metres.length !== facts.cells.count) return [];
    const flags = doubtFlags({
      overlay,
      doubts: doubts?.unstated.length === facts.cells.count ? doubts : null,
      sites: facts.sites,
      standard,
      dateOfSource: (source) => city.sources.find(({ id }) => id === source)?.date ?? null,
      today: new Date().toISOString().slice(0, 10),
    });
    return DOUBTS.flatMap((doubt): DoubtShown[] => {
      const marked = flags[doubt];
      if (!marked) return [];
      const people = peopleMarked(marked, whom.people);
      return people > 0 ? [{ doubt, flags: marked, people, isOn: on?.includes(doubt) ?? false }] : [];
    });
  }, [overlay, doubts, facts, whom, city, standard, on]);
}

/** Whom it concerns is counted on the page, so every group is the same question. */
export function useDoubtsQuestion(room: GapsRoom | null) {
  const { group: _group, ...asked } = (room && tableQuestion(room)) ?? { group: undefined };
  useQuestion('doubts', 'pack' in asked ? asked : null);
}
