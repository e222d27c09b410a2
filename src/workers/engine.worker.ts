/** The worker itself: joins the desk to the engine's answers, and nothing more. */
import { openDesk } from './desk';
import { createEngine } from './engine';
import { holdLifeline } from './lifeline';
import { loadSolver } from './loadSolver';
import type { FromEngine, ToEngine } from './messages';

// Without the worker library of TypeScript, whose names clash with the DOM's, the scope is described here.
const scope = self as unknown as {
  postMessage(message: FromEngine): void;
  addEventListener(type: 'message', listener: (event: { data: ToEngine }) => void): void;
};

holdLifeline(self);
const hear = openDesk(createEngine(undefined, loadSolver), scope);
scope.addEventListener('message', ({ data }) => hear(data));
