/** A folder of data: a city, the network, a set of map layers, or a folder of such folders. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../src/core/units';
import { type CityMapping, citySchema } from '../import/cityMapping';
import { type LayersMapping, layersMappingIn, layersSchema } from '../import/layersMapping';
import { readShaped } from '../import/mappingFile';
import { checkClasses, isOfClasses } from './checkClasses';
import { textOf } from './checkFeatures';
import { type CheckedFile, checkFile } from './checkFile';
import { geometryFaults, ringsFaults } from './checkGeometry';
import { type CheckedSource, checkSources, undatedSources, unknownSources } from './checkSources';
import { type CheckedStory, checkStory, storyFolderOf } from './checkStory';
import { checkStreets } from './checkStreets';
import type { CheckContext } from './context';
import { type Finding, fileFinding } from './finding';
import { homeAround } from './home';
import { Outline } from './outline';
import { type RawFeature, readFeatures } from './readFeatures';
import type { FileSummary } from './summary';

export interface CheckResult {
  readonly files: readonly FileSummary[];
  readonly sources: readonly CheckedSource[];
  readonly findings: readonly Finding[];
}

const DATA_FILE = /\.(geojson|geojsonl|geojsons|ndjson|jsonl|csv|tsv)(\.gz)?$/i;
const DESCRIPTION_FILE = /^(city|network|world|layers|sources)\.json$/;
/** Tables of streets have no feature a row. */
const STREET_TABLE = /^street-(nodes|edges)\.csv$/;

/** Checks a folder and all folders below it. */
export function checkFolder(folder: string): CheckResult {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const dataFiles = names.filter((name) => DATA_FILE.test(name) && !STREET_TABLE.test(name));
  const own =
    names.some((name) => DATA_FILE.test(name)) || isDescribed(folder) ? checkDataFolder(folder, dataFiles) : nothing;
  const below = entries
    .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name))
    .map(({ name }) => checkFolder(join(folder, name)));
  const classes = isOfClasses(folder) ? { ...nothing, ...checkClasses(folder) } : nothing;
  return merge([own, classes, ...below]);
}

/** Checks one file, with what its folder says about it. */
export function checkSingleFile(file: string): CheckResult {
  const story = storyFolderOf(file);
  const folder = story ?? dirname(file);
  const { context, sources, findings } = describe(folder);
  if (STREET_TABLE.test(basename(file))) return { sources: [], ...checkStreets(folder) };
  if (DESCRIPTION_FILE.test(basename(file)) && existsSync(file)) {
    return { files: [], sources, findings: findings.filter((finding) => finding.file === file) };
  }
  if (story !== null && existsSync(file)) return { sources: [], ...storyOf(folder, sources, file) };
  const checked = checkFile(file, contextFor(basename(file), context));
  return {
    files: [checked.summary],
    sources: sources.filter(({ id }) => checked.sourceKeys.has(id)),
    findings: checked.findings,
  };
}

const nothing: CheckResult = { files: [], sources: [], findings: [] };

export const merge = (results: readonly CheckResult[]): CheckResult => ({
  files: results.flatMap(({ files }) => files),
  sources: results.flatMap(({ sources }) => sources),
  findings: results.flatMap(({ findings }) => findings),
});

const isDescribed = (folder: string) =>
  ['city.json', 'sources.json'].some((name) => existsSync(join(folder, name))) || layersMappingIn(folder) !== undefined;

function checkDataFolder(folder: string, names: readonly string[]): CheckResult {
  const { context, sources, findings, layers } = describe(folder);
  const checked = names.map((name) => checkFile(join(folder, name), contextFor(name, context)));
  const streets = checkStreets(folder);
  const story = storyOf(folder, sources);
  return {
    files: [...checked.map(({ summary }) => summary), ...streets.files, ...story.files],
    sources,
    findings: [
      ...findings,
      ...(layersMappingIn(folder) === 'network.json' ? undatedSources(sources) : []),
      ...streets.findings,
      ...story.findings,
      ...checked.flatMap((one) => one.findings),
      ...sourceFindings(folder, checked, sources),
      ...publishedFindings(folder, layers, checked),
    ],
  };
}

/** What the folder tells beside its features; of one file only, where one is named. */
function storyOf(folder: string, sources: readonly CheckedSource[], file?: string): CheckedStory {
  const cities = ['learning-cities.geojson', 'national-networks.geojson'].map((name) => join(folder, name));
  const places = cities.flatMap((path) => featuresIn(path).flatMap(({ properties }) => textOf(properties.id) ?? []));
  const story = checkStory(folder, { places: new Set(places), sources: new Set(sources.map(({ id }) => id)) });
  if (file === undefined) return story;
  const isItsOwn = (one: { readonly file: string }) => one.file === file;
  return { files: story.files.filter(isItsOwn), findings: story.findings.filter(isItsOwn) };
}

/** Only sites are held against the city's outline: the areas are that outline. */
const contextFor = (name: string, { centre, ...context }: Description['context']): CheckContext =>
  /^(areas|sections)\./.test(name) ? { ...context, home: centre ? homeAround(centre) : null } : context;

interface Description {
  readonly context: CheckContext & { readonly centre?: LonLat };
  readonly sources: readonly CheckedSource[];
  readonly findings: readonly Finding[];
  readonly layers: LayersMapping | null;
}

