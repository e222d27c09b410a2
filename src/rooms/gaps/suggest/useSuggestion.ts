/**
 * Suggestions have a worker of their own: it is busy from the question to the answer, and the map should not wait for it.
 * Stopping ends that worker, because a solver at work hears nothing; the best choice so far stays.
 */
import { create } from 'zustand';
import type { Problem } from '../../../core/problem';
import { connectEngine } from '../../../workers/askEngine';
import type { Ask, Choice, Suggestion } from '../../../workers/questions';

type Question = Ask<'suggest'>;

export type SuggestionState =
  | { readonly status: 'idle' }
  | { readonly status: 'asking'; readonly question: Question; readonly best: Choice | null }
  | { readonly status: 'stopped'; readonly question: Question; readonly best: Choice | null }
  | { readonly status: 'answered'; readonly question: Question; readonly answer: Suggestion }
  | { readonly status: 'failed'; readonly question: Question; readonly problem: Problem };

const IDLE: SuggestionState = { status: 'idle' };
const useStore = create<{ state: SuggestionState }>(() => ({ state: IDLE }));
const show = (state: SuggestionState) => useStore.setState({ state });

const engine = connectEngine();

export const useSuggestion = () => useStore(({ state }) => state);

/** The choice to be drawn: of the answer, or the best so far. */
export function choiceOf(state: SuggestionState): Choice | null {
  if (state.status === 'answered') return state.answer.choice;
  return state.status === 'asking' || state.status === 'stopped' ? state.best : null;
}

export async function askForSuggestion(question: Question) {
  show({ status: 'asking', question, best: null });
  const reply = await engine.ask('suggest', question, (progress) => {
    if (progress.stage === 'solving') show({ status: 'asking', question, best: progress.choice });
  });
  if (reply.status === 'answered') show({ status: 'answered', question, answer: reply.answer });
  else if (reply.status === 'failed') show({ status: 'failed', question, problem: reply.problem });
}

export function stopSuggestion() {
  const { state } = useStore.getState();
  if (state.status !== 'asking') return;
  show({ ...state, status: 'stopped' });
  engine.close();
}

export function forgetSuggestion() {
  if (useStore.getState().state.status === 'asking') engine.close();
  show(IDLE);
}
