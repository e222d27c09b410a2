/**
 * Demand cells: hexagons cut along the borders of areas, so that every cell lies in one area and figures of areas can be
 * spread over cells without crossing a border.
 */

import { bboxOf } from '../geo/bbox';
import { clipToConvex, clipToHalfPlane } from '../geo/clip';
import { dissolve, edgesOf } from '../geo/dissolve';
import {
  boxOfRings,
  coordinatesOf,
  doubleArea,
  type FlatBox,
  type FlatRing,
  flatRingsOf,
  nestRings,
  tidyRing,
} from '../geo/flatRing';
import { hexagonsOver } from '../geo/hexagons';
import { interiorPoint } from '../geo/interiorPoint';
import { type MultiPolygonCoordinates, squareMetresOf } from '../geo/polygon';
import { type LonLat, type Metres, metres } from '../units';

export interface DemandCell {
  /** Position in the list of areas. */
  readonly area: number;
  readonly polygons: MultiPolygonCoordinates;
  /** A point inside, from which travel is measured. */
  readonly at: LonLat;
  /** The hexagons of the grid, by number, of which this cell has the part inside its area. */
  readonly hexagons: readonly number[];
}

export interface CellGrid {
  readonly hexagons: readonly FlatRing[];
  readonly side: Metres;
  readonly cells: readonly DemandCell[];
}

/** So many hexagons cover a city's areas, when that makes them neither needlessly small nor coarser than a short walk. */
const HEXAGONS = 2000;
const LEAST_SIDE = 50;
const MOST_SIDE = 250;
/** Beyond so many, cells grow again: a region is not walked through cell by cell. */
const MOST_HEXAGONS = 20_000;
/** Hexagons over the box around all areas, most of which may be sea. */
const MOST_IN_BOX = 400_000;

/** Side length in whole 10 m for areas of so many square metres within a box. */
export function hexagonSide(areaSquareMetres: number, boxSquareMetres: number): Metres {
  const sideFor = (squareMetres: number, count: number) => Math.sqrt((2 * squareMetres) / (3 * Math.sqrt(3) * count));
  const wanted = Math.min(Math.max(sideFor(areaSquareMetres, HEXAGONS), LEAST_SIDE), MOST_SIDE);
  const needed = Math.max(sideFor(areaSquareMetres, MOST_HEXAGONS), sideFor(boxSquareMetres, MOST_IN_BOX));
  return metres(Math.ceil(Math.max(wanted, needed) / 10) * 10);
}

/** A piece with less of its hexagon than this is joined to a neighbour in the same area. */
const SLIVER = 0.2;

/** Cells of all areas, area by area. An area without an inside has none. */
export function layCells(areas: readonly MultiPolygonCoordinates[], side?: Metres): CellGrid {
  const box = bboxOf(areas.flat(3));
  const size =
    side ??
    hexagonSide(
      areas.reduce((sum, area) => sum + squareMetresOf(area), 0),
      boxSquareMetres(box),
    );
  const hexagons = hexagonsOver(box, size);
  const columns = columnsOf(hexagons);
  const cells = areas.flatMap((polygons, area) =>
    joinSlivers(piecesOf(flatRingsOf(polygons), columns)).map(
      ({ polygons: nested, hexagons: numbers }): DemandCell => ({
        area,
        polygons: coordinatesOf(nested),
        at: pointOf(nested),
        hexagons: numbers,
      }),
    ),
  );
  return { hexagons, side: size, cells };
}

function boxSquareMetres([west, south, east, north]: FlatBox) {
  if (west > east) return 0;
  return squareMetresOf([
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ]);
}

/** Seven decimals, as packs keep positions. */
function pointOf(nested: readonly (readonly FlatRing[])[]): LonLat {
  const [x, y] = interiorPoint(nested);
  return [Math.round(x * 10) / 1e7, Math.round(y * 10) / 1e7];
}

interface Column {
  readonly west: number;
  readonly east: number;
  readonly hexagons: readonly { readonly number: number; readonly ring: FlatRing; readonly box: FlatBox }[];
}

