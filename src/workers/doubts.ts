/**
 * Where the data are too thin to be sure of a walk: near the edge of the data, on streets that hang together with no
 * other, and beside places of which nobody says what they are. Cell by cell, so that the map can draw it with the gap.
 */
import type { SiteColumns } from '../core/city/cityPack';
import { type Kind, kindIndex } from '../core/site/kinds';
import type { Metres } from '../core/units';
import type { Doubts } from './doubtsQuestion';

/** Schools: what a school of unstated level may turn out to be. */
const SCHOOLS: readonly Kind[] = ['primary', 'secondary', 'special', 'vocational'];

/** Kinds that are no statement, as far as a place of them may turn out to be one that is asked for. */
export const unstatedKinds = (asked: readonly Kind[]): Kind[] =>
  (['other', ...(asked.some((kind) => SCHOOLS.includes(kind)) ? (['school'] as const) : [])] as const).filter(
    (kind) => !asked.includes(kind),
  );

/** Rows of sites whose only kind is one of the unstated ones: a second kind says what the place is after all. */
export function unstatedSites({ count, kindMask }: SiteColumns, asked: readonly Kind[]): Uint32Array {
  const unstated = unstatedKinds(asked).reduce((mask, kind) => mask | (1 << kindIndex(kind)), 0);
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if (kindMask[row] !== 0 && (kindMask[row] & ~unstated) === 0) rows.push(row);
  }
  return Uint32Array.from(rows);
}

export interface DoubtfulWalks {
  readonly standard: Metres;
  /** From each cell to the nearest chosen place. */
  readonly walk: Float64Array;
  /** To where streets leave the city; null: it cannot be told. */
  readonly toBorder: Float64Array | null;
  /** 1: the street nearest to the cell is one of an island; null: no streets. */
  readonly isOnIsland: Uint8Array | null;
  /** To the nearest place of unstated kind; Infinity where there is none. */
  readonly toUnstated: Float64Array;
}

/** Whoever is counted as beyond though another place may be near is in doubt; an island makes any walk doubtful. */
export function doubtsOf({ standard, walk, toBorder, isOnIsland, toUnstated }: DoubtfulWalks): Doubts {
  const mayBeServed = (toOther: Float64Array) =>
    Uint8Array.from(walk, (length, cell) => (length > standard && toOther[cell] <= standard ? 1 : 0));
  return {
    border: toBorder && mayBeServed(toBorder),
    island: isOnIsland,
    unstated: mayBeServed(toUnstated),
  };
}
