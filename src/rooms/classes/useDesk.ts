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
}

export const useDesk = create<Desk>(() => ({ history: null, writing: null }));

export const useExperiment = () => useDesk(({ history }) => history?.present ?? null);
export const readExperiment = () => useDesk.getState().history?.present ?? null;

export const layOnDesk = (experiment: Experiment) =>
  useDesk.setState({ history: beginHistory(experiment), writing: null });
export const clearDesk = () => useDesk.setState({ history: null, writing: null });

/**
 * One step of undo.
 *
 * @param writing name of a text while it is typed: edits of the same name in a row are one step
 */
export function makeEdits(edits: readonly Edit[], writing: string | null = null) {
  const desk = useDesk.getState();
  if (!desk.history) return;
  const present = withEdits(desk.history.present, edits);
  const goesOn = writing !== null && writing === desk.writing;
  useDesk.setState({
    history: goesOn ? { ...desk.history, present, future: [] } : record(desk.history, present),
    writing,
  });
}

export const endWriting = () => useDesk.setState({ writing: null });

/** A newer state of the same experiment, written in another tab: what was done here can still be undone one by one. */
export const takeOver = (experiment: Experiment) =>
  useDesk.setState(({ history }) => (history ? { history: { ...history, present: experiment } } : {}));

export const undoEdit = () => useDesk.setState(({ history }) => ({ history: history && undo(history), writing: null }));
export const redoEdit = () => useDesk.setState(({ history }) => ({ history: history && redo(history), writing: null }));

/** A random id for a new thing; the page has the dice that core has not. */
export const newId = () => idOf(crypto.getRandomValues(new Uint8Array(ID_LENGTH)));
