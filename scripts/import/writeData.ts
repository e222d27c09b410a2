/** Features as the text of files in data/: the same input gives the same bytes. */
import type { Geometry } from 'geojson';

export interface DataFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

/** A FeatureCollection with one feature a line, in the order given, so that a change reads well in a diff. */
export function geojsonText(features: readonly DataFeature[]): string {
  const lines = features.map(({ properties, geometry }) => JSON.stringify({ type: 'Feature', properties, geometry }));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
