/** What the page may ask the worker that reads what people bring. One file is open at a time, from `read` until the next `read`. */
import type { Format } from '../core/intake/brought';
import type { ColumnChoice, Purpose } from '../core/intake/columns';
import type { Fault, Mends } from '../core/intake/mends';
import type { Joining } from '../core/intake/ownData';
import type { ListedRow, Report, RowNames, Surroundings } from '../core/intake/report';
import type { Problem } from '../core/problem';
import type { Kind } from '../core/site/kinds';

/** How the rows of the open file are to be taken. */
export interface Setup {
  readonly purpose: Purpose;
  readonly columns: ColumnChoice;
  readonly mends: Mends;
  /** Of sites. */
  readonly joining: Joining;
}

export interface OpenedFile {
  readonly file: string;
  readonly format: Format;
  readonly columns: readonly string[];
  /** Cells of the first rows, to know columns by. */
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  /** Whether positions come from the format itself, or from columns. */
  readonly hasShapes: boolean;
  /** The file as it was recognised, without any mend. */
  readonly setup: Setup;
  /** What is wrong with the file as a whole, or with rows as text. */
  readonly problems: readonly Problem[];
  readonly report: Report;
}

export interface Finished {
  /** JSON of `OwnSites` or `OwnAreas`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  readonly hasPeople: boolean;
}

export interface IntakeQuestions {
  /** Reads a file, recognises its columns and checks its rows. */
  read: { ask: { readonly file: File; readonly surroundings: Surroundings }; answer: OpenedFile };
  /** Columns of the open file as they are recognised for the other purpose. */
  recognise: { ask: { readonly purpose: Purpose }; answer: ColumnChoice };
  check: { ask: Setup; answer: Report };
  /** Rows with a fault, `count` of them from the `from`-th on. */
  rows: {
    ask: { readonly setup: Setup; readonly fault: Fault; readonly from: number; readonly count: number };
    answer: readonly ListedRow[];
  };
  /** What may be used of the open file, as the page keeps it. */
  finish: { ask: { readonly setup: Setup; readonly rowNames: RowNames }; answer: Finished };
}

export type IntakeQuestion = keyof IntakeQuestions;

export interface ToIntake {
  readonly id: number;
  readonly name: IntakeQuestion;
  readonly ask: unknown;
}

export type FromIntake =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly problem: Problem };
