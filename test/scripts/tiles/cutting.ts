/** What the tests of `cutTiles` share: a folder of their own, and a layer cut and read back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import { afterAll, beforeAll } from 'vitest';
import { cutTiles } from '../../../scripts/tiles/cutTiles';
import type { LayerOptions, TileOptions } from '../../../scripts/tiles/tileOptions';
import { readAllTiles } from './readArchive';

export let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cut-tiles-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
export async function cut(
  layer: Partial<LayerOptions> & Pick<LayerOptions, 'inputs'>,
  options: Partial<TileOptions> = {},
) {
  const output = join(folder, `${made++}.pmtiles`);
  const report = await cutTiles({ layers: [{ name: 'sites', ...layer }], output, maxZoom: 6, ...options });
  return { output, report, tiles: await readAllTiles(output) };
}

export function point(
  lon: number,
  lat: number,
  properties: Record<string, unknown> = {},
  id?: number | string,
): Feature {
  return {
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: properties as Feature['properties'],
  };
}

export function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
