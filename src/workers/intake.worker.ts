/** The worker that reads what people bring: joins its port to the desk, and nothing more. */
import { createIntake } from './intake/intakeDesk';
import type { FromIntake, ToIntake } from './intakeQuestions';
import { holdLifeline } from './lifeline';
import { problemOf } from './messages';

const scope = self as unknown as {
  postMessage(message: FromIntake, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: ToIntake }) => void): void;
};

holdLifeline(self);
const intake = createIntake();

scope.addEventListener('message', async ({ data: { id, name, ask } }) => {
  try {
    const answer: unknown = await intake[name](ask as never);
    const bytes = (answer as { bytes?: unknown } | null)?.bytes;
    scope.postMessage({ id, answer }, bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    scope.postMessage({ id, problem: problemOf(error, 'the file that was brought') });
  }
});
