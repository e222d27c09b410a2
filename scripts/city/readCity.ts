/** What the data folder of one city says, each file held against its schema. Any file may be absent. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { DemandMethod } from '../../src/core/access/demand';
import type { Area } from '../../src/core/city/areaColumns';
import type { Source } from '../../src/core/city/catalog';
import type { KnownCity } from '../../src/core/city/makePack';
import { hasInside } from '../../src/core/geo/flatRing';
import { squareMetresOf } from '../../src/core/geo/polygon';
import type { Problem } from '../../src/core/problem';
import type { GroupDefinition } from '../../src/core/site/area';
import { groupEntries } from '../../src/core/site/validateArea';
import type { LonLat } from '../../src/core/units';
import { readShaped } from '../import/mappingFile';
import { type BasemapPolygon, readAreas, readPolygons, readSites } from './cityFeatures';
import { readSources } from './readSources';

interface CityInfo {
  readonly title: string;
  readonly country: string;
  /** Null: the middle of what is known. */
  readonly centre: LonLat | null;
  readonly languages: readonly string[];
  /** What its makers say that the data do not have. */
  readonly gaps: readonly string[];
  readonly groups: readonly GroupDefinition[];
  readonly demand: { readonly method: DemandMethod | null; readonly weight: string | null };
  /** Sources as the mapping names them; null where it does not. */
  readonly populationSource: string | null;
  readonly streetSource: string | null;
}

export interface CityFolder {
  readonly info: CityInfo;
  /** Without streets: those have a reader of their own. */
  readonly known: Omit<KnownCity, 'streets'>;
  readonly sources: readonly Source[];
  /** All files' at once; with an error among them the city cannot be built. */
  readonly problems: readonly Problem[];
}

const text = v.pipe(v.string(), v.minLength(1, 'It cannot be empty.'));

/** What the pack needs of `city.json`; the mapping that it also holds is the import's affair. */
const citySchema = v.object({
  title: text,
  country: v.optional(v.string(), ''),
  centre: v.optional(v.tuple([v.number(), v.number()])),
  languages: v.optional(v.array(text), []),
  gaps: v.optional(v.array(text), []),
  groups: v.optional(v.array(v.object(groupEntries)), []),
  demand: v.optional(
    v.object({
      method: v.optional(v.picklist(['cells-given', 'sections', 'buildings', 'even'])),
      weight: v.optional(text),
    }),
  ),
  areas: v.optional(v.object({ populationSource: v.optional(text) })),
  streets: v.optional(v.object({ source: v.optional(text) })),
});

export function readCity(folder: string): CityFolder {
  const slug = basename(resolve(folder));
  const { info, problems: infoProblems } = readInfo(folder, slug);
  const [siteFile, areaFile] = [join(folder, 'sites.geojson'), join(folder, 'areas.geojson')];
  const sites = readSites(siteFile);
  const areas = readAreas(areaFile);
  const sections = readAreas(join(folder, 'sections.geojson'));
  const boundary = readPolygons(join(folder, 'boundary.geojson'), () => true);
  const buildings = readPolygons(join(folder, 'basemap.geojson'), isHome);
  const sources = readSources(join(folder, 'sources.json'));
  const files = [sites, areas, sections, boundary, buildings, sources];
  return {
    info,
    known: {
      slug,
      title: info.title,
      sites: sites.items,
      areas: areas.items,
      sections: sections.items,
      boundary: boundary.items.length > 0 ? boundary.items.flatMap(({ polygons }) => polygons) : null,
      groups: info.groups,
      buildings: buildings.items.map(buildingOf),
      demand: info.demand,
    },
    sources: sources.items,
    problems: [
      ...infoProblems,
      ...files.flatMap(({ problems }) => problems),
      ...twice(siteFile, sites.items),
      ...twice(areaFile, areas.items),
      ...tooSmall(areaFile, areas.items),
    ],
  };
}

function readInfo(folder: string, slug: string): { info: CityInfo; problems: readonly Problem[] } {
  const path = join(folder, 'city.json');
  const unnamed: CityInfo = {
    title: slug.replace(/[-_]+/g, ' ').replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()),
    country: '',
    centre: null,
    languages: [],
    gaps: [],
    groups: [],
    demand: { method: null, weight: null },
    populationSource: null,
    streetSource: null,
  };
  if (!existsSync(path)) {
    const problem: Problem = {
      where: path,
      what: 'is not there',
      fix: 'Give the city a title, a country and a centre in it; docs/data-formats.md shows how.',
      level: 'warning',
    };
    return { info: unnamed, problems: [problem] };
  }
  const shaped = readShaped(citySchema, path);
  if (!('value' in shaped)) return { info: unnamed, problems: shaped.problems };
  const { centre, demand, areas, streets, ...rest } = shaped.value;
  return {
    info: {
      ...rest,
      centre: centre ?? null,
      demand: { method: demand?.method ?? null, weight: demand?.weight ?? null },
      populationSource: areas?.populationSource ?? null,
      streetSource: streets?.source ?? null,
    },
    problems: [],
  };
}

/** `use` is there only for buildings whose tags say that nobody lives in them. */
const isHome = (properties: BasemapPolygon['properties']) =>
  properties.class === 'building' && properties.use === undefined;

function buildingOf({ polygons }: BasemapPolygon) {
  const [ring] = polygons[0];
  // The mean of the corners is inside or near enough: it only decides in which cell a house stands.
  const corners = ring.slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, at) => sum + at[axis], 0) / corners.length;
  return {
    at: [Math.round(mean(0) * 1e7) / 1e7, Math.round(mean(1) * 1e7) / 1e7] as const,
    squareMetres: squareMetresOf(polygons),
  };
}

/** Such an area gets no cell, so its people would be missing from every figure without a word. */
function tooSmall(file: string, areas: readonly Area[]): Problem[] {
  return areas.flatMap(({ id, name, polygons }) => {
    if (hasInside(polygons)) return [];
    const what = 'has no inside when its corners are rounded to 1e-6 degrees (11 cm), so its people are in no cell';
    const fix = 'Give it its true outline, or add its people to the area around it.';
    return [{ where: `${file}, "${name}" (id "${id}")`, what, fix, level: 'warning' as const }];
  });
}

/** One id must mean one thing: edits and links point at it. */
function twice(file: string, items: readonly { readonly id: string }[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const words = { what: 'stands for more than one feature', fix: 'Give each an id of its own.' };
    return [{ where: `${file}, id "${id}"`, ...words, level: 'error' as const }];
  });
}
