/**
 * Demand: the people of each area, spread over cells. Where they live inside an area is not known, so this is an estimate
 * by one of four methods, from best to worst: the areas are small cells already; census sections say how many live in
 * which part; buildings show where homes are; land is all that is known.
 */
import Flatbush from 'flatbush';
import { clipToConvex } from '../geo/clip';
import { haversine } from '../geo/distance';
import {
  boxOfRings,
  doubleArea,
  type FlatRing,
  flatRingsOf,
  hasInside,
  isInsideRings,
  nestRings,
} from '../geo/flatRing';
import { interiorPoint } from '../geo/interiorPoint';
import { type MultiPolygonCoordinates, squareMetresOf } from '../geo/polygon';
import type { LonLat, Metres } from '../units';
import { type CellGrid, type DemandCell, layCells } from './demandCells';
import { spreadExactly } from './demandSpread';

/**
 * `cells-given`: the areas are the cells; `sections`: by the people of census sections; `buildings`: by residential
 * footprint; `even`: by land area.
 */
export type DemandMethod = 'cells-given' | 'sections' | 'buildings' | 'even';

/** An area and its figures; NaN is not known. */
export interface DemandArea {
  readonly polygons: MultiPolygonCoordinates;
  readonly people: number;
  /** One figure a group of people, the same groups in every area. */
  readonly groups: readonly number[];
}

/** A census section: its figures say where in its area people live, not how many the area has. */
interface DemandSection extends DemandArea {
  /** Position of the area that it is in. */
  readonly area: number;
}

/** A building where people may live. */
export interface DemandBuilding {
  readonly at: LonLat;
  readonly squareMetres: number;
}

export type DemandClues =
  | { readonly method: 'cells-given' }
  | { readonly method: 'sections'; readonly sections: readonly DemandSection[] }
  | { readonly method: 'buildings'; readonly buildings: readonly DemandBuilding[] }
  | { readonly method: 'even' };

export interface Demand {
  readonly method: DemandMethod;
  readonly cells: readonly DemandCell[];
  /** Side of a hexagon; null where the areas are the cells. */
  readonly side: Metres | null;
  /** A figure a cell; adds up exactly to that of each area. */
  readonly people: Float64Array;
  /** A column a group. */
  readonly groups: readonly Float64Array[];
  /** Areas with people for which the method had no clue, so that land was taken instead. */
  readonly withoutClue: readonly number[];
  /** Areas with people that are too small to have an inside: they have no cell, and their people are in none. */
  readonly withoutCell: readonly number[];
}

/** Spreads people and groups of people over cells. `side` of the hexagons is chosen from the areas when not given. */
export function spreadDemand(areas: readonly DemandArea[], clues: DemandClues, side?: Metres): Demand {
  if (clues.method === 'cells-given') return givenCells(areas);
  const laid = layCells(
    areas.map(({ polygons }) => polygons),
    side,
  );
  const homes = clues.method === 'buildings' ? homesByCell(clues.buildings, laid.cells) : null;
  const grid = homes ? { ...laid, cells: laid.cells.map((cell, row) => atHome(cell, homes[row])) } : laid;
  const land = Float64Array.from(grid.cells, ({ polygons }) => squareMetresOf(polygons));
  const { people, groups } = weightsOf(clues, { grid, land, homes, groupCount: areas[0]?.groups.length ?? 0 });
  const rowsOf = rowsByArea(grid.cells, areas.length);
  const withoutClue = areas.flatMap((area, at) =>
    area.people > 0 && rowsOf[at].length > 0 && !hasClue(people, rowsOf[at]) ? [at] : [],
  );

  const spread = (figureOf: (area: DemandArea) => number, weights: Float64Array) => {
    const column = new Float64Array(grid.cells.length);
    for (const [at, area] of areas.entries()) {
      const rows = rowsOf[at];
      // What the group's own figures do not say, people do; what people do not say, land does.
      const best = [weights, people, land].find((candidate) => hasClue(candidate, rows)) ?? land;
      const shares = spreadExactly(
        figureOf(area),
        rows.map((row) => best[row]),
      );
      for (const [i, row] of rows.entries()) column[row] = shares[i];
    }
    return column;
  };
  return {
    method: clues.method,
    cells: grid.cells,
    side: grid.side,
    people: spread((area) => area.people, people),
    groups: groups.map((weights, group) => spread((area) => area.groups[group], weights)),
    withoutClue: clues.method === 'even' ? [] : withoutClue,
    withoutCell: areasWithoutCell(areas, grid.cells),
  };
}

