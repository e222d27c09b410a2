/** The page's side of reading files of classes: one worker from the first file until they are taken or left. */
import type { Matching } from '../core/experiment/read/matchColumns';
import type { SeriesRead } from '../core/experiment/read/readSeries';
import type { Problem } from '../core/problem';
import type { ClassFileQuestion, ClassFileQuestions, FromClassFiles, ToClassFiles } from './classFileQuestions';

export interface ClassFiles {
  /** Never fails: what cannot be read is a problem. */
  open(file: File, timeZone: string): Promise<ClassFileQuestions['open']['answer']>;
  read(table: string, matching: Matching): Promise<SeriesRead>;
  /** Ends the worker, at work or not; what is open is not answered any more. */
  close(): void;
}

/** The part of a `Worker` that is used here. */
export interface ClassFilesWorker {
  postMessage(message: ToClassFiles): void;
  addEventListener(type: 'message', listener: (event: { data: FromClassFiles }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

const startWorker = () =>
  new Worker(new URL('./classFiles.worker.ts', import.meta.url), {
    type: 'module',
    name: 'atlas class files',
  }) as ClassFilesWorker;

type Reply = { readonly answer: unknown } | { readonly problem: Problem };

export function connectClassFiles(start: () => ClassFilesWorker = startWorker): ClassFiles {
  const waiting = new Map<number, (reply: Reply) => void>();
  const worker = start();
  let lastId = 0;

  const settle = (id: number, reply: Reply) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  worker.addEventListener('message', ({ data }) => settle(data.id, data));
  // A file that was too much for the worker is not tried again: it would be once more.
  worker.addEventListener('error', ({ message }) => {
    for (const id of [...waiting.keys()]) settle(id, { problem: deathProblem(message) });
  });

  const ask = <Q extends ClassFileQuestion>(name: Q, question: ClassFileQuestions[Q]['ask']) =>
    new Promise<Reply>((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      worker.postMessage({ id, name, ask: question });
    });

  return {
    async open(file, timeZone) {
      const reply = await ask('open', { file, timeZone });
      if ('problem' in reply) return { opened: [], problems: [{ ...reply.problem, where: file.name }] };
      return reply.answer as ClassFileQuestions['open']['answer'];
    },
    async read(table, matching) {
      const reply = await ask('read', { table, matching });
      return 'problem' in reply ? { series: [], problems: [reply.problem] } : (reply.answer as SeriesRead);
    },
    close() {
      waiting.clear();
      worker.terminate();
    },
  };
}

const deathProblem = (why = 'no reason was given'): Problem => ({
  where: 'the file',
  what: `was too much for this device (${why})`,
  fix: 'Bring a smaller part of it.',
  level: 'error',
});
