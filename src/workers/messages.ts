/** What crosses between the page and its worker: plain data, so that a structured clone loses nothing. */
import type { Problem } from '../core/problem';
import type { Progress, QuestionName } from './questions';

export type ToEngine =
  | { readonly type: 'ask'; readonly id: number; readonly name: QuestionName; readonly ask: unknown }
  | { readonly type: 'cancel'; readonly id: number };

export type FromEngine =
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'problem'; readonly id: number; readonly problem: Problem };

/** An error that carries a problem, so that its words reach the person who asked. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.what);
    this.name = 'ProblemError';
  }
}

/** Any thrown value as a problem. What we did not foresee is our own fault, and is said to be. */
export function problemOf(error: unknown, where: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const what = error instanceof Error ? error.message : String(error);
  return {
    where,
    what,
    fix: 'This is a fault of the atlas itself. Reload the page; if it comes again, please report it.',
    level: 'error',
  };
}
