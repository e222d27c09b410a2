/** What data/network and data/basemap say, each feature held against its schema. Either folder may be absent. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import * as v from 'valibot';
import type { CatalogWorld, Source } from '../../src/core/city/catalog';
import type { Problem } from '../../src/core/problem';
import type { MemberCity, NationalNetworkCity } from '../../src/core/site/memberCity';
import { validateMemberCity, validateNationalNetworkCity } from '../../src/core/site/validateMemberCity';
import type { Story } from '../../src/core/story/story';
import { readFeatures } from '../check/readFeatures';
import { type Found, readPoints } from '../city/cityFeatures';
import { readSources } from '../city/readSources';
import { readShaped } from '../import/mappingFile';
import { sheetFiles } from '../story/readSheets';
import { readStory } from '../story/readStory';
import { BASEMAP_LAYERS, type BasemapLayer } from './worldLayers';

export interface World {
  readonly members: readonly MemberCity[];
  readonly networks: readonly NationalNetworkCity[];
  readonly basemap: ReadonlyMap<BasemapLayer, readonly Feature[]>;
  readonly published: CatalogWorld['published'];
  readonly gaps: readonly string[];
  readonly sources: readonly Source[];
  /** Those of the background: the only ones whose shapes are drawn, and so named on the map itself. */
  readonly groundSources: readonly Source[];
  readonly story: Story;
  readonly problems: readonly Problem[];
}

const text = v.pipe(v.string(), v.minLength(1));

const networkSchema = v.object({
  published: v.optional(
    v.object({ members: v.pipe(v.number(), v.integer()), countries: v.pipe(v.number(), v.integer()), asOf: text }),
  ),
  gaps: v.optional(v.array(text), []),
});

const layersSchema = v.object({
  files: v.record(
    v.string(),
    v.object({
      layer: v.optional(v.picklist(BASEMAP_LAYERS)),
      zooms: v.optional(v.tuple([v.number(), v.number()])),
    }),
  ),
});

/** The files that `readWorld` looks at. */
export const worldFiles = (data: string): string[] => [
  ...sheetFiles(join(data, 'network')),
  ...['network', 'basemap'].flatMap((folder) => {
    const path = join(data, folder);
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => /\.(geojson|json)$/.test(name))
          .map((name) => join(path, name))
      : [];
  }),
];

export function readWorld(data: string): World {
  const [network, ground] = [join(data, 'network'), join(data, 'basemap')];
  const members: Found<MemberCity> = readPoints(join(network, 'learning-cities.geojson'), validateMemberCity);
  const networks: Found<NationalNetworkCity> = readPoints(
    join(network, 'national-networks.geojson'),
    validateNationalNetworkCity,
  );
  const about = readAbout(join(network, 'network.json'));
  const basemap = readBasemap(ground);
  const story = readStory(network);
  const groundSources = readSources(join(ground, 'sources.json'));
  const sources = [readSources(join(network, 'sources.json')), groundSources];
  return {
    members: members.items,
    networks: networks.items,
    basemap: basemap.layers,
    published: about.published,
    gaps: about.gaps,
    sources: sources.flatMap(({ items }) => items),
    groundSources: groundSources.items,
    story,
    problems: [members, networks, about, basemap, story, ...sources].flatMap(({ problems }) => problems),
  };
}

/** What the mapping says of the list as a whole. */
function readAbout(path: string): Pick<World, 'published' | 'gaps' | 'problems'> {
  const nothing = { published: null, gaps: [], problems: [] };
  if (!existsSync(path)) return nothing;
  const shaped = readShaped(networkSchema, path);
  if (!('value' in shaped)) return { ...nothing, problems: shaped.problems };
  const { published = null, gaps } = shaped.value;
  return { published, gaps, problems: [] };
}

/**
 * The layers that `layers.json` names. Where a layer has files for several scales the finest is taken: at low zooms it is
 * simplified as it is cut, and drawn over a coarser one it would show both.
 */
function readBasemap(folder: string) {
  const layers = new Map<BasemapLayer, Feature[]>();
  const path = join(folder, 'layers.json');
  if (!existsSync(path)) return { layers, problems: [] };
  const shaped = readShaped(layersSchema, path);
  if (!('value' in shaped)) return { layers, problems: shaped.problems };
  const files = Object.entries(shaped.value.files);
  const lastZoom = (wanted: BasemapLayer) =>
    Math.max(...files.map(([, { layer, zooms }]) => (layer === wanted ? (zooms?.[1] ?? 24) : 0)));
  const problems: Problem[] = [];
  for (const [name, { layer, zooms }] of files) {
    if (layer === undefined || (zooms?.[1] ?? 24) < lastZoom(layer)) continue;
    const { features, findings } = readFeatures(join(folder, name));
    problems.push(...findings);
    const found = layers.get(layer) ?? [];
    for (const { properties, geometry } of features) {
      found.push({ type: 'Feature', properties, geometry: geometry as Geometry });
    }
    layers.set(layer, found);
  }
  return { layers, problems };
}