const atHome = (cell: DemandCell, homes: readonly DemandBuilding[]): DemandCell =>
  homes.length === 0 ? cell : { ...cell, at: middleHome(homes) };

const hasClue = (weights: Float64Array, rows: readonly number[]) => rows.some((row) => weights[row] > 0);

function rowsByArea(cells: readonly DemandCell[], areaCount: number) {
  const rows: number[][] = Array.from({ length: areaCount }, () => []);
  for (const [row, { area }] of cells.entries()) rows[area].push(row);
  return rows;
}

function givenCells(areas: readonly DemandArea[]): Demand {
  const cells = areas.flatMap(({ polygons }, area): DemandCell[] => {
    // Smaller than a millionth of a degree: nothing is left of it to be drawn or to set out from.
    if (!hasInside(polygons)) return [];
    const rings = flatRingsOf(polygons);
    const nested = nestRings(rings);
    // A ring in the form of an 8 may nest to nothing, though it has an inside.
    const [x, y] = interiorPoint(nested.length > 0 ? nested : [rings]);
    return [{ area, polygons, at: [Math.round(x * 10) / 1e7, Math.round(y * 10) / 1e7], hexagons: [] }];
  });
  const figures = (figureOf: (area: DemandArea) => number) =>
    Float64Array.from(cells, ({ area }) => figureOf(areas[area]));
  return {
    method: 'cells-given',
    cells,
    side: null,
    people: figures(({ people }) => people),
    groups: (areas[0]?.groups ?? []).map((_, group) => figures(({ groups }) => groups[group])),
    withoutClue: [],
    withoutCell: areasWithoutCell(areas, cells),
  };
}

function areasWithoutCell(areas: readonly DemandArea[], cells: readonly DemandCell[]): number[] {
  const rows = rowsByArea(cells, areas.length);
  return areas.flatMap(({ people, groups }, at) =>
    rows[at].length === 0 && [people, ...groups].some((figure) => figure > 0) ? [at] : [],
  );
}

interface Weights {
  readonly people: Float64Array;
  readonly groups: readonly Float64Array[];
}

interface Laid {
  readonly grid: CellGrid;
  readonly land: Float64Array;
  /** With `buildings`: the homes in each cell. */
  readonly homes: readonly (readonly DemandBuilding[])[] | null;
  readonly groupCount: number;
}

function weightsOf(clues: Exclude<DemandClues, { method: 'cells-given' }>, laid: Laid): Weights {
  if (clues.method === 'sections') return sectionWeights(clues.sections, laid);
  const footprint = (homes: readonly DemandBuilding[]) => homes.reduce((sum, home) => sum + home.squareMetres, 0);
  const people = laid.homes ? Float64Array.from(laid.homes, footprint) : laid.land;
  return { people, groups: Array.from({ length: laid.groupCount }, () => people) };
}

