/**
 * What somebody decided about the faults of a file. A mend is data and changes nothing in the file: rows are read anew with
 * all mends, so that taking one back gives exactly what was before. `history` of core/scenario gives undo without end.
 */
import type { Kind } from '../site/kinds';

/** Faults of rows, in the order of a report. */
export const FAULTS = [
  'decimal-comma',
  'no-position',
  'no-shape',
  'null-island',
  'swapped',
  'outside',
  'unknown-kind',
  'duplicate',
  'in-city',
  'no-name',
  'figure',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Positions of rows, rising; faults that no row has are absent. */
export type FaultRows = ReadonlyMap<Fault, readonly number[]>;

/** Notes faults row by row. */
export function faultList(): { readonly rows: FaultRows; add(fault: Fault, row: number): void } {
  const rows = new Map<Fault, number[]>();
  return {
    rows,
    add(fault, row) {
      const list = rows.get(fault);
      if (list) list.push(row);
      else rows.set(fault, [row]);
    },
  };
}

/** Faults whose rows can be left out, and nothing else done about them. */
export type OmittedFault = Exclude<Fault, 'decimal-comma' | 'swapped' | 'unknown-kind' | 'figure'>;

/** What one click does about a fault. */
export type FaultMend =
  /** Rows with this fault are not used. */
  | { readonly do: 'leave-out'; readonly fault: OmittedFault }
  /** A comma in a position stands before its decimals. */
  | { readonly do: 'read-commas' }
  /** Latitude and longitude change places where they were swapped. */
  | { readonly do: 'swap' }
  /** Places without a name are called by kind and row. */
  | { readonly do: 'name-by-row' }
  /** Of a figure with words beside it the number is taken: "120 seats". */
  | { readonly do: 'take-number' }
  /** All words for kinds that the atlas does not know, and that no other mend is about, are taken for this kind. */
  | { readonly do: 'all-kinds'; readonly kind: Kind };

export type Mend =
  | FaultMend
  /** What the file calls so is of this kind; null: rows of it are not used. */
  | { readonly do: 'kind'; readonly word: string; readonly kind: Kind | null };

export type Mends = readonly Mend[];

/** What a mend is about: a list has at most one mend for each. */
const subject = (mend: Mend) =>
  mend.do === 'kind' ? `kind ${mend.word}` : mend.do === 'leave-out' ? `leave out ${mend.fault}` : mend.do;

/** The list with one more mend, in place of an older one about the same. */
export const withMend = (mends: Mends, mend: Mend): Mends => [
  ...mends.filter((one) => subject(one) !== subject(mend)),
  mend,
];

export const withoutMend = (mends: Mends, mend: Mend): Mends => mends.filter((one) => subject(one) !== subject(mend));

/** Whether the list has a mend about the same. */
export const isMade = (mends: Mends, mend: Mend) => mends.some((one) => subject(one) === subject(mend));
