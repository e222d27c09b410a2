/** Reads the features of a brought file as areas: what is found in them, and those that the mends made so far let through. */
import type { Area } from '../city/areaColumns';
import { hasInside } from '../geo/flatRing';
import type { MultiPolygonCoordinates } from '../geo/polygon';
import type { LonLat } from '../units';
import type { Brought } from './brought';
import { numberIn } from './checkSites';
import { type ColumnChoice, readFigure } from './columns';
import {
  FAULTS,
  type Fault,
  type FaultMend,
  type FaultRows,
  faultList,
  isMade,
  type Mends,
  type OmittedFault,
} from './mends';
import { OWN_SOURCE } from './ownData';
import { isOnEarth } from './readPosition';
import {
  type Finding,
  type ListedRow,
  type Report,
  type RowFound,
  type RowNames,
  rowName,
  type Surroundings,
} from './report';
import { elsewhereOf, isInCity, isSwapped } from './whereabouts';

export interface ReadAreas {
  readonly brought: Brought;
  readonly columns: ColumnChoice;
  readonly surroundings: Surroundings;
  /** As if positions were turned that are swapped; null: no outline. */
  readonly polygons: readonly (MultiPolygonCoordinates | null)[];
  readonly names: readonly string[];
  /** NaN: not said, or not readable. */
  readonly people: Float64Array;
  readonly faults: FaultRows;
}

export function readAreas(brought: Brought, columns: ColumnChoice, surroundings: Surroundings): ReadAreas {
  const { rows, shapes } = brought;
  const faults = faultList();
  const people = new Float64Array(rows.length).fill(Number.NaN);
  const names = rows.map(({ cells }, row) => {
    const name = columns.name === undefined ? '' : cells[columns.name].trim();
    if (name === '') faults.add('no-name', row);
    const cell = columns.people === undefined ? '' : cells[columns.people].trim();
    const figure = cell === '' ? null : readFigure(cell, brought);
    if (figure !== null) people[row] = figure;
    else if (cell !== '') faults.add('figure', row);
    return name;
  });
  const polygons = rows.map((_, row) => {
    const shape = shapes?.[row];
    if (shape?.what !== 'area') {
      faults.add('no-shape', row);
      return null;
    }
    const isTurned = isSwapped(shape.polygons[0][0][0], surroundings.city);
    const outline = isTurned ? turned(shape.polygons) : shape.polygons;
    if (!outline.every((rings) => rings.every((ring) => ring.every(isOnEarth))) || !hasInside(outline)) {
      faults.add('no-shape', row);
      return null;
    }
    if (isTurned) faults.add('swapped', row);
    if (!outline.some((rings) => rings[0].some((at) => isInCity(at, surroundings.city)))) faults.add('outside', row);
    return outline;
  });
  return { brought, columns, surroundings, polygons, names, people, faults: faults.rows };
}

const turned = (polygons: MultiPolygonCoordinates): MultiPolygonCoordinates =>
  polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): LonLat => [y, x])));

const KEEPS_OUT: ReadonlySet<Fault> = new Set(['no-shape', 'swapped', 'no-name']);

function mendOf(fault: Fault): FaultMend {
  if (fault === 'swapped') return { do: 'swap' };
  if (fault === 'no-name') return { do: 'name-by-row' };
  if (fault === 'figure') return { do: 'take-number' };
  return { do: 'leave-out', fault: fault as OmittedFault };
}

export function reportAreas(read: ReadAreas, mends: Mends): Report {
  const findings = FAULTS.flatMap((fault): Finding[] => {
    const rows = read.faults.get(fault)?.length ?? 0;
    if (rows === 0) return [];
    const mend = mendOf(fault);
    return [{ fault, rows, keepsOut: KEEPS_OUT.has(fault), isMended: isMade(mends, mend), mend }];
  });
  // Only counted: what they are called does not matter.
  const areas = usableAreas(read, mends, '');
  const counted = areas.filter(({ population }) => population !== null);
  return {
    rows: read.polygons.length,
    usable: areas.length,
    findings,
    kindWords: [],
    unknownWords: 0,
    elsewhere: elsewhereOf(
      read.polygons.flatMap((polygons) => (polygons ? [polygons[0][0][0]] : [])),
      read.surroundings,
    ),
    people: {
      known: counted.length,
      unknown: areas.length - counted.length,
      sum: counted.reduce((sum, { population }) => sum + population!, 0),
    },
  };
}

export function faultyAreas({ brought, columns, names, faults }: ReadAreas, fault: Fault, from: number, count: number) {
  return (faults.get(fault) ?? []).slice(from, from + count).map((row): ListedRow => {
    const shape = brought.shapes?.[row];
    const found: RowFound =
      fault === 'figure'
        ? { what: 'cells', cells: [brought.rows[row].cells[columns.people!]] }
        : shape?.what === 'area'
          ? { what: 'corner', at: shape.polygons[0][0][0] }
          : shape?.what === 'point'
            ? { what: 'point' }
            : (shape ?? { what: 'nothing' });
    return { row: brought.rows[row].row, name: names[row], found };
  });
}

/** The areas that may be used now, in the file's order. */
export function usableAreas(read: ReadAreas, mends: Mends, unnamed: RowNames['areas']): Area[] {
  const out = new Set<number>();
  for (const [fault, rows] of read.faults) {
    const mend = mendOf(fault);
    if (isMade(mends, mend) ? mend.do === 'leave-out' : KEEPS_OUT.has(fault)) for (const row of rows) out.add(row);
  }
  const numbers = isMade(mends, { do: 'take-number' }) ? new Set(read.faults.get('figure')) : null;
  return read.polygons.flatMap((polygons, row): Area[] => {
    if (polygons === null || out.has(row)) return [];
    const { row: number, cells } = read.brought.rows[row];
    const people = numbers?.has(row) ? numberIn(cells[read.columns.people!], read.brought) : read.people[row];
    return [
      {
        id: `${OWN_SOURCE}-${number}`,
        // Only after the mend: tables and the map have nothing else to call an area by.
        name: read.names[row] || rowName(unnamed, number),
        population: Number.isNaN(people) ? null : people,
        groups: {},
        source: OWN_SOURCE,
        polygons,
      },
    ];
  });
}
