/** One city of data/: its pack, its tiles, and what the catalogue says of it. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catalog, CatalogCity } from '../../src/core/city/catalog';
import type { CityPack } from '../../src/core/city/cityPack';
import { gapsOf } from '../../src/core/city/gaps';
import { type MadePack, makePack } from '../../src/core/city/makePack';
import type { Problem } from '../../src/core/problem';
import type { LonLat } from '../../src/core/units';
import { readFeatures } from '../check/readFeatures';
import { peopleOf, sitesByKind } from '../city/cityReport';
import { cityStreets } from '../city/cityStreets';
import { packFileBytes } from '../city/packFile';
import { type CityFolder, readCity } from '../city/readCity';
import { writeWhole } from '../files/writeWhole';
import { EDGES_FILE, NODES_FILE } from '../streets/readStreets';
import { cutTiles } from '../tiles/cutTiles';
import { builtFile, isBuilt, isIntact } from './builtFiles';
import { CITY_ZOOMS, cityLayers } from './cityLayers';
import { contentKey } from './contentKey';

/** Everything of a folder that the builder looks at; a change of anything else builds nothing. */
const CITY_FILES = [
  'city.json',
  'sites.geojson',
  'areas.geojson',
  'sections.geojson',
  'boundary.geojson',
  'basemap.geojson',
  'sources.json',
  NODES_FILE,
  EDGES_FILE,
];

export interface BuildRequest {
  readonly out: string;
  readonly force: boolean;
  /** The catalogue of the build before. */
  readonly before: Catalog | null;
}

export type CityBuilt =
  | { readonly status: 'unchanged' | 'built'; readonly entry: CatalogCity; readonly problems: readonly Problem[] }
  | { readonly status: 'broken'; readonly problems: readonly Problem[] };

export async function buildCity(folder: string, { out, force, before }: BuildRequest): Promise<CityBuilt> {
  const slug = basename(folder);
  const key = contentKey(
    `city ${slug}`,
    CITY_FILES.map((name) => join(folder, name)),
  );
  const paths = { pack: `packs/${slug}-${key}.pack`, tiles: `tiles/${slug}-${key}.pmtiles` };
  const entry = before?.cities.find(({ pack, tiles }) => pack.path === paths.pack && tiles.path === paths.tiles);
  if (entry && !force && isIntact(out, entry.pack) && isIntact(out, entry.tiles)) {
    return { status: 'unchanged', entry, problems: [] };
  }

  const city = readCity(folder);
  if (city.problems.some(({ level }) => level === 'error')) return { status: 'broken', problems: city.problems };
  const known = { ...city.known, streets: await cityStreets(folder) };
  const made = makePack(known);
  if (force || !isBuilt(out, paths.pack, before)) writeWhole(join(out, paths.pack), packFileBytes(made.pack));
  if (force || !isBuilt(out, paths.tiles, before)) {
    const basemap = join(folder, 'basemap.geojson');
    await cutTiles({
      layers: cityLayers(known, existsSync(basemap) ? readFeatures(basemap).features : []),
      output: join(out, paths.tiles),
      force: true,
      name: city.info.title,
      attribution: [...new Set(city.sources.map(({ attribution }) => attribution))].join('; '),
      ...CITY_ZOOMS,
    });
  }
  const files = { pack: builtFile(out, paths.pack)!, tiles: builtFile(out, paths.tiles)! };
  return { status: 'built', entry: { ...catalogCity(city, made), ...files }, problems: city.problems };
}

function catalogCity({ info, known, sources }: CityFolder, made: MadePack): Omit<CatalogCity, 'pack' | 'tiles'> {
  const { pack } = made;
  return {
    slug: pack.slug,
    title: info.title,
    country: info.country,
    centre: info.centre ?? middleOf(pack),
    bounds: pack.bounds,
    languages: info.languages,
    sites: { count: pack.sites.count, byKind: sitesByKind(pack) },
    people: peopleOf(pack),
    areas: pack.areas.level.filter((level) => level === 0).length,
    demandMethod: pack.cells.method,
    groups: info.groups,
    hasStreets: pack.streets !== null,
    basis: {
      // Outlines and people mostly come from one source; where they do not, the mapping says so.
      people: info.populationSource ?? known.areas.find(({ population }) => population !== null)?.source ?? null,
      streets: pack.streets !== null && info.streetSource !== null ? [info.streetSource] : [],
    },
    gaps: gapsOf(made, info.gaps),
    sources,
  };
}

function middleOf({ bounds: [west, south, east, north] }: CityPack): LonLat {
  return west > east ? [0, 0] : [(west + east) / 2, (south + north) / 2];
}
