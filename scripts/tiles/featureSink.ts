/** Takes the features of one layer: points into columns, lines and polygons to the layer's shapes, broken ones to the list. */
import type { Geometry, Position } from 'geojson';
import { shownValue } from '../../src/core/problem';
import type { FeatureId, FeatureSink, PropertyValue, ShapeGeometry, ShapeLayer, SkipReason } from './featureSource';
import { flattenProperties } from './flattenProperties';
import type { PointStore } from './points/pointStore';
import { KeyKind } from './points/rowShapes';
import type { SkippedFeatures } from './skippedFeatures';

const LARGEST_ID = 2n ** 64n - 1n;

export interface SinkParts {
  readonly points: PointStore;
  readonly shapes: ShapeLayer;
  readonly skipped: SkippedFeatures;
}

export class LayerSink implements FeatureSink {
  featuresInInput = 0;
  /** Features ended in all inputs, good and skipped. */
  featuresIn = 0;
  private input = '';
  private positionUnit: 'byte' | 'line' | 'row' = 'byte';
  private position = 0;
  private readonly keys: number[] = [];
  private readonly values: PropertyValue[] = [];
  /** By key the number of the feature that had it last: of a key that comes twice the first value stays. */
  private readonly keyFeature: number[] = [];
  private serial = 1;
  private featureId: FeatureId | undefined;

  constructor(private readonly parts: SinkParts) {}

  beginInput(name: string, positionUnit: 'byte' | 'line' | 'row'): void {
    this.input = name;
    this.positionUnit = positionUnit;
    this.featuresInInput = 0;
    this.forget();
  }

  place(position: number): void {
    this.position = position;
  }

  key(name: string): number {
    return this.parts.points.shapes.key(name);
  }

  property(key: number, value: PropertyValue): void {
    if (key < 0 || this.keyFeature[key] === this.serial) return;
    this.keyFeature[key] = this.serial;
    this.keys.push(key);
    this.values.push(value);
  }

  id(value: FeatureId): void {
    this.featureId = value;
  }

  point(lon: number, lat: number): void {
    const problem = positionProblem(lon, lat);
    if (problem) this.skip(problem);
    else {
      this.addPoint(lon, lat);
      this.end();
    }
  }

  geometry(geometry: Geometry | null): void {
    const parts: Geometry[] = [];
    const problem = geometry ? takeApart(geometry, parts, 0) : emptyGeometry(geometry);
    if (problem) {
      this.skip(problem);
      return;
    }
    // Shapes first: they may refuse, and a feature is kept whole or not at all.
    for (const part of parts) {
      if (part.type === 'Point' || part.type === 'MultiPoint') continue;
      const refusal = this.addShape(part as ShapeGeometry);
      if (refusal) {
        this.skip(refusal);
        return;
      }
    }
    for (const part of parts) {
      if (part.type === 'Point') this.addPoint(part.coordinates[0], part.coordinates[1]);
      else if (part.type === 'MultiPoint') for (const [lon, lat] of part.coordinates) this.addPoint(lon, lat);
    }
    this.end();
  }

