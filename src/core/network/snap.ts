import { EARTH_RADIUS } from '../geo/distance';
import type { LonLat, Metres } from '../units';
import { edgeLine, lengthsAlong } from './edgeLine';
import { MOST_MILLIMETRES } from './streetColumns';
import type { StreetGraph } from './streetGraph';

/** Points brought to the street, one row a point: where on which edge, and how far the point lies from there. */
export interface SnappedPoints {
  readonly count: number;
  /** The edge, or -1: no street of the main part within the limit. */
  readonly edge: Int32Array;
  /** Millimetres along the edge from its `from` node. */
  readonly along: Int32Array;
  /** Millimetres from the point to the street; counted as walked. 0 throughout in `withoutLegs`. */
  readonly leg: Int32Array;
  /** The position on the street; NaN where there is none. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Metres from the point to the street, unrounded; NaN where there is none. */
  readonly metres: Float64Array;
}

/** The same places with nothing to walk from the points to the street: for comparing networks alone. */
export const withoutLegs = (points: SnappedPoints): SnappedPoints => ({ ...points, leg: new Int32Array(points.count) });

/** The straight pieces of the main part's open edges in a grid, each in every cell that it passes. */
export interface SnapIndex {
  readonly pieceEdge: Uint32Array;
  /** Longitude and latitude of a piece's start, then of its end. */
  readonly pieceEnds: Float64Array;
  /** Millimetres along the edge at a piece's start, then at its end. */
  readonly pieceAlong: Float64Array;
  readonly west: number;
  readonly south: number;
  /** Size of a cell in degrees. */
  readonly cellLon: number;
  readonly cellLat: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellStart: Uint32Array;
  readonly cellPieces: Uint32Array;
}

const RADIANS = Math.PI / 180;

/** Builds the index. Islands are left out beforehand: a point beside one would else be cut off from everything. */
export function buildSnapIndex(graph: StreetGraph): SnapIndex {
  const { pieceEdge, pieceEnds, pieceAlong } = straightPieces(graph);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < pieceEnds.length; at += 2) {
    west = Math.min(west, pieceEnds[at]);
    east = Math.max(east, pieceEnds[at]);
    south = Math.min(south, pieceEnds[at + 1]);
    north = Math.max(north, pieceEnds[at + 1]);
  }
  if (pieceEdge.length === 0) [west, south, east, north] = [0, 0, 0, 0];
  // About one cell a piece, square on the ground in the middle of the network; a metre at least, were all in one place.
  const squeeze = Math.cos(((south + north) / 2) * RADIANS);
  const width = Math.max((east - west) * squeeze, 1e-5);
  const height = Math.max(north - south, 1e-5);
  const cellLat = Math.sqrt((width * height) / Math.max(1, pieceEdge.length));
  const cellLon = cellLat / squeeze;
  const columns = Math.floor((east - west) / cellLon) + 1;
  const rows = Math.floor((north - south) / cellLat) + 1;
  const grid = { west, south, cellLon, cellLat, columns, rows };

  const cellStart = new Uint32Array(columns * rows + 1);
  forCellsOfPieces(pieceEnds, grid, (cell) => cellStart[cell + 1]++);
  for (let cell = 0; cell < columns * rows; cell++) cellStart[cell + 1] += cellStart[cell];
  const cellPieces = new Uint32Array(cellStart[columns * rows]);
  const next = cellStart.slice();
  forCellsOfPieces(pieceEnds, grid, (cell, piece) => {
    cellPieces[next[cell]++] = piece;
  });
  return { pieceEdge, pieceEnds, pieceAlong, ...grid, cellStart, cellPieces };
}

