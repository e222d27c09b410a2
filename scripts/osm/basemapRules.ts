/**
 * What of an OpenStreetMap extract becomes the quiet background of a city's map, as one readable table. Meaning of tags:
 * wiki.openstreetmap.org/wiki/Map_features. Paths are not here: they come with the street table.
 */
import type { Tags } from './osmData';

export type BasemapClass = 'road' | 'water' | 'waterway' | 'green' | 'building' | 'place';

export interface BasemapRule {
  readonly class: BasemapClass;
  readonly on: 'line' | 'polygon' | 'point';
  readonly key: string;
  readonly values: readonly string[];
  /** 1 is drawn first and from furthest away. */
  readonly rank?: number;
}

/** The first rule that fits a feature gives its class. */
const BASEMAP_RULES: readonly BasemapRule[] = [
  { class: 'road', on: 'line', key: 'highway', values: ['motorway', 'trunk', 'primary'], rank: 1 },
  {
    class: 'road',
    on: 'line',
    key: 'highway',
    values: ['motorway_link', 'trunk_link', 'primary_link', 'secondary', 'tertiary'],
    rank: 2,
  },
  {
    class: 'road',
    on: 'line',
    key: 'highway',
    values: ['secondary_link', 'tertiary_link', 'unclassified', 'residential', 'living_street', 'pedestrian', 'road'],
    rank: 3,
  },
  { class: 'waterway', on: 'line', key: 'waterway', values: ['river', 'canal'], rank: 1 },
  { class: 'waterway', on: 'line', key: 'waterway', values: ['stream'], rank: 3 },
  { class: 'water', on: 'polygon', key: 'natural', values: ['water'] },
  { class: 'water', on: 'polygon', key: 'waterway', values: ['riverbank', 'dock'] },
  { class: 'water', on: 'polygon', key: 'landuse', values: ['reservoir', 'basin'] },
  { class: 'green', on: 'polygon', key: 'leisure', values: ['park', 'garden', 'golf_course', 'dog_park'] },
  {
    class: 'green',
    on: 'polygon',
    key: 'landuse',
    values: [
      'forest',
      'grass',
      'meadow',
      'cemetery',
      'recreation_ground',
      'village_green',
      'orchard',
      'vineyard',
      'allotments',
    ],
  },
  { class: 'green', on: 'polygon', key: 'natural', values: ['wood', 'scrub', 'heath', 'grassland', 'wetland'] },
  { class: 'place', on: 'point', key: 'place', values: ['city'], rank: 1 },
  { class: 'place', on: 'point', key: 'place', values: ['town', 'borough'], rank: 2 },
  { class: 'place', on: 'point', key: 'place', values: ['village', 'suburb', 'quarter'], rank: 3 },
  { class: 'place', on: 'point', key: 'place', values: ['hamlet', 'neighbourhood'], rank: 4 },
];

/** The rule for a feature of this form, or null: it is not part of the background. */
export function basemapRuleOf(tags: Tags, on: BasemapRule['on']): BasemapRule | null {
  // Under the ground nothing of it is seen.
  if (tags.get('tunnel') === 'yes' || tags.get('location') === 'underground') return null;
  return BASEMAP_RULES.find((rule) => rule.on === on && rule.values.includes(tags.get(rule.key) ?? '')) ?? null;
}

/** A building is any polygon with this tag, but for what has gone or is not there yet. */
export const isBuilding = (tags: Tags) =>
  tags.has('building') && !['no', 'ruins', 'collapsed', 'construction', 'proposed'].includes(tags.get('building')!);

/** Buildings in which nobody lives, by the building's own word. `yes` says nothing, and most homes are tagged so. */
const NO_HOME_BUILDINGS = new Set(
  `commercial industrial retail office warehouse supermarket kiosk hotel hangar factory manufacture
  school university college kindergarten library museum hospital clinic public civic government townhall fire_station
  train_station transportation station stadium grandstand sports_hall sports_centre pavilion riding_hall
  church chapel cathedral monastery mosque temple synagogue shrine wayside_shrine religious
  garage garages carport parking roof shed hut cabin barn farm_auxiliary greenhouse stable cowshed sty
  service transformer_tower water_tower bunker silo storage_tank digester watermill bridge toilets`.split(/\s+/),
);

/** What a whole building can be used for that leaves no room for homes. A shop or a restaurant does leave some above it. */
const NO_HOME_USES: Readonly<Record<string, ReadonlySet<string> | null>> = {
  amenity: new Set(
    `school university college kindergarten library hospital clinic place_of_worship townhall public_building courthouse
    police fire_station theatre cinema arts_centre community_centre marketplace bus_station parking fuel prison
    casino conference_centre shelter toilets`.split(/\s+/),
  ),
  tourism: new Set(
    'hotel hostel motel guest_house museum gallery alpine_hut wilderness_hut attraction information'.split(/\s+/),
  ),
  leisure: new Set('sports_centre stadium ice_rink swimming_pool fitness_centre sports_hall'.split(/\s+/)),
  shop: new Set(['supermarket', 'mall', 'department_store', 'doityourself', 'car', 'garden_centre']),
  // Any value.
  industrial: null,
  power: null,
  aeroway: null,
  aerialway: null,
  railway: null,
  historic: new Set(['ruins', 'castle', 'church', 'monument', 'wayside_shrine']),
};

/** Whether people may live in a building, as far as its tags tell. */
export function mayBeHome(tags: Tags): boolean {
  if (NO_HOME_BUILDINGS.has(tags.get('building') ?? '')) return false;
  return !Object.entries(NO_HOME_USES).some(([key, values]) => {
    const value = tags.get(key);
    return value !== undefined && (values === null || values.has(value));
  });
}
