/**
 * What the worker has answered, kept for the panel and the map alike. An answer remembers its question, and the last
 * one stays in view while the next is worked on, so that nothing flickers while a slider is moved.
 */
import { create } from 'zustand';
import type { Problem } from '../../core/problem';
import type { Answer, Ask, Opening, QuestionName } from '../../workers/questions';

export interface Answered<Q extends QuestionName> {
  readonly status: 'idle' | 'asking' | 'answered' | 'failed';
  /** What is asked now; null when idle. */
  readonly question: Ask<Q> | null;
  /** The newest answer and the question it answers. Its question is the present one exactly when `answered`. */
  readonly last: { readonly question: Ask<Q>; readonly answer: Answer<Q> } | null;
  readonly problem: Problem | null;
}

export type Answers = { readonly [Q in QuestionName]: Answered<Q> };

const IDLE = { status: 'idle', question: null, last: null, problem: null } as const;

interface Store {
  readonly answers: Answers;
  /** Of the city being opened. */
  readonly progress: Opening | null;
  /** Rises when somebody asks to try again. */
  readonly attempt: number;
}

export const useAnswers = create<Store>(() => ({
  answers: {
    openCity: IDLE,
    clusters: IDLE,
    overlay: IDLE,
    areaTable: IDLE,
    weigh: IDLE,
    weighWithin: IDLE,
    outline: IDLE,
    base: IDLE,
    doubts: IDLE,
    groupTable: IDLE,
    supply: IDLE,
    explainCell: IDLE,
    siteReach: IDLE,
    changes: IDLE,
    compare: IDLE,
    streetEdits: IDLE,
    suggest: IDLE,
  },
  progress: null,
  attempt: 0,
}));

export const useAnswer = <Q extends QuestionName>(name: Q): Answers[Q] => useAnswers((store) => store.answers[name]);

/** The newest answer about the city whose pack this is; null while there is only one about another city. */
export function useCityAnswer<Q extends QuestionName>(name: Q, packUrl: string): Answers[Q]['last'] {
  const { last } = useAnswer(name);
  return last?.question.pack.url === packUrl ? last : null;
}

export function setAnswer<Q extends QuestionName>(name: Q, change: (before: Answered<Q>) => Answered<Q>) {
  useAnswers.setState(({ answers }) => ({ answers: { ...answers, [name]: change(answers[name] as Answered<Q>) } }));
}

/** Nothing is asked any more, and nothing of it is shown. */
export const forget = (name: QuestionName) => setAnswer(name, () => IDLE);

export const tryAgain = () => useAnswers.setState(({ attempt }) => ({ attempt: attempt + 1 }));
