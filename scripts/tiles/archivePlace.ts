/** Where an archive lies: its box and the view a map should begin with. */

type Box = readonly [west: number, south: number, east: number, north: number];

/** Web Mercator ends here; tiles hold nothing beyond. */
const MERCATOR_EDGE = 85.0511287798066;
/** The header's resolution: a box must have some width, or readers call it invalid. */
const SMALLEST = 1e-7;

/** The box around all boxes; the whole world when all are empty. */
export function archiveBounds(boxes: readonly Box[]): Box {
  const filled = boxes.filter(([west, , east]) => west <= east);
  if (filled.length === 0) return [-180, -MERCATOR_EDGE, 180, MERCATOR_EDGE];
  const inside = (lat: number) => Math.max(-MERCATOR_EDGE, Math.min(MERCATOR_EDGE, lat));
  const west = Math.min(...filled.map((box) => box[0]));
  const south = inside(Math.min(...filled.map((box) => box[1])));
  const east = Math.max(...filled.map((box) => box[2]));
  const north = inside(Math.max(...filled.map((box) => box[3])));
  const [wider, taller] = [east === west ? SMALLEST : 0, north === south ? SMALLEST : 0];
  return [west - wider, south - taller, east + wider, north + taller];
}

/** The middle, and the deepest zoom at which about two tiles show the whole box. */
export function archiveCenter([west, south, east, north]: Box, minZoom: number, maxZoom: number) {
  const fraction = Math.max(east - west, north - south) / 360;
  const zoom = Math.min(maxZoom, Math.max(minZoom, Math.floor(Math.log2(2 / fraction))));
  return [(west + east) / 2, (south + north) / 2, zoom] as const;
}
