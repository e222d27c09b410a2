/** From what is known of a city to its pack: people are spread over cells, and everything becomes columns. */
import { type Demand, type DemandBuilding, type DemandClues, type DemandMethod, spreadDemand } from '../access/demand';
import { type Bbox, bboxOf } from '../geo/bbox';
import type { MultiPolygonCoordinates } from '../geo/polygon';
import type { StreetColumns } from '../network/streetColumns';
import type { GroupDefinition } from '../site/area';
import type { Site } from '../site/site';
import type { LonLat } from '../units';
import { type Area, areaColumns } from './areaColumns';
import { cellColumns } from './cellColumns';
import type { CityPack } from './cityPack';
import { siteColumns } from './siteColumns';

/** All that may be known of a city. Empty lists and nulls are what is not known. */
export interface KnownCity {
  readonly slug: string;
  readonly title: string;
  readonly sites: readonly Site[];
  readonly areas: readonly Area[];
  /** Finer areas, each `within` one of `areas`. */
  readonly sections: readonly Area[];
  readonly boundary: MultiPolygonCoordinates | null;
  readonly groups: readonly GroupDefinition[];
  /** Where people may live. */
  readonly buildings: readonly DemandBuilding[];
  readonly streets: StreetColumns | null;
  readonly demand: {
    /** As the city wishes; null: the best that the data allow. */
    readonly method: DemandMethod | null;
    /** The group that stands for the people of sections whose population is not known. */
    readonly weight: string | null;
  };
}

export interface MadePack {
  readonly pack: CityPack;
  readonly demand: Demand;
  /** The method that was wished for, where the data did not allow it. */
  readonly missedMethod: DemandMethod | null;
}

export function makePack(city: KnownCity): MadePack {
  const areas = city.areas.length > 0 ? city.areas : wholeCity(city);
  const peopleGroups = city.groups.filter(({ unit }) => unit === 'people');
  const clues = cluesOf(city, areas, peopleGroups);
  const demand = spreadDemand(
    areas.map((area) => demandArea(area, peopleGroups)),
    clues,
  );
  const levels = [
    { name: 'Areas', areas },
    ...(city.sections.length > 0 ? [{ name: 'Sections', areas: city.sections }] : []),
  ];
  const pack: CityPack = {
    slug: city.slug,
    title: city.title,
    bounds: boundsOf(city, areas),
    sites: siteColumns(city.sites),
    areas: areaColumns(levels, city.groups),
    cells: cellColumns(demand, peopleGroups),
    streets: city.streets,
  };
  const { method } = city.demand;
  return { pack, demand, missedMethod: method !== null && method !== demand.method ? method : null };
}

/** Without areas the municipality is one, whose people are not known: travel can be shown all the same. */
function wholeCity({ title, boundary }: KnownCity): Area[] {
  if (!boundary) return [];
  return [{ id: 'boundary', name: title, population: null, groups: {}, source: '', polygons: boundary }];
}

const demandArea = ({ polygons, population, groups }: Area, peopleGroups: readonly GroupDefinition[]) => ({
  polygons,
  people: population ?? Number.NaN,
  groups: peopleGroups.map(({ id }) => groups[id] ?? Number.NaN),
});

function cluesOf(city: KnownCity, areas: readonly Area[], peopleGroups: readonly GroupDefinition[]): DemandClues {
  const { method, weight } = city.demand;
  if (method === 'cells-given') return { method };
  const rows = new Map(areas.map(({ id }, row) => [id, row]));
  const sections = city.sections.flatMap((section) => {
    const area = section.within === undefined ? undefined : rows.get(section.within);
    const people = section.population ?? (weight === null ? undefined : section.groups[weight]) ?? Number.NaN;
    return area === undefined ? [] : [{ ...demandArea(section, peopleGroups), people, area }];
  });
  const canUse = {
    sections: sections.some(({ people }) => people > 0),
    buildings: city.buildings.length > 0,
  };
  // The wish first, then from the best clue to none.
  const order =
    method === 'even'
      ? []
      : method === 'buildings'
        ? (['buildings', 'sections'] as const)
        : (['sections', 'buildings'] as const);
  const best = order.find((candidate) => canUse[candidate]);
  if (best === 'sections') return { method: 'sections', sections };
  if (best === 'buildings') return { method: 'buildings', buildings: city.buildings };
  return { method: 'even' };
}

/**
 * Where the areas are; a site on a far island does not move the map. Without areas where the sites are, or the streets.
 */
function boundsOf({ sites, streets }: KnownCity, areas: readonly Area[]): Bbox {
  if (areas.length > 0) return bboxOf(areas.flatMap(({ polygons }) => polygons.flat(2)));
  if (sites.length > 0) return bboxOf(sites.map(({ at }) => at));
  return bboxOf(streets ? Array.from(streets.nodeLon, (lon, node): LonLat => [lon, streets.nodeLat[node]]) : []);
}
