/** Names of all readers, without loading them: the command only hands them to its threads. */
export const NAMES: readonly string[] = [
  ...['table', 'geojson', 'kml', 'gpx', 'flatgeobuf', 'geoparquet', 'shapefile', 'zip'].map(
    (name) => `brought/${name}`,
  ),
  ...['phyphox', 'opensensemap', 'microbit', 'tables', 'tracks', 'bundle', 'photo'].map((name) => `classes/${name}`),
  ...['geojson', 'table', 'flatgeobuf', 'geoparquet', 'packed'].map((name) => `tiles/${name}`),
  ...['pbf', 'overpass'].map((name) => `osm/${name}`),
  ...['pack', 'archive'].map((name) => `city/${name}`),
  ...['city', 'network', 'world', 'protocols', 'catalog'].map((name) => `folders/${name}`),
  ...['measure', 'places', 'travel', 'allocate', 'allocate-wide', 'points', 'streets'].map((name) => `recipes/${name}`),
  'address/link',
  ...['scenarios', 'scenario-file', 'sheet', 'own-data', 'experiments'].map((name) => `kept/${name}`),
];