  feature(feature: {
    readonly id?: unknown;
    readonly geometry: Geometry | null;
    readonly properties: Readonly<Record<string, unknown>> | null;
  }): void {
    const { id } = feature;
    if (typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint') this.featureId = id;
    if (feature.properties)
      flattenProperties(feature.properties, (name, value) => this.property(this.key(name), value));
    this.geometry(feature.geometry);
  }

  skip(reason: SkipReason): void {
    this.featuresIn++;
    this.featuresInInput++;
    const { featureId } = this;
    this.forget();
    this.parts.skipped.add({
      input: this.input,
      feature: this.featuresInInput,
      position: this.position,
      positionUnit: this.positionUnit,
      ...(featureId === undefined ? {} : { id: String(featureId) }),
      ...reason,
    });
  }

  /** Points went past the sink, straight into the columns. */
  countPoints(count: number): void {
    this.featuresIn += count;
    this.featuresInInput += count;
  }

  private end(): void {
    this.featuresIn++;
    this.featuresInInput++;
    this.forget();
  }

  private forget(): void {
    this.serial++;
    this.keys.length = 0;
    this.values.length = 0;
    this.featureId = undefined;
  }

  /** The id as tiles can hold it; an id that they cannot hold becomes property `id`, unless there is one. */
  private numericId(): number | bigint | undefined {
    const { featureId } = this;
    if (featureId === undefined) return undefined;
    if (typeof featureId === 'bigint' && featureId >= 0n && featureId <= LARGEST_ID) return featureId;
    if (typeof featureId === 'number' && Number.isSafeInteger(featureId) && featureId >= 0) return featureId;
    this.property(this.key('id'), featureId);
    return undefined;
  }

  private addPoint(lon: number, lat: number): void {
    const { points } = this.parts;
    const id = this.numericId();
    points.begin();
    for (let i = 0; i < this.keys.length; i++) points.push(this.keys[i], this.values[i]);
    if (id !== undefined) points.setId(id);
    points.end(lon, lat);
  }

  private addShape(geometry: ShapeGeometry): SkipReason | null {
    const id = this.numericId();
    const { keys, keyKinds } = this.parts.points.shapes;
    const properties: Record<string, PropertyValue> = {};
    for (let i = 0; i < this.keys.length; i++) {
      const value = this.values[i];
      keyKinds[this.keys[i]] |=
        typeof value === 'string' ? KeyKind.text : typeof value === 'boolean' ? KeyKind.boolean : KeyKind.number;
      properties[keys[this.keys[i]]] = value;
    }
    return this.parts.shapes.add({ geometry, properties, ...(id === undefined ? {} : { id }) });
  }
}

/** Takes collections apart and checks points; lines and polygons are checked by who keeps them. */
function takeApart(geometry: Geometry, into: Geometry[], depth: number): SkipReason | null {
  switch (geometry.type) {
    case 'GeometryCollection': {
      if (!Array.isArray(geometry.geometries) || geometry.geometries.length === 0 || depth > 8)
        return emptyGeometry(geometry);
      for (const part of geometry.geometries) {
        const problem = part ? takeApart(part, into, depth + 1) : emptyGeometry(part);
        if (problem) return problem;
      }
      return null;
    }
    case 'Point':
      into.push(geometry);
      return pointProblem(geometry.coordinates);
    case 'MultiPoint':
      into.push(geometry);
      if (!Array.isArray(geometry.coordinates) || geometry.coordinates.length === 0) return emptyGeometry(geometry);
      return geometry.coordinates.map(pointProblem).find((problem) => problem !== null) ?? null;
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon':
      into.push(geometry);
      return null;
    default:
      return {
        kind: 'unknown geometry',
        what: `geometry type ${shownValue((geometry as { type?: unknown }).type)} is none of GeoJSON's`,
        fix: 'Use Point, LineString, Polygon, their Multi forms, or GeometryCollection.',
      };
  }
}

function emptyGeometry(geometry: Geometry | null | undefined): SkipReason {
  return {
    kind: 'no geometry',
    what: geometry ? `the ${geometry.type} is empty` : 'the feature has no geometry',
    fix: 'Give it coordinates, or leave it out.',
  };
}

const pointProblem = (position: Position) =>
  Array.isArray(position) ? positionProblem(position[0], position[1]) : positionProblem(Number.NaN, Number.NaN);

/** Why [lon, lat] is no place on Earth, or null. */
export function positionProblem(lon: unknown, lat: unknown): SkipReason | null {
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    const found = shownValue([lon, lat]);
    return {
      kind: 'no position',
      what: `the position ${found} is not two numbers`,
      fix: 'Positions are [longitude, latitude] in degrees.',
    };
  }
  if (lat < -90 || lat > 90) {
    return {
      kind: 'out of range',
      what: `latitude ${lat} is outside -90 to 90`,
      fix: 'Positions are [longitude, latitude] in degrees; are the two swapped, or are these metres?',
    };
  }
  if (lon < -180 || lon > 180) {
    return {
      kind: 'out of range',
      what: `longitude ${lon} is outside -180 to 180`,
      fix: 'Positions are [longitude, latitude] in degrees; are these metres, or degrees counted beyond the date line?',
    };
  }
  return null;
}
