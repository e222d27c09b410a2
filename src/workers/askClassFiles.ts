/** The page's side of reading files of classes: one worker from the first file until they are taken or left. */
import type { Matching } from '../core/experiment/read/matchColumns';
import type { SeriesRead } from '../core/experiment/read/readSeries';
import { connectReader, type ReaderWorker } from './askReader';
import type { ClassFileQuestion, ClassFileQuestions } from './classFileQuestions';

export interface ClassFiles {
  /** Never fails: what cannot be read is a problem. */
  open(file: File, timeZone: string): Promise<ClassFileQuestions['open']['answer']>;
  read(table: string, matching: Matching): Promise<SeriesRead>;
  /** Ends the worker, at work or not; what is open is not answered any more. */
  close(): void;
}

const startWorker = () =>
  new Worker(new URL('./classFiles.worker.ts', import.meta.url), {
    type: 'module',
    name: 'atlas class files',
  }) as ReaderWorker<ClassFileQuestion>;

export function connectClassFiles(start: () => ReaderWorker<ClassFileQuestion> = startWorker): ClassFiles {
  const reader = connectReader({ start, opening: 'open', keepsAll: true });
  let files = 0;

  const ask = <Q extends ClassFileQuestion>(name: Q, question: ClassFileQuestions[Q]['ask']) =>
    reader.ask(name, question);

  return {
    async open(file, timeZone) {
      const reply = await ask('open', { file, timeZone, key: String(++files) });
      if ('problem' in reply) return { opened: [], problems: [{ ...reply.problem, where: file.name }] };
      return reply.answer as ClassFileQuestions['open']['answer'];
    },
    async read(table, matching) {
      const reply = await ask('read', { table, matching });
      return 'problem' in reply ? { series: [], problems: [reply.problem] } : (reply.answer as SeriesRead);
    },
    close: () => reader.close(),
  };
}
