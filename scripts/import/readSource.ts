/** The features of a source file, GeoJSON or CSV, each also gzipped: whole in memory, which is what city data allow. */
import type { Geometry } from 'geojson';
import { problemText } from '../../src/core/problem';
import { geometryFaults } from '../check/checkGeometry';
import { readFeatures } from '../check/readFeatures';
import { InputError } from '../command/command';
import type { Properties } from './field';

export interface SourceFeature {
  readonly id: string | number | undefined;
  readonly properties: Properties;
  /** null: the source has none, or none that is whole. */
  readonly geometry: Geometry | null;
}

/** Reads all features; throws an `InputError` with place, cause and mend when the file is not what it should be. */
export function readSource(path: string): SourceFeature[] {
  const { features, findings } = readFeatures(path);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new InputError(errors.slice(0, 20).map(problemText).join('\n  '));
  return features.map(({ id, properties, geometry }) => ({
    id: typeof id === 'string' || typeof id === 'number' ? id : undefined,
    properties,
    geometry: geometryFaults(geometry).length === 0 ? (geometry as Geometry) : null,
  }));
}
