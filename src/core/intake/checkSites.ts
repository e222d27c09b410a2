/** What is found in brought sites, and the sites that the mends made so far let through. */
import type { Kind } from '../site/kinds';
import type { Site } from '../site/site';
import type { Brought } from './brought';
import { readFigure } from './columns';
import { FAULTS, type Fault, type FaultMend, isMade, type Mends } from './mends';
import { OWN_SOURCE } from './ownData';
import type { ReadSites } from './readSites';
import {
  type Finding,
  type KindWord,
  type ListedRow,
  type Report,
  type RowFound,
  type RowNames,
  rowName,
} from './report';
import { elsewhereOf } from './whereabouts';

/** Faults whose rows say nothing certain until they are mended. Others are said, and their rows are used. */
const KEEPS_OUT: ReadonlySet<Fault> = new Set([
  'no-position',
  'null-island',
  'decimal-comma',
  'swapped',
  'unknown-kind',
]);

function mendOf(fault: Fault): FaultMend {
  switch (fault) {
    case 'decimal-comma':
      return { do: 'read-commas' };
    case 'swapped':
      return { do: 'swap' };
    case 'no-name':
      return { do: 'name-by-row' };
    case 'figure':
      return { do: 'take-number' };
    case 'unknown-kind':
      return { do: 'all-kinds', kind: 'other' };
    default:
      return { do: 'leave-out', fault };
  }
}

/** What each word of the file is taken for, with what was said by hand. In the order of `words`. */
export function kindWordsOf({ words }: ReadSites, mends: Mends): KindWord[] {
  const said = new Map(mends.flatMap((mend) => (mend.do === 'kind' ? [[mend.word, mend.kind] as const] : [])));
  const all = mends.find((mend) => mend.do === 'all-kinds');
  return words.map(({ word, rows, known }) => {
    const own = said.get(word);
    if (own !== undefined) return { word, rows, kind: own, isKnown: known !== null, isMended: true };
    if (known !== null || !all) return { word, rows, kind: known, isKnown: known !== null, isMended: false };
    return { word, rows, kind: all.kind, isKnown: false, isMended: true };
  });
}

/** Whether each row may be used, by position in the file's rows. */
function usableRows(read: ReadSites, mends: Mends): Uint8Array {
  const usable = new Uint8Array(read.at.length).fill(1);
  for (const [fault, rows] of read.faults) {
    if (fault === 'unknown-kind') continue; // word by word, below
    const mend = mendOf(fault);
    if (isMade(mends, mend) ? mend.do === 'leave-out' : KEEPS_OUT.has(fault)) for (const row of rows) usable[row] = 0;
  }
  const kinds = kindWordsOf(read, mends);
  read.word.forEach((word, row) => {
    if (kinds[word].kind === null) usable[row] = 0;
  });
  return usable;
}

export function reportSites(read: ReadSites, mends: Mends): Report {
  const kindWords = kindWordsOf(read, mends);
  const findings = FAULTS.flatMap((fault): Finding[] => {
    const rows = read.faults.get(fault)?.length ?? 0;
    if (rows === 0) return [];
    const mend = mendOf(fault);
    const isMended =
      fault === 'unknown-kind' ? kindWords.every(({ isKnown, isMended }) => isKnown || isMended) : isMade(mends, mend);
    return [{ fault, rows, keepsOut: KEEPS_OUT.has(fault), isMended, mend }];
  });
  const isAtNull = new Set(read.faults.get('null-island'));
  const placed = read.at.filter((at, row) => at !== null && !isAtNull.has(row)) as NonNullable<(typeof read.at)[0]>[];
  return {
    rows: read.at.length,
    usable: usableRows(read, mends).reduce((sum, one) => sum + one, 0),
    findings,
    kindWords: kindWords
      .toSorted((a, b) => Number(a.isKnown) - Number(b.isKnown) || b.rows - a.rows)
      .slice(0, MOST_WORDS),
    unknownWords: kindWords.filter(({ isKnown }) => !isKnown).length,
    elsewhere: elsewhereOf(placed, read.surroundings),
    people: null,
  };
}

/** More kinds than that are no kinds: another column was meant. */
const MOST_WORDS = 100;

/** Rows with a fault, `count` of them from the `from`-th on, as the file has them. */
export function faultyRows(read: ReadSites, fault: Fault, from: number, count: number): ListedRow[] {
  const { brought, columns, names } = read;
  const { lat, lon, place, kind, capacity } = columns;
  const foundIn = (row: number): RowFound => {
    const { cells } = brought.rows[row];
    const said = (...parts: (number | undefined)[]): RowFound => ({
      what: 'cells',
      cells: parts.map((column) => (column === undefined ? '' : cells[column].trim())),
    });
    if (fault === 'unknown-kind') return said(kind);
    if (fault === 'figure') return said(capacity);
    const shape = brought.shapes?.[row];
    if (shape?.what === 'point') return { what: 'position', at: shape.at };
    if (shape?.what === 'area') return { what: 'area' };
    if (brought.shapes) return shape ?? { what: 'nothing' };
    return place === undefined ? said(lat, lon) : said(place);
  };
  return (read.faults.get(fault) ?? [])
    .slice(from, from + count)
    .map((row) => ({ row: brought.rows[row].row, name: names[row], found: foundIn(row) }));
}

/** The sites that may be used now, in the file's order. Ids name the row, and begin as no id of the city does. */
export function usableSites(read: ReadSites, mends: Mends, rowNames: RowNames['sites']): Site[] {
  const usable = usableRows(read, mends);
  const kinds = kindWordsOf(read, mends);
  const { brought, columns, names, capacity } = read;
  const numbers = isMade(mends, { do: 'take-number' }) ? new Set(read.faults.get('figure')) : null;
  const namesRows = isMade(mends, { do: 'name-by-row' });
  const sites: Site[] = [];
  for (let row = 0; row < usable.length; row++) {
    if (!usable[row]) continue;
    const { row: number, cells } = brought.rows[row];
    const { kind, word } = kinds[read.word[row]] as KindWord & { kind: Kind };
    const name = names[row] || (namesRows ? rowName(rowNames[kind], number) : '');
    const seats = numbers?.has(row) ? numberIn(cells[columns.capacity!], brought) : capacity[row];
    const [address, website] = [columns.address, columns.website].map((column) =>
      column === undefined ? '' : cells[column].trim(),
    );
    sites.push({
      id: `${OWN_SOURCE}-${number}`,
      ...(name === '' ? {} : { name }),
      kind,
      at: read.at[row]!,
      ...(Number.isNaN(seats) ? {} : { capacity: seats }),
      ...(word === '' ? {} : { category: word }),
      ...(address === '' ? {} : { address }),
      ...(website === '' ? {} : { website }),
      source: OWN_SOURCE,
    });
  }
  return sites;
}

/** The first number in a text: "ca. 120 seats"; NaN: there is none, or it is below zero. */
export function numberIn(text: string, { decimal }: Pick<Brought, 'decimal'>): number {
  const found = /-?\d[\d.,]{0,20}/.exec(text)?.[0].replace(/[.,]$/, '');
  return (found === undefined ? null : readFigure(found, { decimal })) ?? Number.NaN;
}
