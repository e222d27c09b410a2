/** What all features have in common, whatever they stand for: ids, names, and geometries that can be drawn. */
import type { Geometry } from 'geojson';
import { type Bbox, bboxOf, isEmptyBbox } from '../../src/core/geo/bbox';
import type { LonLat } from '../../src/core/units';
import { geometryFaults, positionsOf, ringsFaults } from './checkGeometry';
import { errorAt, type FeaturePlace, type Finding } from './finding';
import type { RawFeature } from './readFeatures';

/** A feature with a geometry that is whole; `id` and `name` are texts, as far as it has them. */
export interface CheckedFeature {
  readonly place: FeaturePlace;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

export interface CheckedFeatures {
  readonly features: readonly CheckedFeature[];
  readonly findings: readonly Finding[];
}

export function checkFeatures(file: string, raw: readonly RawFeature[]): CheckedFeatures {
  const features: CheckedFeature[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const feature of raw) {
    const id = textOf(feature.properties.id) ?? textOf(feature.id);
    const place = { file, feature: feature.number, id, name: textOf(feature.properties.name) };
    const first = id === undefined ? undefined : seen.get(id);
    if (id !== undefined && first === undefined) seen.set(id, feature.number);
    if (first !== undefined) {
      const what = `has the id "${id}", which feature ${first} has as well`;
      findings.push(errorAt(place, { code: 'duplicate-id', what, fix: 'Give each its own id, or take one out.' }));
    }
    const faults = geometryFaults(feature.geometry);
    const geometry = feature.geometry as Geometry;
    if (faults.length === 0) faults.push(...ringsFaults(geometry));
    findings.push(...faults.map((fault) => errorAt(place, fault)));
    // A ring with a fault can still be measured roughly; what has no positions cannot.
    if (faults.every(({ code }) => code.endsWith('ring')))
      features.push({ place, properties: feature.properties, geometry });
  }
  return { features, findings };
}

/** A text or number that is more than spaces, as text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function boundsOf(features: readonly CheckedFeature[]): Bbox | null {
  const box = bboxOf(
    (function* () {
      for (const { geometry } of features) yield* positionsOf(geometry) as unknown as LonLat[];
    })(),
  );
  return isEmptyBbox(box) ? null : box;
}
