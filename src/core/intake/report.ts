/** What was found in a brought file, fault by fault, and how much of it can be used. */
import type { Kind } from '../site/kinds';
import type { LonLat } from '../units';
import type { Fault, FaultMend } from './mends';

export interface Finding {
  readonly fault: Fault;
  readonly rows: number;
  /** Such rows are not used until they are mended. */
  readonly keepsOut: boolean;
  readonly isMended: boolean;
  /** What one click does about it. */
  readonly mend: FaultMend;
}

/** A word by which the file names kinds, and what it is taken for. */
export interface KindWord {
  /** As the file first writes it; empty: the rows whose cell is empty, or all where no column was chosen. */
  readonly word: string;
  readonly rows: number;
  /** null: not known, or left out. */
  readonly kind: Kind | null;
  /** Whether the atlas knows the word, whatever was said by hand since. */
  readonly isKnown: boolean;
  readonly isMended: boolean;
}

/** Where most rows lie, when that is not the open city. */
export interface Elsewhere {
  readonly rows: number;
  /** In the middle of them. */
  readonly at: LonLat;
  /** Slug and title of the city of the catalogue there; null: none is. */
  readonly city: { readonly slug: string; readonly title: string } | null;
}

export interface Report {
  readonly rows: number;
  /** Rows that would be used now. */
  readonly usable: number;
  readonly findings: readonly Finding[];
  /** Those that the atlas does not know first, then the commonest; of very many only the first. */
  readonly kindWords: readonly KindWord[];
  /** How many words the atlas does not know, whatever was said by hand since. */
  readonly unknownWords: number;
  readonly elsewhere: Elsewhere | null;
  /** Areas only: whether any usable area says how many people live there, and how many do not. */
  readonly people: { readonly known: number; readonly unknown: number; readonly sum: number } | null;
}

/** A row as the report names it. */
export interface ListedRow {
  readonly row: number;
  readonly name: string;
  readonly found: RowFound;
}

/** What stands in a row in the place of what was looked for. */
export type RowFound =
  /** As the file writes them; empty: nothing stands there. */
  | { readonly what: 'cells'; readonly cells: readonly string[] }
  | { readonly what: 'position'; readonly at: LonLat }
  /** The first of an outline's corners. */
  | { readonly what: 'corner'; readonly at: LonLat }
  /** A point where an area was looked for, or the other way round. */
  | { readonly what: 'point' | 'area' }
  /** @see Shape */
  | { readonly what: 'other'; readonly type: string }
  | { readonly what: 'nothing' };

/**
 * What a row without a name is called once that is mended, with `{row}` for its number. Names are kept with the data, so they
 * are in the language of the person who gives them.
 */
export interface RowNames {
  readonly sites: Readonly<Record<Kind, string>>;
  readonly areas: string;
}

export const rowName = (pattern: string, row: number) => pattern.replace('{row}', String(row));

/** What the checks need to know of where the data are to be used. */
export interface Surroundings {
  readonly city: CityBox;
  /** All cities of the catalogue, to say whose the data might be. */
  readonly cities: readonly CityBox[];
  /** The city's own sites. */
  readonly sites: {
    readonly names: readonly (string | null)[];
    readonly kindMask: Uint32Array;
    readonly lon: Float64Array;
    readonly lat: Float64Array;
  };
}

export interface CityBox {
  readonly slug: string;
  readonly title: string;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}
