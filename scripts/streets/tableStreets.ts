import type { Feature, FeatureCollection, LineString } from 'geojson';
import { haversine } from '../../src/core/geo/distance';
import { STREET_CLASSES, type StreetClass } from '../../src/core/network/streetClasses';
import { MOST_MILLIMETRES } from '../../src/core/network/streetColumns';
import { shownValue } from '../../src/core/problem';
import { InputError } from '../command/command';
import { type StreetEdge, type StreetTable, withoutIdleEdges } from './streetTable';

type Properties = Readonly<Record<string, unknown>>;

/** Which properties of a feature say what. Where a table lacks codes of junctions, positions stand for them. */
export interface EdgeProperties {
  readonly from?: string;
  readonly to?: string;
  /** The publisher's length in metres, which knows bends that the drawing does not. Else the drawn length is taken. */
  readonly length?: string;
  readonly name?: string;
  /** One of `STREET_CLASSES`; others count as `street`. */
  readonly classOf?: (properties: Properties) => string | undefined;
}

export interface TableStreets {
  readonly table: StreetTable;
  readonly notes: string[];
}

/** The streets of a GeoJSON table of edges, as cities publish them. All of its edges can be walked both ways. */
export function tableStreets(file: string, collection: FeatureCollection, properties: EdgeProperties): TableStreets {
  const rowOf = new Map<string, number>();
  const nodes: StreetTable['nodes'][number][] = [];
  let movedEnds = 0;
  const nodeAt = (code: unknown, [lon7, lat7]: readonly [number, number]) => {
    const id = typeof code === 'string' || typeof code === 'number' ? String(code) : `${lon7 / 1e7} ${lat7 / 1e7}`;
    const known = rowOf.get(id);
    if (known === undefined) {
      rowOf.set(id, nodes.length);
      return nodes.push({ id, lon7, lat7 }) - 1;
    }
    const place = nodes[known];
    if (haversine([lon7 / 1e7, lat7 / 1e7], [place.lon7 / 1e7, place.lat7 / 1e7]) > SAME_PLACE) movedEnds++;
    return known;
  };

  let shortened = 0;
  const edges = collection.features.map((feature, at): StreetEdge => {
    const where = `${file}, feature ${at + 1}`;
    const line = linePositions(feature, where);
    const own = feature.properties ?? {};
    const drawn = lineMetres(line);
    const length =
      properties.length === undefined ? drawn : givenLength(own[properties.length], properties.length, where);
    // A code's coordinates and a length have their own roundings; more than that is worth a word.
    if (length < drawn * 0.98 - 0.5) shortened++;
    const name = properties.name === undefined ? null : own[properties.name];
    return {
      from: nodeAt(properties.from === undefined ? null : own[properties.from], line[0]),
      to: nodeAt(properties.to === undefined ? null : own[properties.to], line[line.length - 1]),
      millimetres: Math.round(length * 1000),
      class: classNamed(properties.classOf?.(own)),
      name: typeof name === 'string' && name.trim() !== '' ? name.trim() : null,
      shape: line.slice(1, -1).flat(),
    };
  });
  const { edges: kept, loops, parallels } = withoutIdleEdges(edges);
  const notes = [
    movedEnds > 0 && `${movedEnds} edges end more than ${SAME_PLACE} m from where their junction's first edge does`,
    shortened > 0 && `${shortened} edges are given as shorter than they are drawn`,
    loops > 0 && `${loops} edges from a junction to itself were left out`,
    parallels > 0 && `${parallels} edges beside a shorter one between the same junctions were left out`,
  ].filter((note) => note !== false);
  return { table: { nodes, edges: kept }, notes };
}

/** Metres within which two ends with one code are one place; tables round differently at their ends. */
const SAME_PLACE = 1;

type Line = readonly (readonly [lon7: number, lat7: number])[];

function linePositions(feature: Feature, where: string): Line {
  const geometry = feature.geometry as LineString | null;
  if (geometry?.type !== 'LineString' || geometry.coordinates.length < 2) {
    throw new InputError(`${where}: the geometry is ${geometry?.type ?? 'null'}; a street edge is a LineString`);
  }
  return geometry.coordinates.map(([lon, lat]) => {
    const isPosition = Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    if (!isPosition)
      throw new InputError(`${where}: [${lon}, ${lat}] is not a longitude and latitude in degrees (WGS84)`);
    return [Math.round(lon * 1e7), Math.round(lat * 1e7)] as const;
  });
}

const lineMetres = (line: Line) =>
  line.reduce((sum, [lon7, lat7], at) => {
    if (at === 0) return 0;
    return sum + haversine([line[at - 1][0] / 1e7, line[at - 1][1] / 1e7], [lon7 / 1e7, lat7 / 1e7]);
  }, 0);

function givenLength(value: unknown, property: string, where: string) {
  const length = Number(value);
  if (value === null || value === '' || !Number.isFinite(length) || length < 0 || length * 1000 > MOST_MILLIMETRES) {
    throw new InputError(`${where}: ${property} is ${shownValue(value)}; it should be metres, 0 or more`);
  }
  return length;
}

/** The class of ours with this name; `street` for any other. */
export const classNamed = (name: string | undefined): StreetClass =>
  STREET_CLASSES.find((known) => known === name) ?? 'street';
