/** Learning sites by their tags, from an OpenStreetMap extract: features of `sites.geojson`. */
import { boxOfRings, flatRingsOf, isInsideRings, nestRings } from '../../src/core/geo/flatRing';
import { interiorPoint } from '../../src/core/geo/interiorPoint';
import type { SiteProperties } from '../../src/core/site/site';
import type { LonLat } from '../../src/core/units';
import type { DataFeature } from '../import/writeData';
import type { OsmData, Tags } from './osmData';
import { osmPolygons } from './osmPolygons';
import { siteMeaningOf } from './sitesRules';

/**
 * `source` is the key in `sources.json`, `asOf` the date of the extract. A place mapped as a building or a ground has its
 * point inside it; one mapped both so and as a point of the same name and category is one site, with the tags of both.
 */
export function importOsmSites(
  data: OsmData,
  { source, asOf }: { readonly source: string; readonly asOf?: string },
): DataFeature[] {
  const grounds = osmPolygons(data, (tags) => siteMeaningOf(tags) !== null).polygons.map(({ id, tags, polygons }) => {
    const rings = flatRingsOf(polygons);
    const [x, y] = interiorPoint(nestRings(rings));
    return { id, tags, at: [x / 1e6, y / 1e6] as LonLat, rings, box: boxOfRings(rings) };
  });
  const points = data.taggedNodes.flatMap(({ id, tags, position }) =>
    siteMeaningOf(tags) === null ? [] : [{ id: `node/${id}`, tags, at: position }],
  );
  const isGroundOf = (point: (typeof points)[number], ground: (typeof grounds)[number]) => {
    const [x, y] = [point.at[0] * 1e6, point.at[1] * 1e6];
    const [west, south, east, north] = ground.box;
    if (x < west || x > east || y < south || y > north || !isInsideRings(ground.rings, x, y)) return false;
    return isSamePlace(point.tags, ground.tags);
  };
  const own = points.filter((point) => !grounds.some((ground) => isGroundOf(point, ground)));
  const enriched = grounds.map((ground) => {
    const inside = points.filter((point) => isGroundOf(point, ground));
    return { ...ground, tags: new Map([...inside.flatMap(({ tags }) => [...tags]), ...ground.tags]) };
  });
  return [...own, ...enriched].map(({ id, tags, at }) => ({
    properties: { ...siteProperties(id, tags, source), ...(asOf === undefined ? {} : { asOf }) },
    geometry: { type: 'Point', coordinates: at.map((degrees) => Math.round(degrees * 1e6) / 1e6) },
  }));
}

/** One of the two may have no name. */
function isSamePlace(point: Tags, ground: Tags) {
  const [a, b] = [siteMeaningOf(point), siteMeaningOf(ground)];
  const [nameA, nameB] = [point.get('name'), ground.get('name')];
  return a?.category === b?.category && (nameA === undefined || nameB === undefined || nameA === nameB);
}

function siteProperties(id: string, tags: Tags, source: string): SiteProperties {
  const { kind, alsoKinds, category } = siteMeaningOf(tags)!;
  const known = {
    name: tags.get('name'),
    alsoKinds: alsoKinds.length > 0 ? alsoKinds : undefined,
    category,
    capacity: wholeNumber(tags.get('capacity')),
    address: addressOf(tags),
    website: tags.get('website') ?? tags.get('contact:website'),
    openingHours: tags.get('opening_hours'),
    wheelchair: oneOf(['yes', 'limited', 'no'] as const, tags.get('wheelchair')),
    fee: tags.get('fee') === 'yes' ? true : tags.get('fee') === 'no' ? false : undefined,
    delivery: tags.get('library:type') === 'mobile' ? ('mobile' as const) : undefined,
  };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { id, kind, ...given, source };
}

const oneOf = <T extends string>(words: readonly T[], word: string | undefined) =>
  words.find((known) => known === word);

const wholeNumber = (text: string | undefined) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined);

function addressOf(tags: Tags): string | undefined {
  if (tags.has('addr:full')) return tags.get('addr:full');
  const part = (...keys: string[]) => keys.flatMap((key) => tags.get(`addr:${key}`) ?? []).join(' ');
  const street = part('street', 'housenumber');
  const town = part('postcode', 'city');
  return [street, town].filter((words) => words !== '').join(', ') || undefined;
}
