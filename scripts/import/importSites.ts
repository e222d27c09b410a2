import { join } from 'node:path';
import { centroid } from '@turf/centroid';
import type { Point } from 'geojson';
import { type Problem, shownValue } from '../../src/core/problem';
import type { Kind } from '../../src/core/site/kinds';
import { foldText } from '../../src/core/site/normalise';
import type { SiteProperties } from '../../src/core/site/site';
import { validateSite } from '../../src/core/site/validateSite';
import { readOsm } from '../osm/readOsm';
import { importOsmSites } from '../osm/sites';
import type { SiteCounts, SitePoints, SiteTags } from './cityMapping';
import { fieldFlag, fieldNumber, fieldText, isTaken, type Properties } from './field';
import { readSource, type SourceFeature } from './readSource';
import { trimGeometry } from './trimGeometry';
import type { DataFeature } from './writeData';

export interface ImportedSites {
  readonly features: readonly DataFeature[];
  readonly problems: readonly Problem[];
  /** Category words that no rule maps, with how many sites have each; those sites are `other`. */
  readonly unmapped: ReadonlyMap<string, number>;
}

/** Sites from one file of the source, by whichever form the rule has. */
export async function importSites(
  rule: SitePoints | SiteCounts | SiteTags,
  sourceFolder: string,
): Promise<ImportedSites> {
  const path = join(sourceFolder, rule.file);
  if (rule.form === 'osm') {
    return { features: importOsmSites(await readOsm(path), rule), problems: [], unmapped: new Map() };
  }
  const features = readSource(path);
  return rule.form === 'points' ? sitesFromPoints(rule, features, path) : sitesFromCounts(rule, features, path);
}

function sitesFromPoints(rule: SitePoints, source: readonly SourceFeature[], path: string): ImportedSites {
  const features: DataFeature[] = [];
  const problems: Problem[] = [];
  const unmapped = new Map<string, number>();
  for (const [index, { properties, geometry, id }] of source.entries()) {
    if (!isTaken(rule.only, properties)) continue;
    const where = `${path}, feature ${index + 1} "${fieldText(rule.name, properties) ?? fieldText(rule.id, properties) ?? ''}"`;
    const at = pointOf(geometry);
    if (!at) {
      problems.push(noPosition(where));
      continue;
    }
    const { kind, alsoKinds, unknown } = kindsOf(rule, properties);
    for (const word of unknown) unmapped.set(word, (unmapped.get(word) ?? 0) + 1);
    const shaped = validateSite(
      withoutUnknown({
        id: fieldText(rule.id, properties) ?? (id === undefined ? undefined : String(id)),
        name: fieldText(rule.name, properties),
        kind,
        alsoKinds: alsoKinds.length > 0 ? alsoKinds : undefined,
        category: fieldText(rule.category, properties),
        capacity: fieldNumber(rule.capacity, properties),
        address: fieldText(rule.address, properties),
        website: fieldText(rule.website, properties),
        openingHours: fieldText(rule.openingHours, properties),
        wheelchair: fieldText(rule.wheelchair, properties),
        fee: fieldFlag(rule.fee, properties),
        delivery: fieldText(rule.delivery, properties),
        serves: fieldText(rule.serves, properties),
        source: fieldText(rule.source, properties),
        asOf: fieldText(rule.asOf, properties)?.slice(0, 10),
      }),
      where,
    );
    if ('value' in shaped) features.push({ properties: { ...shaped.value }, geometry: at });
    else problems.push(...shaped.problems);
  }
  return { features, problems, unmapped };
}

/** One site in the centre of each area that has any, for sources that count sites but do not place them. */
function sitesFromCounts(rule: SiteCounts, source: readonly SourceFeature[], path: string): ImportedSites {
  const features: DataFeature[] = [];
  const problems: Problem[] = [];
  for (const [index, { properties, geometry }] of source.entries()) {
    const count = fieldNumber(rule.count, properties) ?? 0;
    if (count === 0) continue;
    const area = fieldText(rule.area, properties);
    const where = `${path}, feature ${index + 1} "${area}"`;
    const at = rule.centre ? centreGiven(rule.centre, properties) : geometry && pointOf(centroid(geometry).geometry);
    if (!at || !Number.isInteger(count) || count < 0) {
      const what = at ? `"${rule.count}" is ${shownValue(count)}, which is no count` : 'has no centre';
      problems.push({ where, what, fix: 'Correct the source, or the names in the mapping.', level: 'error' });
      continue;
    }
    const shaped = validateSite(
      withoutUnknown({
        id: `${rule.count}-${area}`,
        name: (count === 1 ? rule.name.one : rule.name.many).replace('{count}', String(count)),
        kind: rule.kind,
        source: fieldText(rule.source, properties),
        asOf: fieldText(rule.asOf, properties),
      }),
      where,
    );
    if ('value' in shaped) features.push({ properties: { ...shaped.value }, geometry: at });
    else problems.push(...shaped.problems);
  }
  return { features, problems, unmapped: new Map() };
}

/** The kinds that a site's category words give, and the words that no rule names. */
function kindsOf(rule: SitePoints, properties: Properties): { kind: Kind; alsoKinds: Kind[]; unknown: string[] } {
  const main = fieldText(rule.category, properties);
  const all = rule.categories
    ? (fieldText(rule.categories.property, properties) ?? '').split(rule.categories.separator)
    : [];
  const words = [...new Set([...(main === undefined ? [] : [main]), ...all.map((word) => word.trim())])].filter(
    Boolean,
  );
  const unknown = words.filter((word) => !Object.hasOwn(rule.kinds, word));
  const kinds = words.map((word) => (Object.hasOwn(rule.kinds, word) ? rule.kinds[word] : null));
  const [first = 'other', ...others] = kinds.filter((kind) => kind !== null);
  const kind =
    first === 'other' ? (kindByName(rule, properties) ?? others.find((one) => one !== 'other') ?? first) : first;
  const alsoKinds = [...new Set(kinds)].filter(
    (also): also is Kind => also !== null && also !== kind && also !== 'other',
  );
  return { kind, alsoKinds, unknown };
}

function kindByName(rule: SitePoints, properties: Properties): Kind | undefined {
  const name = ` ${foldText(fieldText(rule.name, properties) ?? '')} `;
  return rule.kindsByName.find(({ words }) => words.some((word) => name.includes(` ${foldText(word)} `)))?.kind;
}

/** A point as it is; of another geometry nothing, since which point of it is the entrance cannot be known here. */
function pointOf(geometry: SourceFeature['geometry']): Point | null {
  if (geometry?.type !== 'Point') return null;
  const [lon, lat] = geometry.coordinates;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
  return trimGeometry(geometry, 6) as Point;
}

function centreGiven([lon, lat]: readonly [string, string], properties: Properties): Point | null {
  const coordinates = [fieldNumber(lon, properties) ?? Number.NaN, fieldNumber(lat, properties) ?? Number.NaN];
  return pointOf({ type: 'Point', coordinates });
}

const noPosition = (where: string): Problem => ({
  where,
  what: 'has no point in degrees',
  fix: 'Give each site a Point with [longitude, latitude] in WGS84; this one was left out.',
  level: 'warning',
});

function withoutUnknown(properties: { [K in keyof SiteProperties]: unknown }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
