/**
 * The experiment on the desk: the one that is open, with its undo and redo. What is written to the device, and when, is told
 * in keeping.ts.
 */
import { create } from 'zustand';
import { type Edit, withEdits } from '../../core/experiment/edit';
import { type Experiment, ID_LENGTH, idOf } from '../../core/experiment/experiment';
import { beginHistory, type History, record, redo, undo } from '../../core/scenario/history';

interface Desk {
  readonly history: History<Experiment> | null;
  /** What the last edit wrote, so that the letters of one text are one step of undo; null: the next edit is a step. */
  readonly writing: string | null;
  /** Published by others: to be looked at, and not changed. */
  readonly isReadOnly: boolean;
}

export const useDesk = create<Desk>(() => ({ history: null, writing: null, isReadOnly: false }));

export const useExperiment = () => useDesk(({ history }) => history?.present ?? null);
/** The one that may be changed; null: none is open, or it is others'. */
export const useOwnExperiment = () =>
  useDesk(({ history, isReadOnly }) => (isReadOnly ? null : (history?.present ?? null)));
export const readExperiment = () => {
  const { history, isReadOnly } = useDesk.getState();
  return isReadOnly ? null : (history?.present ?? null);
};

export const layOnDesk = (experiment: Experiment, { isReadOnly = false } = {}) =>
  useDesk.setState({ history: beginHistory(experiment), writing: null, isReadOnly });
export const clearDesk = () => useDesk.setState({ history: null, writing: null, isReadOnly: false });

/**
 * One step of undo.
 *
 * @param writing name of a text while it is typed: edits of the same name in a row are one step
 */
export function makeEdits(edits: readonly Edit[], writing: string | null = null) {
  const desk = useDesk.getState();
  if (!desk.history || desk.isReadOnly) return;
  const present = withEdits(desk.history.present, edits);
  const goesOn = writing !== null && writing === desk.writing;
  useDesk.setState({
    history: goesOn ? { ...desk.history, present, future: [] } : record(desk.history, present),
    writing,
  });
}

export const endWriting = () => useDesk.setState({ writing: null });

export const undoEdit = () => useDesk.setState(({ history }) => ({ history: history && undo(history), writing: null }));
export const redoEdit = () => useDesk.setState(({ history }) => ({ history: history && redo(history), writing: null }));

/** A random id for a new thing; the page has the dice that core has not. */
export const newId = () => idOf(crypto.getRandomValues(new Uint8Array(ID_LENGTH)));
