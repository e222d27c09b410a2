/**
 * The classes of ways that people walk on. Packs store the position in this list, so it only ever grows at its end.
 * All but `street` are values of OpenStreetMap's `highway` (links such as `primary_link` count as their road);
 * `street` is a way of a table that does not say its class.
 */
export const STREET_CLASSES = [
  'street',
  'footway',
  'pedestrian',
  'path',
  'steps',
  'living_street',
  'residential',
  'unclassified',
  'service',
  'tertiary',
  'secondary',
  'primary',
  'trunk',
  'motorway',
  'track',
  'cycleway',
  'bridleway',
  'road',
  'corridor',
  'platform',
] as const;

export type StreetClass = (typeof STREET_CLASSES)[number];

export const streetClassRow = (name: StreetClass) => STREET_CLASSES.indexOf(name);