function straightPieces({ columns, isOpen, component }: StreetGraph) {
  const { edgeCount, edgeFrom, shapeStart, edgeMillimetres } = columns;
  const isMain = (edge: number) => isOpen[edge] === 1 && component[edgeFrom[edge]] === 0;
  let count = 0;
  for (let edge = 0; edge < edgeCount; edge++) if (isMain(edge)) count += shapeStart[edge + 1] - shapeStart[edge] + 1;
  const pieceEdge = new Uint32Array(count);
  const pieceEnds = new Float64Array(4 * count);
  const pieceAlong = new Float64Array(2 * count);
  let piece = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!isMain(edge)) continue;
    const line = edgeLine(columns, edge);
    // A single piece has the whole length, whatever is drawn: no need to measure it.
    const lengths = line.length > 2 ? lengthsAlong(line) : [0, 1];
    const whole = lengths[lengths.length - 1];
    const scale = whole > 0 ? edgeMillimetres[edge] / whole : 0;
    for (let at = 1; at < line.length; at++, piece++) {
      pieceEdge[piece] = edge;
      pieceEnds.set(line[at - 1], 4 * piece);
      pieceEnds.set(line[at], 4 * piece + 2);
      pieceAlong[2 * piece] = lengths[at - 1] * scale;
      pieceAlong[2 * piece + 1] = lengths[at] * scale;
    }
  }
  return { pieceEdge, pieceEnds, pieceAlong };
}

type Grid = Pick<SnapIndex, 'west' | 'south' | 'cellLon' | 'cellLat' | 'columns' | 'rows'>;

/** Visits, for each piece, the cells it passes: row by row of cells, those between where it enters and leaves the row. */
function forCellsOfPieces(ends: Float64Array, grid: Grid, visit: (cell: number, piece: number) => void) {
  const { west, south, cellLon, cellLat, columns, rows } = grid;
  for (let piece = 0; piece < ends.length / 4; piece++) {
    const ax = (ends[4 * piece] - west) / cellLon;
    const ay = (ends[4 * piece + 1] - south) / cellLat;
    const bx = (ends[4 * piece + 2] - west) / cellLon;
    const by = (ends[4 * piece + 3] - south) / cellLat;
    const lastRow = clamped(Math.max(ay, by), rows);
    for (let row = clamped(Math.min(ay, by), rows); row <= lastRow; row++) {
      const enter = ay === by ? ax : ax + share(row, ay, by) * (bx - ax);
      const leave = ay === by ? bx : ax + share(row + 1, ay, by) * (bx - ax);
      const lastColumn = clamped(Math.max(enter, leave), columns);
      for (let column = clamped(Math.min(enter, leave), columns); column <= lastColumn; column++) {
        visit(row * columns + column, piece);
      }
    }
  }
}

const clamped = (cell: number, most: number) => Math.max(0, Math.min(most - 1, Math.floor(cell)));

/** How far `value` lies on the way from `from` to `to`, 0 to 1. */
const share = (value: number, from: number, to: number) => Math.max(0, Math.min(1, (value - from) / (to - from)));

export interface SnapOptions {
  /** Points farther than this from every street of the main part are not snapped. None by default. */
  readonly limit?: Metres;
}

/**
 * Brings points to the nearest position on the nearest edge of the main part: not to the nearest node, which would
 * shift walks by up to half a block. Distances are planar metres around the point (x = R cos(lat) dlon, y = R dlat), which is
 * exact enough for any leg that is walked. Of equally near pieces the first holds.
 */
export function snapPoints(
  index: SnapIndex,
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  { limit }: SnapOptions = {},
): SnappedPoints {
  const count = lon.length;
  const points = {
    count,
    edge: new Int32Array(count).fill(-1),
    along: new Int32Array(count),
    leg: new Int32Array(count),
    lon: new Float64Array(count).fill(Number.NaN),
    lat: new Float64Array(count).fill(Number.NaN),
    metres: new Float64Array(count).fill(Number.NaN),
  };
  const place: Place = { piece: -1, share: 0, metres: 0 };
  const farthest = Math.min(limit ?? Infinity, MOST_MILLIMETRES / 1000);
  for (let row = 0; row < count; row++) {
    findNearest(index, lon[row], lat[row], farthest, place);
    const { piece, share } = place;
    if (piece < 0) continue;
    const { pieceEnds, pieceAlong } = index;
    const mix = (from: number, to: number) => (share === 1 ? to : from + share * (to - from));
    points.edge[row] = index.pieceEdge[piece];
    points.along[row] = Math.round(mix(pieceAlong[2 * piece], pieceAlong[2 * piece + 1]));
    points.leg[row] = Math.round(place.metres * 1000);
    points.metres[row] = place.metres;
    points.lon[row] = mix(pieceEnds[4 * piece], pieceEnds[4 * piece + 2]);
    points.lat[row] = mix(pieceEnds[4 * piece + 1], pieceEnds[4 * piece + 3]);
  }
  return points;
}

