/** What the map's cells are shaded by right now, for the map and its legend alike. */
import { useMemo } from 'react';
import type { Supply } from '../../../workers/questions';
import { useCityAnswer } from '../answers';
import { tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { type Shade, statesOf, supplyShades } from './shades';

export interface SupplyShown {
  readonly supply: Supply;
  readonly shades: readonly Shade[];
  /** By cell, its place among the shades. */
  readonly states: Int16Array;
}

/** Null while walks are shown, or the first answer is on its way. */
export function useSupply(room: GapsRoom | null): SupplyShown | null {
  const answered = useCityAnswer('supply', room?.pack.url ?? '');
  const show = room?.state.show ?? 'walk';
  const supply = answered && answered.answer.measure === show ? answered.answer : null;
  return useMemo(() => {
    if (!supply) return null;
    const shades = supplyShades(supply);
    return { supply, shades, states: statesOf(supply.values, shades) };
  }, [supply]);
}

/** Asked only while it is shown. */
export function useSupplyQuestion(room: GapsRoom | null) {
  const asked = room && room.state.show !== 'walk' ? tableQuestion(room) : null;
  useQuestion('supply', asked && room && room.state.show !== 'walk' ? { ...asked, measure: room.state.show } : null);
}