/** Each section's figures, by the part of its land in each cell of its area. */
function sectionWeights(sections: readonly DemandSection[], { grid, groupCount }: Laid): Weights {
  const weights = Array.from({ length: groupCount + 1 }, () => new Float64Array(grid.cells.length));
  const figures = sections.map(({ people, groups }) => [people, ...groups]);
  const typical = weights.map((_, figure) => densities(sections, figures, figure));
  const cellsOfHexagon = cellsByHexagon(grid);
  const index = boxIndex(grid.hexagons.map((ring) => [ring]));
  if (!index) return { people: weights[0], groups: weights.slice(1) };
  for (const [at, section] of sections.entries()) {
    const rings = flatRingsOf(section.polygons);
    const whole = squareMetresOf(section.polygons);
    for (const { hexagon, share } of sharesOf(rings, grid.hexagons, index)) {
      const row = cellsOfHexagon.get(`${section.area},${hexagon}`);
      if (row === undefined) continue;
      for (const [figure, column] of weights.entries()) {
        const known = figures[at][figure];
        // A section without a figure is not empty: it is taken to be as dense as the rest of its area.
        const amount = Number.isNaN(known) ? (typical[figure].get(section.area) ?? 0) * whole : known;
        column[row] += amount * share;
      }
    }
  }
  return { people: weights[0], groups: weights.slice(1) };
}

/** Mean figure a square metre of the sections that have it, by area. */
function densities(sections: readonly DemandSection[], figures: readonly (readonly number[])[], figure: number) {
  const sums = new Map<number, { amount: number; land: number }>();
  for (const [at, { area, polygons }] of sections.entries()) {
    const amount = figures[at][figure];
    if (Number.isNaN(amount)) continue;
    const sum = sums.get(area) ?? { amount: 0, land: 0 };
    sums.set(area, { amount: sum.amount + amount, land: sum.land + squareMetresOf(polygons) });
  }
  return new Map([...sums].map(([area, { amount, land }]) => [area, land > 0 ? amount / land : 0]));
}

function cellsByHexagon({ cells }: CellGrid) {
  const rows = new Map<string, number>();
  for (const [row, { area, hexagons }] of cells.entries()) {
    for (const hexagon of hexagons) rows.set(`${area},${hexagon}`, row);
  }
  return rows;
}

const areaOf = (rings: readonly FlatRing[]) =>
  nestRings(rings)
    .flat()
    .reduce((sum, ring) => sum + doubleArea(ring), 0);

function* sharesOf(rings: readonly FlatRing[], hexagons: readonly FlatRing[], index: Flatbush) {
  const whole = areaOf(rings);
  if (whole === 0) return;
  for (const hexagon of index.search(...boxOfRings(rings))) {
    const share = areaOf(clipToConvex(rings, hexagons[hexagon])) / whole;
    if (share > 0) yield { hexagon, share };
  }
}

/** A box a row, to be searched. */
function boxIndex(rows: readonly (readonly FlatRing[])[]): Flatbush | null {
  if (rows.length === 0) return null;
  const index = new Flatbush(rows.length);
  for (const rings of rows) index.add(...boxOfRings(rings));
  index.finish();
  return index;
}

/** The homes in each cell; a building is where its middle is, and one outside all areas counts nowhere. */
function homesByCell(buildings: readonly DemandBuilding[], cells: readonly DemandCell[]): DemandBuilding[][] {
  const homes: DemandBuilding[][] = cells.map(() => []);
  const shapes = cells.map(({ polygons }) => flatRingsOf(polygons));
  const index = boxIndex(shapes);
  for (const building of buildings) {
    const [x, y] = [building.at[0] * 1e6, building.at[1] * 1e6];
    const row = index?.search(x, y, x, y).find((candidate) => isInsideRings(shapes[candidate], x, y));
    if (row !== undefined) homes[row].push(building);
  }
  return homes;
}

/** The home that is nearest to the middle of all homes of a cell: people set out from a door, not from a hillside. */
function middleHome(homes: readonly DemandBuilding[]): LonLat {
  const whole = homes.reduce((sum, { squareMetres }) => sum + squareMetres, 0);
  const mean = (axis: 0 | 1) => homes.reduce((sum, { at, squareMetres }) => sum + at[axis] * squareMetres, 0) / whole;
  const middle: LonLat = [mean(0), mean(1)];
  return homes.reduce((a, b) => (haversine(b.at, middle) < haversine(a.at, middle) ? b : a)).at;
}
