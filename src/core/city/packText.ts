/** The words of a pack, as one JSON text: names, ids, and what is too mixed for a column. */
import { type Bbox, emptyBbox, isEmptyBbox } from '../geo/bbox';
import type { GroupDefinition } from '../site/area';
import type { CityPack, DemandMethod } from './cityPack';
import { badContent } from './packError';
import type { PackCounts } from './packLayout';

export interface PackText {
  readonly slug: string;
  readonly title: string;
  readonly bounds: Bbox;
  readonly siteIds: readonly string[];
  readonly siteNames: readonly (string | null)[];
  readonly siteDetails: readonly Readonly<Record<string, unknown>>[];
  readonly areaIds: readonly string[];
  readonly areaNames: readonly string[];
  readonly levels: readonly string[];
  readonly areaGroups: readonly GroupDefinition[];
  readonly cellGroups: readonly GroupDefinition[];
  readonly method: DemandMethod;
}

const DEMAND_METHODS = ['cells-given', 'sections', 'buildings', 'even'] as const satisfies readonly DemandMethod[];
const GROUP_UNITS: readonly unknown[] = ['people', 'households', 'percent', 'euro', 'count'];

export function textOf({ slug, title, bounds, sites, areas, cells }: CityPack): string {
  const text: Omit<PackText, 'bounds'> & { bounds: Bbox | null } = {
    slug,
    title,
    // An empty box is made of infinities, which JSON cannot say.
    bounds: isEmptyBbox(bounds) ? null : bounds,
    siteIds: sites.ids,
    siteNames: sites.names,
    siteDetails: sites.details,
    areaIds: areas.ids,
    areaNames: areas.names,
    levels: areas.levels,
    areaGroups: areas.groups.map(definitionOf),
    cellGroups: cells.groups.map(definitionOf),
    method: cells.method,
  };
  return JSON.stringify(text);
}

const definitionOf = ({ id, label, unit, year, source }: GroupDefinition): GroupDefinition => ({
  id,
  label,
  unit,
  year,
  source,
});

/** Throws a `PackError` where the text is not what `textOf` writes for so many rows. */
export function readText(json: string, counts: PackCounts): PackText {
  const text = parse(json);
  const list = <T>(key: keyof PackText, isItem: (item: unknown) => item is T, count?: number): readonly T[] => {
    const items = text[key];
    if (!Array.isArray(items) || !items.every(isItem)) throw badContent(`its "${key}" is not a list of the right kind`);
    if (count !== undefined && items.length !== count) throw badContent(`its "${key}" has ${items.length} of ${count}`);
    return items;
  };
  if (!isText(text.slug) || !isText(text.title)) throw badContent('it has no name');
  return {
    slug: text.slug,
    title: text.title,
    bounds: text.bounds === null ? emptyBbox : box(list('bounds', isNumber, 4)),
    siteIds: list('siteIds', isText, counts.sites),
    siteNames: list('siteNames', isTextOrNull, counts.sites),
    siteDetails: list('siteDetails', isObject, counts.sites),
    areaIds: list('areaIds', isText, counts.areas),
    areaNames: list('areaNames', isText, counts.areas),
    levels: list('levels', isText),
    areaGroups: list('areaGroups', isGroup, counts.areaGroups),
    cellGroups: list('cellGroups', isGroup, counts.cellGroups),
    method: methodOf(text.method),
  };
}

function parse(json: string): Record<string, unknown> {
  let text: unknown;
  try {
    text = JSON.parse(json);
  } catch {
    throw badContent('its text cannot be read');
  }
  if (!isObject(text)) throw badContent('its text is not an object');
  return text;
}

const box = ([west, south, east, north]: readonly number[]): Bbox => [west, south, east, north];

function methodOf(word: unknown): DemandMethod {
  const method = DEMAND_METHODS.find((known) => known === word);
  if (!method) throw badContent('it does not say how its people were spread');
  return method;
}

const isText = (item: unknown): item is string => typeof item === 'string';
const isNumber = (item: unknown): item is number => typeof item === 'number';
const isTextOrNull = (item: unknown): item is string | null => item === null || isText(item);
const isObject = (item: unknown): item is Record<string, unknown> =>
  typeof item === 'object' && item !== null && !Array.isArray(item);
const isGroup = (item: unknown): item is GroupDefinition =>
  isObject(item) &&
  isText(item.id) &&
  isText(item.label) &&
  GROUP_UNITS.includes(item.unit) &&
  (item.year === null || isNumber(item.year)) &&
  isText(item.source);
