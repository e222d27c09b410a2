/**
 * Where streets leave the city: beyond it places are not in the data, so whoever lives nearer to such an end than
 * to a known place may be better served than it seems. Along the streets, so that a shore or a ridge is no border.
 */
import type { AreaColumns } from '../core/city/cityPack';
import { multiPolygonOf } from '../core/city/polygonColumns';
import { boxOfRings, flatRingsOf, isInsideRings } from '../core/geo/flatRing';
import type { StreetColumns } from '../core/network/streetColumns';
import type { Points } from './straightTravel';

/** Flat rings are in 1e-6 degrees. */
const RING_SCALE = 1e6;

/** Street nodes that lie in no area of level 0. */
export function nodesBeyond(areas: AreaColumns, { nodeCount, nodeLon, nodeLat }: StreetColumns): Points {
  const shapes = Array.from(areas.level.keys())
    .filter((row) => areas.level[row] === 0)
    .flatMap((row) => multiPolygonOf(areas.polygons, row))
    .map((polygon) => {
      const rings = flatRingsOf([polygon]);
      return { rings, box: boxOfRings(rings) };
    });
  const lon: number[] = [];
  const lat: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    const [x, y] = [nodeLon[node] * RING_SCALE, nodeLat[node] * RING_SCALE];
    const isWithin = shapes.some(
      ({ rings, box: [west, south, east, north] }) =>
        x >= west && x <= east && y >= south && y <= north && isInsideRings(rings, x, y),
    );
    if (isWithin) continue;
    lon.push(nodeLon[node]);
    lat.push(nodeLat[node]);
  }
  return { lon: Float64Array.from(lon), lat: Float64Array.from(lat) };
}
