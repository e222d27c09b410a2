/**
 * A city straight from its files in `data/`, read by plain code of its own: what the explorer says is held against this,
 * so nothing here comes from `src` or `scripts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Position = readonly [lon: number, lat: number];
export type Polygon = readonly (readonly Position[])[];

export interface RawSite {
  readonly kinds: readonly string[];
  readonly at: Position;
}

export interface RawArea {
  readonly id: string;
  readonly within: string | null;
  readonly population: number | null;
  readonly groups: Readonly<Record<string, number>>;
  readonly polygons: readonly Polygon[];
}

export interface RawStreet {
  readonly from: string;
  readonly to: string;
  readonly metres: number;
  /** From the first node to the second. */
  readonly line: readonly Position[];
}

export interface RawCity {
  readonly sites: readonly RawSite[];
  readonly areas: readonly RawArea[];
  readonly sections: readonly RawArea[];
  /** Homes by the mean of their corners, with the ground they cover in square degrees of no account but to each other. */
  readonly homes: readonly { readonly at: Position; readonly ground: number }[];
  /** Null: no streets are known. */
  readonly streets: readonly RawStreet[] | null;
}

interface RawFeature {
  readonly properties: Record<string, unknown>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

function features(path: string): RawFeature[] {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).features : [];
}

const polygonsOf = ({ geometry }: RawFeature) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Polygon[];

const areaOf = (feature: RawFeature): RawArea => ({
  id: feature.properties.id as string,
  within: (feature.properties.within as string | undefined) ?? null,
  population: feature.properties.population as number | null,
  groups: feature.properties.groups as Record<string, number>,
  polygons: polygonsOf(feature),
});

export function readRawCity(folder: string): RawCity {
  return {
    sites: features(join(folder, 'sites.geojson')).map(({ properties, geometry }) => ({
      kinds: [properties.kind as string, ...((properties.alsoKinds as string[] | undefined) ?? [])],
      at: geometry.coordinates as Position,
    })),
    areas: features(join(folder, 'areas.geojson')).map(areaOf),
    sections: features(join(folder, 'sections.geojson')).map(areaOf),
    homes: features(join(folder, 'basemap.geojson'))
      .filter(({ properties }) => properties.class === 'building' && properties.use === undefined)
      .map((feature) => homeOf(polygonsOf(feature))),
    streets: readStreets(folder),
  };
}

function homeOf(polygons: readonly Polygon[]) {
  const corners = polygons[0][0].slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, at) => sum + at[axis], 0) / corners.length;
  return {
    at: [mean(0), mean(1)] as const,
    ground: polygons.reduce((sum, polygon) => sum + squareDegrees(polygon), 0),
  };
}

/** By the shoelace formula, holes taken away. Within a city all square degrees are equally large. */
export const squareDegrees = (polygon: Polygon): number =>
  polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(shoelace(ring)), 0);

function shoelace(ring: readonly Position[]): number {
  // From the first corner: far from the origin the products would lose the digits that matter.
  const [x0, y0] = ring[0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += (ring[i - 1][0] - x0) * (ring[i][1] - y0) - (ring[i][0] - x0) * (ring[i - 1][1] - y0);
  }
  return sum / 2;
}

function readStreets(folder: string): RawStreet[] | null {
  const path = join(folder, 'street-edges.csv');
  if (!existsSync(path)) return null;
  const nodes = new Map(
    readCsv(join(folder, 'street-nodes.csv')).map(({ node, lon, lat }) => [node, [Number(lon), Number(lat)] as const]),
  );
  return readCsv(path).map(({ from, to, metres, shape }) => {
    const start = nodes.get(from)!;
    return { from, to, metres: Number(metres), line: [start, ...shapeOf(shape, start), nodes.get(to)!] };
  });
}

/** Google's encoded polyline, longitude first, in 1e-7 degrees from the start on (docs/data-formats.md). */
function shapeOf(text: string, start: Position): Position[] {
  const numbers: number[] = [];
  let [value, factor] = [0, 1];
  for (const letter of text) {
    const bits = letter.charCodeAt(0) - 63;
    value += (bits % 32) * factor;
    factor *= 32;
    if (bits >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, factor] = [0, 1];
  }
  let [lon, lat] = [Math.round(start[0] * 1e7), Math.round(start[1] * 1e7)];
  const line: Position[] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    lon += numbers[i];
    lat += numbers[i + 1];
    line.push([lon / 1e7, lat / 1e7]);
  }
  return line;
}

function readCsv(path: string): Record<string, string>[] {
  const [head, ...rows] = csvRows(readFileSync(path, 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** Letter by letter: names may have commas and quotes. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i];
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ',' || letter === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
