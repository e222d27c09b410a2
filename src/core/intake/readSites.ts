/**
 * Reads the rows of a brought file as sites, as if all was mended: commas read as decimals, swapped positions turned. Which
 * faults a row has is kept beside it; the mends that somebody makes decide later which rows may be used.
 */
import { flatRingsOf, nestRings } from '../geo/flatRing';
import { interiorPoint } from '../geo/interiorPoint';
import { KINDS, type Kind } from '../site/kinds';
import { foldText } from '../site/normalise';
import type { LonLat } from '../units';
import type { Brought, Shape } from './brought';
import { type ColumnChoice, readFigure } from './columns';
import { kindOfWords } from './kindWords';
import { type Fault, type FaultRows, faultList } from './mends';
import { isOnEarth, type Position, readLatLon, readPlace } from './readPosition';
import { alreadyIn, type Place, repeatsIn } from './repeats';
import type { Surroundings } from './report';
import { isInCity, isSwapped } from './whereabouts';

export interface ReadSites {
  readonly brought: Brought;
  readonly columns: ColumnChoice;
  readonly surroundings: Surroundings;
  /** By position in `brought.rows`; null: none that can be read. */
  readonly at: readonly (LonLat | null)[];
  readonly names: readonly string[];
  /** By row, its place in `words`. */
  readonly word: Uint32Array;
  readonly words: readonly { readonly word: string; readonly rows: number; readonly known: Kind | null }[];
  /** NaN: not said, or not readable. */
  readonly capacity: Float64Array;
  readonly faults: FaultRows;
}

export function readSites(brought: Brought, columns: ColumnChoice, surroundings: Surroundings): ReadSites {
  const { rows } = brought;
  const faults = faultList();
  const cellOf = (row: number, column: number | undefined) =>
    column === undefined ? '' : rows[row].cells[column].trim();

  const at = rows.map((_, row) => {
    const position = positionOf(row, brought, columns);
    return settled(position, surroundings, (fault) => faults.add(fault, row));
  });
  const names = rows.map((_, row) => cellOf(row, columns.name));
  const capacity = new Float64Array(rows.length).fill(Number.NaN);
  rows.forEach((_, row) => {
    if (names[row] === '') faults.add('no-name', row);
    const cell = cellOf(row, columns.capacity);
    const figure = cell === '' ? null : readFigure(cell, brought);
    if (figure !== null) capacity[row] = figure;
    else if (cell !== '') faults.add('figure', row);
  });

  const { word, words } = wordsOf(rows.map((_, row) => cellOf(row, columns.kind)));
  word.forEach((place, row) => {
    if (words[place].known === null) faults.add('unknown-kind', row);
  });

  const folded = names.map(foldText);
  const isAtNull = new Set(faults.rows.get('null-island'));
  const place = (row: number, sort: string): Place | null => {
    const position = at[row];
    return position === null || isAtNull.has(row) ? null : { name: folded[row], sort, at: position };
  };
  for (const row of repeatsIn(rows.map((_, row) => place(row, String(word[row]))))) faults.add('duplicate', row);
  const kindOf = (row: number) => words[word[row]].known;
  for (const row of alreadyIn(
    placesOfCity(surroundings),
    rows.map((_, row) => place(row, kindOf(row) ?? '')),
  ))
    faults.add('in-city', row);
  return { brought, columns, surroundings, at, names, word, words, capacity, faults: faults.rows };
}

function positionOf(row: number, { rows, shapes }: Brought, { lat, lon, place }: ColumnChoice): Position | null {
  if (shapes) {
    const at = pointOf(shapes[row]);
    return at && { at, hasComma: false };
  }
  const { cells } = rows[row];
  if (place !== undefined) return readPlace(cells[place]);
  return lat === undefined || lon === undefined ? null : readLatLon(cells[lat], cells[lon]);
}

/** A site that is drawn as its grounds stands at a point inside them. */
function pointOf(shape: Shape | null): LonLat | null {
  if (shape?.what === 'point') return shape.at;
  if (shape?.what !== 'area') return null;
  const polygons = nestRings(flatRingsOf(shape.polygons));
  if (polygons.length === 0) return null;
  const [x, y] = interiorPoint(polygons);
  return [x / 1e6, y / 1e6];
}

/** Nobody surveys to a thousandth of a degree of the Gulf of Guinea: it is what programs write for "no position". */
const isNullIsland = ([lon, lat]: LonLat) => Math.abs(lon) < 1e-3 && Math.abs(lat) < 1e-3;

function settled(position: Position | null, { city }: Surroundings, onFault: (fault: Fault) => void): LonLat | null {
  if (position === null) {
    onFault('no-position');
    return null;
  }
  if (isNullIsland(position.at)) {
    onFault('null-island');
    return position.at;
  }
  const isTurned = isSwapped(position.at, city);
  const at: LonLat = isTurned ? [position.at[1], position.at[0]] : position.at;
  if (!isOnEarth(at)) {
    onFault('no-position');
    return null;
  }
  if (position.hasComma) onFault('decimal-comma');
  if (isTurned) onFault('swapped');
  if (!isInCity(at, city)) onFault('outside');
  return at;
}

/** Words that fold to the same are one; the commonest files have a handful, so each is looked up once. */
function wordsOf(cells: readonly string[]) {
  const places = new Map<string, number>();
  const byFolded = new Map<string, number>();
  const words: { word: string; rows: number; known: Kind | null }[] = [];
  const word = Uint32Array.from(cells, (cell) => {
    let place = places.get(cell);
    if (place === undefined) {
      const folded = foldText(cell) || cell;
      place = byFolded.get(folded) ?? words.length;
      byFolded.set(folded, place);
      places.set(cell, place);
      if (place === words.length) words.push({ word: cell, rows: 0, known: kindOfWords(cell) });
    }
    words[place].rows++;
    return place;
  });
  return { word, words };
}

function* placesOfCity({ sites }: Surroundings): Generator<Place> {
  for (let row = 0; row < sites.names.length; row++) {
    const name = sites.names[row];
    if (name === null) continue;
    const folded = foldText(name);
    for (const [k, { id }] of KINDS.entries()) {
      if ((sites.kindMask[row] >>> k) & 1) yield { name: folded, sort: id, at: [sites.lon[row], sites.lat[row]] };
    }
  }
}
