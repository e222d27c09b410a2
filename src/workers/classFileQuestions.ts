/** What the class room may ask the worker that reads files of classes. Tables stay with the worker: the page gets what it shows. */
import type { Matched, Matching } from '../core/experiment/read/matchColumns';
import type { Opened } from '../core/experiment/read/openClassFile';
import type { SeriesRead } from '../core/experiment/read/readSeries';
import type { Problem } from '../core/problem';

/** A table without its rows. */
export interface OpenTable {
  readonly is: 'table';
  /** For `read`. */
  readonly id: string;
  readonly where: string;
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** Cells of the first rows. */
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  readonly matched: Matched;
  /** Where all of it was measured, by the name that the file gives. */
  readonly place: string | null;
}

export type OpenPart = OpenTable | Exclude<Opened, { readonly is: 'table' }>;

export interface ClassFileQuestions {
  /** Opens a file as what it is; its tables are kept for `read`. */
  open: {
    ask: {
      readonly file: File;
      readonly timeZone: string;
      /** Of the file: its tables are named by it, so that a worker that opens it again names them the same. */
      readonly key: string;
    };
    answer: { readonly opened: readonly OpenPart[]; readonly problems: readonly Problem[] };
  };
  /** The readings of a table that was opened. */
  read: { ask: { readonly table: string; readonly matching: Matching }; answer: SeriesRead };
}

export type ClassFileQuestion = keyof ClassFileQuestions;

export interface ToClassFiles {
  readonly id: number;
  readonly name: ClassFileQuestion;
  readonly ask: unknown;
}

export type FromClassFiles =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly problem: Problem };