/** `snapPoints` for one point. */
export const snapPoint = (index: SnapIndex, [lon, lat]: LonLat, options?: SnapOptions) =>
  snapPoints(index, [lon], [lat], options);

interface Place {
  /** -1: none. */
  piece: number;
  /** How far along the piece, 0 to 1. */
  share: number;
  metres: number;
}

/** Looks at the cells in growing square rings around the point's own, until no nearer piece can follow. */
function findNearest(index: SnapIndex, lon: number, lat: number, limit: number, place: Place) {
  place.piece = -1;
  place.metres = limit;
  const { west, south, cellLon, cellLat, columns, rows } = index;
  const perLat = EARTH_RADIUS * RADIANS;
  const perLon = perLat * Math.cos(lat * RADIANS);
  const x = (lon - west) / cellLon;
  const y = (lat - south) / cellLat;
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const first = Math.max(0, -column, column - columns + 1, -row, row - rows + 1);
  const last = Math.max(column, columns - 1 - column, row, rows - 1 - row);
  for (let ring = first; ring <= last; ring++) {
    // All that lies within the rings before this one has been looked at: so near is the nearest side of their square.
    const inside = ring === 0 ? 0 : ring - 1;
    const sideLon = Math.min(x - (column - inside), column + inside + 1 - x) * cellLon * perLon;
    const sideLat = Math.min(y - (row - inside), row + inside + 1 - y) * cellLat * perLat;
    if (ring > 0 && Math.min(sideLon, sideLat) > place.metres) return;
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      // The ring's first and last row are whole, of the rows between only both ends count.
      const isWhole = r === row - ring || r === row + ring;
      const from = isWhole ? Math.max(0, column - ring) : column - ring;
      const to = isWhole ? Math.min(columns - 1, column + ring) : column + ring;
      for (let c = from; c <= to; c += isWhole ? 1 : 2 * ring) {
        if (c >= 0 && c < columns) lookAtCell(index, r * columns + c, lon, lat, perLon, perLat, place);
      }
    }
  }
}

function lookAtCell(
  { cellStart, cellPieces, pieceEnds }: SnapIndex,
  cell: number,
  lon: number,
  lat: number,
  perLon: number,
  perLat: number,
  place: Place,
) {
  for (let at = cellStart[cell]; at < cellStart[cell + 1]; at++) {
    const piece = cellPieces[at];
    const ax = (pieceEnds[4 * piece] - lon) * perLon;
    const ay = (pieceEnds[4 * piece + 1] - lat) * perLat;
    const bx = (pieceEnds[4 * piece + 2] - lon) * perLon;
    const by = (pieceEnds[4 * piece + 3] - lat) * perLat;
    const [dx, dy] = [bx - ax, by - ay];
    const squared = dx * dx + dy * dy;
    const share = squared > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / squared)) : 0;
    // At a piece's end its own position is taken, so that pieces that meet there are exactly equally near.
    const [px, py] = share === 1 ? [bx, by] : [ax + share * dx, ay + share * dy];
    const metres = Math.sqrt(px * px + py * py);
    const isNearer = place.piece < 0 ? metres <= place.metres : metres < place.metres;
    if (isNearer || (metres === place.metres && piece < place.piece)) {
      place.piece = piece;
      place.share = share;
      place.metres = metres;
    }
  }
}
