/** A study as data: which measures to take of which tables. The names and forms of `fn` and `args` are the peers'. */
import type { CostTable } from '../costTable';

export interface MeasureCase {
  /** The name of the column. */
  readonly case: string;
  readonly fn: string;
  /** Key of a travel table. */
  readonly costs: string;
  /** Columns of the places, for functions of Python's `access`. */
  readonly supply?: string;
  readonly demand?: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface SummaryCase {
  readonly case: string;
  readonly fn: string;
  /** A case of the recipe, or a column of the places. */
  readonly on: string;
  /** A column of the places. */
  readonly people: string;
  /** Limits the rows: those with an income, or those with a group and a value above 0. */
  readonly only_cells?: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Places are origins and destinations alike: one row a place, in the order of the file. */
export interface Places {
  readonly name: string;
  readonly ids: readonly string[];
  readonly columns: readonly string[];
  /** Numbers of a column, NaN where empty or `NA`; null if there is no such column, or it has a text that is no number. */
  readonly numbers: (column: string) => Float64Array | null;
  /** Texts of a column, null where empty or `NA`. */
  readonly texts: (column: string) => readonly (string | null)[] | null;
}

/** A travel table between places: origins and destinations are rows of `Places`. */
export interface TravelTable {
  readonly name: string;
  readonly costs: CostTable;
  /** 1 where the file lists the place as an origin (or destination), even if it has no pair. */
  readonly isOrigin: Uint8Array;
  readonly isDestination: Uint8Array;
}

export interface Study {
  readonly places: Places;
  readonly tables: ReadonlyMap<string, TravelTable>;
}

/** One column: a value a place, NaN for no value; `side` says whose value it is. */
export interface MeasuredColumn {
  readonly values: Float64Array;
  readonly side: 'origins' | 'destinations';
  readonly table: TravelTable;
}
