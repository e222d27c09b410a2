/** One city, from its mapping: read, map, validate, trim, write. No city has code of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/core/problem';
import { compareIds } from '../files/compareIds';
import { writeWhole } from '../files/writeWhole';
import { type CityMapping, readCityMapping } from './cityMapping';
import { duplicateIds } from './duplicateIds';
import { importAreas, importBoundary } from './importAreas';
import { basemapOf, streetsOf } from './importGround';
import { countLine, type ImportFolders, type ImportReport } from './importReport';
import { importSites } from './importSites';
import { collectSources, SourcesUsed, sourcesText } from './sources';
import { type DataFeature, geojsonText } from './writeData';

/** Imports a city. When a problem is an error, nothing is written. */
export async function importCity({ mapping: mappingFolder, from, out }: ImportFolders): Promise<ImportReport> {
  const mapping = readCityMapping(mappingFolder);
  const used = new SourcesUsed();
  const sites = await sitesOf(mapping, from);
  const areas = areasOf(mapping, from, used);
  const basemap = mapping.basemap ? await basemapOf(mapping.basemap, from) : null;
  const files = new Map([...sites.files, ...areas.files]);
  if (basemap) files.set('basemap.geojson', basemap.features);
  for (const [name, features] of files) {
    for (const { properties } of features) used.add(String(properties.source), name);
  }
  const streets = mapping.streets ? await streetsOf(mapping.streets, from) : null;
  for (const name of streets?.files.keys() ?? []) used.add(mapping.streets!.source, name);
  const { sources, problems: sourceProblems } = collectSources(mapping.sources, from, used.byKey);
  const problems = [
    ...sites.problems,
    ...areas.problems,
    ...(basemap?.problems ?? []),
    ...(streets?.problems ?? []),
    ...[...files].flatMap(([name, features]) => duplicateIds(features, name)),
    ...danglingWithin(files),
    ...sourceProblems,
  ];
  if (problems.some(({ level }) => level === 'error')) return { lines: [], problems };

  const lines: string[] = [];
  for (const [name, features] of files) {
    const sorted = features.toSorted((a, b) =>
      compareIds(String(a.properties.id ?? ''), String(b.properties.id ?? '')),
    );
    writeWhole(join(out, name), geojsonText(sorted));
    lines.push(countLine(name, features.length, 'feature'));
  }
  for (const [name, content] of streets?.files ?? []) writeWhole(join(out, name), content);
  if (streets) lines.push(streets.line);
  writeWhole(join(out, 'sources.json'), sourcesText(sources));
  lines.push(countLine('sources.json', Object.keys(sources).length, 'source'));
  return { lines, problems };
}

async function sitesOf(mapping: CityMapping, from: string) {
  const features: DataFeature[] = [];
  const problems: Problem[] = [];
  const unmapped = new Map<string, number>();
  for (const rule of mapping.sites) {
    const sites = await importSites(rule, from);
    features.push(...sites.features);
    problems.push(...sites.problems);
    for (const [word, count] of sites.unmapped) unmapped.set(word, (unmapped.get(word) ?? 0) + count);
  }
  for (const [word, count] of unmapped) {
    problems.push({
      where: `category "${word}"`,
      what: `is mapped to no kind; ${count === 1 ? 'its 1 site is' : `its ${count} sites are`} shown as "other"`,
      fix: `Add "${word}" to kinds in city.json.`,
      level: 'warning',
    });
  }
  const files = new Map<string, readonly DataFeature[]>(mapping.sites.length > 0 ? [['sites.geojson', features]] : []);
  return { files, problems };
}

function areasOf(mapping: CityMapping, from: string, used: SourcesUsed) {
  const files = new Map<string, readonly DataFeature[]>();
  const problems: Problem[] = [];
  for (const level of ['areas', 'sections'] as const) {
    const rule = mapping[level];
    if (!rule) continue;
    const name = `${level}.geojson`;
    const areas = importAreas(rule, mapping.groups, from);
    files.set(name, areas.features);
    problems.push(...areas.problems);
    if (rule.populationSource) used.add(rule.populationSource, name);
    for (const { id, source } of mapping.groups) {
      if (areas.features.some(({ properties }) => Object.hasOwn(properties.groups as object, id)))
        used.add(source, name);
    }
  }
  if (mapping.boundary) files.set('boundary.geojson', importBoundary(mapping.boundary, from));
  return { files, problems };
}

function danglingWithin(files: ReadonlyMap<string, readonly DataFeature[]>): Problem[] {
  const areas = new Set((files.get('areas.geojson') ?? []).map(({ properties }) => properties.id));
  return (files.get('sections.geojson') ?? []).flatMap(({ properties }) =>
    areas.has(properties.within)
      ? []
      : [
          {
            where: `sections.geojson, "${properties.id}"`,
            what: `lies within "${properties.within}", which is no area`,
            fix: 'Map sections.within to the property with the id of the area.',
            level: 'error' as const,
          },
        ],
  );
}

export const isCityMapping = (folder: string) => existsSync(join(folder, 'city.json'));
