/**
 * Which OpenStreetMap ways can be walked: the one table of it. One-way signs, barriers, levels and turn restrictions are for
 * vehicles and are not read; a way with `area=yes` is walked along its outline.
 *
 * Sources: https://wiki.openstreetmap.org/wiki/OSM_tags_for_routing/Access_restrictions (defaults for pedestrians),
 * https://wiki.openstreetmap.org/wiki/Key:foot and Key:access (what the values mean, and that the special key, `foot`,
 * outranks the general one), https://wiki.openstreetmap.org/wiki/Key:highway (the classes).
 */
import type { StreetClass } from '../../src/core/network/streetClasses';
import type { Tags } from '../osm/osmData';

/** Classes that people may walk on unless a tag says otherwise, and the class of ours that each counts as. */
const WALKABLE: Readonly<Record<string, StreetClass>> = {
  footway: 'footway',
  pedestrian: 'pedestrian',
  path: 'path',
  steps: 'steps',
  living_street: 'living_street',
  residential: 'residential',
  unclassified: 'unclassified',
  service: 'service',
  tertiary: 'tertiary',
  tertiary_link: 'tertiary',
  secondary: 'secondary',
  secondary_link: 'secondary',
  primary: 'primary',
  primary_link: 'primary',
  track: 'track',
  // Without a word about walking a cycleway is open to it: OSMnx leaves them out and loses park paths (OSMnx issue 1269).
  cycleway: 'cycleway',
  bridleway: 'bridleway',
  road: 'road',
  corridor: 'corridor',
  platform: 'platform',
};

/** Classes that people may walk on only where `foot` says so: a pavement mapped with its trunk road. */
const ONLY_WHERE_ALLOWED: Readonly<Record<string, StreetClass>> = {
  trunk: 'trunk',
  trunk_link: 'trunk',
  motorway: 'motorway',
  motorway_link: 'motorway',
};

/** Of `foot`: allowed, whatever `access` says. */
const FOOT_ALLOWS = new Set(['yes', 'designated', 'permissive', 'destination', 'official']);
/** Of `foot`: forbidden, or to be walked on a way beside that is mapped by itself. */
const FOOT_FORBIDS = new Set(['no', 'private', 'use_sidepath']);
/** Of `access`, where `foot` is silent. Others (`destination`, `customers`, `permissive`) leave a way walkable. */
const ACCESS_FORBIDS = new Set(['no', 'private']);

/** The class of a way that can be walked, or null. */
export function walkableClass(tags: Tags): StreetClass | null {
  const highway = tags.get('highway') ?? '';
  const foot = tags.get('foot') ?? '';
  const open = Object.hasOwn(WALKABLE, highway) ? WALKABLE[highway] : null;
  const allowed = Object.hasOwn(ONLY_WHERE_ALLOWED, highway) ? ONLY_WHERE_ALLOWED[highway] : null;
  if (FOOT_ALLOWS.has(foot)) return open ?? allowed;
  if (FOOT_FORBIDS.has(foot) || ACCESS_FORBIDS.has(tags.get('access') ?? '')) return null;
  return open;
}
