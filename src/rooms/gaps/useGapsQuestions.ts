import { kindIndex } from '../../core/site/kinds';
import { type Minutes, walkMetres } from '../../core/units';
import type { Ask } from '../../workers/questions';
import { findSelected } from './selection';
import type { GapsRoom } from './useGapsRoom';
import { useQuestion } from './useQuestion';

/** Walks for which a site's reach is told, beside the standard that is asked about. */
export const REACH_MINUTES = [5, 10, 15] as Minutes[];

/** Puts the questions that follow from the room's state. Mounted once, in the panel. */
export function useGapsQuestions(room: GapsRoom | null) {
  useQuestion('openCity', room && { pack: room.pack });

  const ready = room?.facts && hasChosenSites(room) ? { ...room, facts: room.facts } : null;
  const places = ready && {
    pack: ready.pack,
    kinds: ready.kinds,
    travel: ready.travel,
    ...joinOf(ready),
    ...levelOf(ready),
    ...editsOf(ready.edits),
  };
  const selected = room?.facts ? findSelected(room.state.selection, room.facts) : null;
  useQuestion('overlay', places);
  useQuestion('areaTable', room && tableQuestion(room));
  useQuestion(
    'changes',
    places?.edits && ready
      ? { ...places, ...groupOf(ready), standard: walkMetres(ready.state.standard, ready.state.speed) }
      : null,
  );
  useQuestion('explainCell', ready && selected?.what === 'cell' ? cellQuestion(ready, selected.row) : null);
  useQuestion('siteReach', room?.facts && selected?.what === 'site' ? reachQuestion(room, selected.row) : null);
}

/** What the table answers, and all that goes with it; null as long as there is nothing to ask. */
export const tableQuestion = (room: GapsRoom): Ask<'areaTable'> | null =>
  room.facts && hasChosenSites(room)
    ? {
        pack: room.pack,
        kinds: room.kinds,
        travel: room.travel,
        ...joinOf(room),
        ...levelOf(room),
        ...editsOf(room.settledEdits),
        ...groupOf(room),
        standard: walkMetres(room.state.standard, room.state.speed),
      }
    : null;

const cellQuestion = (room: GapsRoom, cell: number): Ask<'explainCell'> => ({
  pack: room.pack,
  kinds: room.kinds,
  travel: room.travel,
  ...joinOf(room),
  ...levelOf(room),
  ...editsOf(room.settledEdits),
  cell,
});

const reachQuestion = (room: GapsRoom, site: number): Ask<'siteReach'> => ({
  pack: room.pack,
  site,
  ...levelOf(room),
  ...editsOf(room.settledEdits),
  travel: room.travel,
  speed: room.state.speed,
  within: REACH_MINUTES,
});

/** Any is the same question as ever. */
export const joinOf = ({ state }: Pick<GapsRoom, 'state'>) => (state.join === 'each' ? { join: state.join } : {});

/** Cells are the same question as ever; areas are cells added up. */
export const levelOf = ({ level }: Pick<GapsRoom, 'level'>) => (level === 'sections' ? { level } : {});

/** Everybody is the same question as ever. */
export const groupOf = ({ whom }: GapsRoom) => (whom?.group ? { group: whom.group.id } : {});

/** Nothing tried out is the same question as ever. */
const editsOf = (edits: GapsRoom['edits']) => (edits.length > 0 ? { edits } : {});

/** Whether the opened city has a site of the chosen kinds at all. */
export const hasChosenSites = ({ facts, kinds }: Pick<GapsRoom, 'facts' | 'kinds'>) =>
  facts?.sites.kindMask.some((mask) => kinds.some((kind) => (mask >>> kindIndex(kind)) & 1)) ?? false;
