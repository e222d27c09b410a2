/** The world's tiles, and the list of cities beside its map. */
import { join } from 'node:path';
import type { CatalogWorld } from '../../src/core/city/catalog';
import type { Problem } from '../../src/core/problem';
import { writeWhole } from '../files/writeWhole';
import { cutTiles } from '../tiles/cutTiles';
import type { BuildRequest } from './buildCity';
import { builtFile, isBuilt, isIntact } from './builtFiles';
import { contentKey } from './contentKey';
import { readWorld, worldFiles } from './readWorld';
import { WORLD_ZOOMS, worldLayers } from './worldLayers';

export type WorldBuilt =
  | { readonly status: 'unchanged' | 'built'; readonly entry: CatalogWorld; readonly problems: readonly Problem[] }
  | { readonly status: 'broken'; readonly problems: readonly Problem[] };

export async function buildWorld(data: string, { out, force, before }: BuildRequest): Promise<WorldBuilt> {
  const key = contentKey('world', worldFiles(data));
  const paths = {
    tiles: `tiles/world-${key}.pmtiles`,
    cities: `world/cities-${key}.json`,
    story: `world/story-${key}.json`,
  };
  const entry = before?.world;
  const isSame = entry?.tiles.path === paths.tiles && entry.cities.path === paths.cities;
  const isStoryThere = entry?.story === null || (entry?.story && isIntact(out, entry.story));
  if (entry && isSame && !force && isStoryThere && isIntact(out, entry.tiles) && isIntact(out, entry.cities)) {
    return { status: 'unchanged', entry, problems: [] };
  }

  const world = readWorld(data);
  if (world.problems.some(({ level }) => level === 'error')) return { status: 'broken', problems: world.problems };
  const { members, networks } = world;
  if (force || !isBuilt(out, paths.cities, before)) {
    writeWhole(join(out, paths.cities), `${JSON.stringify({ members, networks })}\n`);
  }
  const { moments, practices, keyFeatures, sheets } = world.story;
  const isTold = moments.length + practices.length + sheets.length > 0 || keyFeatures !== null;
  if (isTold && (force || !isBuilt(out, paths.story, before))) {
    writeWhole(join(out, paths.story), `${JSON.stringify({ moments, practices, keyFeatures, sheets })}\n`);
  }
  if (force || !isBuilt(out, paths.tiles, before)) {
    await cutTiles({
      layers: worldLayers(world.basemap, world),
      output: join(out, paths.tiles),
      force: true,
      name: 'Learning cities of the world',
      attribution: [...new Set(world.groundSources.map(({ attribution }) => attribution))].join('; '),
      ...WORLD_ZOOMS,
    });
  }
  const files = {
    tiles: builtFile(out, paths.tiles)!,
    cities: builtFile(out, paths.cities)!,
    story: isTold ? builtFile(out, paths.story) : null,
  };
  const { published, gaps, sources, problems } = world;
  return { status: 'built', entry: { ...files, members: members.length, published, gaps, sources }, problems };
}