/** What the files beside the data say: mapping, sources, outline. */
function describe(folder: string): Description {
  const city = mappingOf<CityMapping>(folder, 'city.json', citySchema);
  const layersName = layersMappingIn(folder);
  const layers = layersName ? mappingOf<LayersMapping>(folder, layersName, layersSchema) : null;
  const { sources, findings } = existsSync(join(folder, 'sources.json'))
    ? checkSources(folder)
    : { sources: [], findings: [] };
  const areas = featuresIn(join(folder, 'areas.geojson'));
  const mapping = city?.value;
  return {
    context: {
      home: homeIn(folder, areas, mapping),
      ...(mapping && { centre: mapping.centre }),
      ...(mapping && {
        mappedWords: mappedWords(mapping),
        groups: new Map(mapping.groups.map((group) => [group.id, group])),
      }),
      ...(areas.length > 0 && {
        areaIds: new Set(areas.map(({ id, properties }) => textOf(properties.id) ?? textOf(id) ?? '')),
      }),
      ...(mapping?.demand?.weight !== undefined && { sectionWeight: mapping.demand.weight }),
      ...(layersName === 'network.json' && { countries: countriesNear(folder) }),
    },
    sources,
    findings: [
      ...(city?.findings ?? []),
      ...(mapping ? mappingFindings(folder, mapping) : []),
      ...(layers?.findings ?? []),
      ...findings,
    ],
    layers: layers?.value ?? null,
  };
}

function mappingOf<Mapping>(
  folder: string,
  name: string,
  schema: typeof citySchema | typeof layersSchema,
): { value?: Mapping; findings: Finding[] } | null {
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  const shaped = readShaped(schema, file);
  if ('value' in shaped) return { value: shaped.value as Mapping, findings: [] };
  return { findings: shaped.problems.map((problem) => ({ ...problem, code: 'bad-mapping', file })) };
}

/** The boundary, else the areas, else the surroundings of the declared centre. */
function homeIn(folder: string, areas: readonly RawFeature[], mapping: CityMapping | undefined) {
  const boundary = polygonsOf(featuresIn(join(folder, 'boundary.geojson')));
  const polygons = boundary.length > 0 ? boundary : polygonsOf(areas);
  if (polygons.length > 0) return { known: 'outline' as const, outline: new Outline(polygons) };
  return mapping ? homeAround(mapping.centre) : null;
}

const featuresIn = (file: string): readonly RawFeature[] => (existsSync(file) ? readFeatures(file).features : []);

const polygonsOf = (features: readonly RawFeature[]): (Polygon | MultiPolygon)[] =>
  features.flatMap(({ geometry }) => {
    if (geometryFaults(geometry).length > 0 || !/Polygon$/.test((geometry as Polygon).type)) return [];
    // What lies inside a ring that does not close, nobody can say; those that cross themselves still have an inside.
    const isEnclosing = ringsFaults(geometry as Polygon).every(({ code }) => code === 'self-crossing-ring');
    return isEnclosing ? [geometry as Polygon | MultiPolygon] : [];
  });

/** What the schema of city.json cannot see: names of groups and sources that lead nowhere. */
function mappingFindings(folder: string, { demand, groups }: CityMapping): Finding[] {
  const file = join(folder, 'city.json');
  const ids = groups.map(({ id }) => id);
  const findings: Finding[] = [];
  if (demand?.weight !== undefined && !ids.includes(demand.weight)) {
    const what = `weighs by "${demand.weight}", which is none of its groups`;
    const fix = `Use one of ${ids.join(', ') || 'the groups, once there are some'}.`;
    findings.push(fileFinding('error', file, { code: 'unknown-group', what, fix }));
  }
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
    const what = `has two groups with the id "${id}"`;
    findings.push(fileFinding('error', file, { code: 'duplicate-id', what, fix: 'Give each its own id.' }));
  }
  return findings;
}

const mappedWords = ({ sites }: CityMapping) =>
  new Set(sites.flatMap((rule) => (rule.form === 'points' ? Object.keys(rule.kinds) : [])));

/** Outlines of countries from the basemap beside the network, if it is there. */
function countriesNear(folder: string): CheckContext['countries'] {
  const countries = new Map<string, { name: string; outline: Outline }>();
  for (const feature of featuresIn(join(folder, '../basemap/countries.geojson'))) {
    const { code, name } = feature.properties;
    const polygons = polygonsOf([feature]);
    if (typeof code === 'string' && polygons.length > 0) {
      countries.set(code, { name: textOf(name) ?? code, outline: new Outline(polygons) });
    }
  }
  return countries;
}

function sourceFindings(folder: string, checked: readonly CheckedFile[], sources: readonly CheckedSource[]): Finding[] {
  const file = join(folder, 'sources.json');
  if (!existsSync(file)) {
    const fix = 'Write one: title, publisher, url, licence, attribution and date of each source, by key.';
    const what = 'has no sources.json, so nobody can know where its data come from and on what terms';
    return [fileFinding('warning', folder, { code: 'no-sources', what, fix })];
  }
  const known = new Set(sources.map(({ id }) => id));
  return checked.flatMap(({ summary, sourceKeys }) => unknownSources(summary.file, sourceKeys, known));
}

/** More members than UNESCO counted would mean that some are none. */
function publishedFindings(folder: string, layers: LayersMapping | null, checked: readonly CheckedFile[]): Finding[] {
  const members = checked.find(({ summary }) => summary.holds === 'member cities')?.summary.features ?? 0;
  const published = layers?.published;
  if (!published || members <= published.members) return [];
  const what = `counts ${published.members} published members, but the file has ${members}`;
  const fix = 'Bring the published count up to date, or find the cities that are not members.';
  return [fileFinding('warning', join(folder, 'network.json'), { code: 'too-many-members', what, fix })];
}
