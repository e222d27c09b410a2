/** Writing into data/: the same input gives the same bytes, and a half-written file never takes the place of a good one. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

/** Writes beside the target, then renames. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const scratch = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(scratch, content);
    renameSync(scratch, path);
  } catch (error) {
    rmSync(scratch, { force: true });
    throw error;
  }
}

/** Ids in the order of a reader: numbers inside them by value (`cul-2` before `cul-10`). */
export const compareIds = (a: string, b: string) => {
  const order = collator.compare(a, b);
  return order !== 0 ? order : a < b ? -1 : a > b ? 1 : 0;
};
const collator = new Intl.Collator('en', { numeric: true });
