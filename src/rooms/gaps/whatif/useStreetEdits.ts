/** Links and closed streets of the shown scenario, and how they lie on the streets. */
import { useMemo } from 'react';
import { type Edit, isStreetEdit, type StreetEdit } from '../../../core/scenario/edit';
import type { StreetEditPlace } from '../../../workers/questions';
import { useCityAnswer } from '../answers';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';

export interface PlacedStreetEdit {
  readonly edit: StreetEdit;
  /** Null until the worker has said it. */
  readonly place: StreetEditPlace | null;
}

/** Asks where the shown edits lie, and what is being placed with them. Mounted once, with the map's layers. */
export function useStreetEditsQuestion({ pack, city, edits }: GapsRoom) {
  const asked = edits.filter(isStreetEdit);
  useQuestion('streetEdits', city.hasStreets && asked.length > 0 ? { pack, edits: asked } : null);
}

/** Each edit with the newest answer about the very same edit: while one is dragged the others stay where they are. */
export function useStreetEdits(room: GapsRoom | null): readonly PlacedStreetEdit[] {
  const answered = useCityAnswer('streetEdits', room?.pack.url ?? '');
  const edits = room?.edits ?? NO_EDITS;
  return useMemo(() => {
    const known = new Map(
      answered?.question.edits.map((edit, i) => [JSON.stringify(edit), answered.answer[i]] as const) ?? [],
    );
    return edits.filter(isStreetEdit).map((edit) => ({ edit, place: known.get(JSON.stringify(edit)) ?? null }));
  }, [answered, edits]);
}

const NO_EDITS: readonly Edit[] = [];