/** The grid comes column by column: a new one begins where the western end changes. */
function columnsOf(hexagons: readonly FlatRing[]): Column[] {
  const columns: { west: number; east: number; hexagons: Column['hexagons'][number][] }[] = [];
  for (const [number, ring] of hexagons.entries()) {
    const box = boxOfRings([ring]);
    const last = columns.at(-1);
    if (last && last.west === box[0]) last.hexagons.push({ number, ring, box });
    else columns.push({ west: box[0], east: box[2], hexagons: [{ number, ring, box }] });
  }
  return columns;
}

interface Piece {
  readonly polygons: readonly (readonly FlatRing[])[];
  readonly hexagons: readonly number[];
  /** Part of its hexagon, 0 to 1. */
  readonly share: number;
}

/** One piece a hexagon that has any part of the area. The area is cut into columns first, so that each cut is short. */
function piecesOf(rings: readonly FlatRing[], columns: readonly Column[]): Piece[] {
  const [west, , east] = boxOfRings(rings);
  const pieces: Piece[] = [];
  for (const column of columns) {
    if (column.east <= west || column.west >= east) continue;
    const eastOf = clipToHalfPlane(rings, { x: column.west, y: 0, dx: 0, dy: -1 });
    const strip = clipToHalfPlane(eastOf, { x: column.east, y: 0, dx: 0, dy: 1 });
    const [, south, , north] = boxOfRings(strip);
    for (const { number, ring, box } of column.hexagons) {
      if (box[3] <= south || box[1] >= north) continue;
      const polygons = nestRings(
        clipToConvex(strip, ring)
          .map(tidyRing)
          .filter((part) => part.length > 0),
      );
      if (polygons.length === 0) continue;
      pieces.push({ polygons, hexagons: [number], share: areaOf(polygons) / doubleArea(ring) });
    }
  }
  return pieces;
}

const areaOf = (polygons: Piece['polygons']) => polygons.flat().reduce((sum, ring) => sum + doubleArea(ring), 0);

/** Joins each sliver, smallest first, to the piece with which it shares the longest border; alone it stays. */
function joinSlivers(pieces: readonly Piece[]): Piece[] {
  const left = new Set(pieces);
  const borders = new Borders(pieces);
  const slivers = pieces.filter(({ share }) => share < SLIVER).sort((a, b) => a.share - b.share);
  // The list grows while it is worked off: two slivers together may still be one.
  for (const sliver of slivers) {
    const neighbour = left.has(sliver) ? borders.neighbourOf(sliver) : null;
    if (!neighbour) continue;
    const joined: Piece = {
      polygons: dissolve([...neighbour.polygons, ...sliver.polygons]),
      hexagons: [...neighbour.hexagons, ...sliver.hexagons],
      share: neighbour.share + sliver.share,
    };
    for (const old of [sliver, neighbour]) {
      left.delete(old);
      borders.remove(old);
    }
    left.add(joined);
    borders.add(joined);
    if (joined.share < SLIVER) slivers.push(joined);
  }
  return [...left].sort((a, b) => a.hexagons[0] - b.hexagons[0]);
}

/** Which pieces have which edge. */
class Borders {
  private readonly owners = new Map<string, Set<Piece>>();

  constructor(pieces: readonly Piece[]) {
    for (const piece of pieces) this.add(piece);
  }

  add(piece: Piece) {
    for (const { name } of edgesOf(piece.polygons)) {
      const owners = this.owners.get(name);
      if (owners) owners.add(piece);
      else this.owners.set(name, new Set([piece]));
    }
  }

  remove(piece: Piece) {
    for (const { name } of edgesOf(piece.polygons)) this.owners.get(name)?.delete(piece);
  }

  /** The piece with the longest common border; null without any. */
  neighbourOf(piece: Piece): Piece | null {
    const shared = new Map<Piece, number>();
    for (const { name, length } of edgesOf(piece.polygons)) {
      for (const owner of this.owners.get(name) ?? []) {
        if (owner !== piece) shared.set(owner, (shared.get(owner) ?? 0) + length);
      }
    }
    let [best, longest]: [Piece | null, number] = [null, 0];
    for (const [owner, length] of shared) if (length > longest) [best, longest] = [owner, length];
    return best;
  }
}
