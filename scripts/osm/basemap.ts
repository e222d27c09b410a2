/** The quiet background of a city's map, from an OpenStreetMap extract: `basemap.geojson`. */
import { simplify } from '@turf/simplify';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Problem } from '../../src/core/problem';
import { trimGeometry } from '../import/trimGeometry';
import type { DataFeature } from '../import/writeData';
import { type BasemapClass, basemapRuleOf, isBuilding, mayBeHome } from './basemapRules';
import type { OsmData, OsmWay, Tags } from './osmData';
import { type OsmPolygon, osmPolygons } from './osmPolygons';

export interface Basemap {
  /** Class by class, then as they stand in the extract; properties `class`, `name?`, `rank?`, and `use?` of buildings. */
  readonly features: readonly DataFeature[];
  readonly problems: readonly Problem[];
}

/** Decimals kept, and how far (in degrees; 1e-5 is about 1 m) a line may stray to save positions. */
const DETAIL: Record<BasemapClass, { readonly decimals: number; readonly stray: number }> = {
  road: { decimals: 6, stray: 5e-6 },
  waterway: { decimals: 5, stray: 2e-5 },
  water: { decimals: 5, stray: 2e-5 },
  green: { decimals: 5, stray: 3e-5 },
  // The corners of a house are its shape.
  building: { decimals: 5, stray: 0 },
  place: { decimals: 5, stray: 0 },
};
const ORDER = Object.keys(DETAIL) as BasemapClass[];

/** A pond or a lawn smaller than this (square degrees, about 100 square metres) is not seen. */
const LEAST_AREA = 1e-8;

/** `source` is the key in `sources.json`. */
export function importBasemap(data: OsmData, { source }: { readonly source: string }): Basemap {
  const isWanted = (tags: Tags) => isBuilding(tags) || basemapRuleOf(tags, 'polygon') !== null;
  const { polygons, broken } = osmPolygons(data, isWanted);
  const features = [...lines(data), ...places(data), ...polygons.flatMap(polygonFeature)];
  const sorted = features.sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
  return {
    features: sorted.flatMap((feature) => trimmed(feature, source)),
    problems: broken.length === 0 ? [] : [brokenProblem(broken)],
  };
}

interface Background {
  readonly class: BasemapClass;
  readonly rank?: number;
  readonly name?: string;
  readonly use?: 'other';
  readonly geometry: Geometry;
}

function lines(data: OsmData): Background[] {
  return data.ways.flatMap((way): Background[] => {
    const rule = basemapRuleOf(way.tags, 'line');
    const coordinates = rule ? lineOf(way, data) : [];
    if (!rule || coordinates.length < 2) return [];
    // Names of streets are not drawn: the map is quiet.
    return [{ class: rule.class, rank: rule.rank, geometry: { type: 'LineString', coordinates } }];
  });
}

/** Nodes that the extract does not have are passed over. */
function lineOf({ refs }: OsmWay, { nodes }: OsmData): Position[] {
  return refs.flatMap((id) => {
    const row = nodes.rowOf(id);
    return row < 0 ? [] : [[...nodes.lonLat(row)]];
  });
}

function places({ taggedNodes }: OsmData): Background[] {
  return taggedNodes.flatMap(({ position, tags }): Background[] => {
    const rule = basemapRuleOf(tags, 'point');
    const name = tags.get('name');
    if (!rule || !name) return [];
    return [{ class: rule.class, rank: rule.rank, name, geometry: { type: 'Point', coordinates: [...position] } }];
  });
}

function polygonFeature({ tags, polygons }: OsmPolygon): Background[] {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((at): Position => [...at])));
  const geometry: Polygon | MultiPolygon =
    coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0] } : { type: 'MultiPolygon', coordinates };
  if (isBuilding(tags)) {
    return [{ class: 'building', ...(mayBeHome(tags) ? {} : { use: 'other' as const }), geometry }];
  }
  const rule = basemapRuleOf(tags, 'polygon');
  return rule ? [{ class: rule.class, geometry }] : [];
}

function trimmed({ geometry, ...properties }: Background, source: string): DataFeature[] {
  const { decimals, stray } = DETAIL[properties.class];
  const lighter =
    stray > 0 && geometry.type !== 'Point' ? simplify(geometry, { tolerance: stray, highQuality: true }) : geometry;
  const small = trimGeometry(lighter, decimals);
  if (!small || isTiny(properties.class, small)) return [];
  return [{ properties: { ...properties, source }, geometry: small }];
}

const isTiny = (kind: BasemapClass, geometry: Geometry) =>
  (kind === 'water' || kind === 'green') &&
  geometry.type === 'Polygon' &&
  Math.abs(shoelace(geometry.coordinates[0])) < LEAST_AREA;

function shoelace(ring: readonly Position[]) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum / 2;
}

const brokenProblem = (broken: readonly string[]): Problem => ({
  where: `multipolygon ${broken.slice(0, 5).join(', ')}${broken.length > 5 ? ` and ${broken.length - 5} more` : ''}`,
  what: 'does not close, or the extract lacks a part of it; it is left out of the background',
  fix: 'At the edge of an extract this is as it must be; elsewhere see the relation on openstreetmap.org.',
  level: 'warning',
});
