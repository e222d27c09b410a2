/** The worker that reads files of classes: joins its port to the desk, and nothing more. */
import type { SeriesRead } from '../core/experiment/read/readSeries';
import type { FromClassFiles, ToClassFiles } from './classFileQuestions';
import { createClassFileDesk } from './classFiles/classFileDesk';
import { holdLifeline } from './lifeline';
import { problemOf } from './messages';

const scope = self as unknown as {
  postMessage(message: FromClassFiles, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: ToClassFiles }) => void): void;
};

holdLifeline(self);
const desk = createClassFileDesk();

scope.addEventListener('message', async ({ data: { id, name, ask } }) => {
  try {
    const answer: unknown = await desk[name](ask as never);
    scope.postMessage({ id, answer }, name === 'read' ? columnsOf(answer as SeriesRead) : []);
  } catch (error) {
    scope.postMessage({ id, problem: problemOf(error, 'the file of the class') });
  }
});

/** Readings are made anew for each answer, so their columns may go over to the page. */
const columnsOf = ({ series }: SeriesRead): Transferable[] =>
  series.flatMap(({ readings, track }) =>
    [readings.times, readings.raw, ...(track ? [track.lon, track.lat] : [])].map(
      (column) => column.buffer as ArrayBuffer,
    ),
  );
