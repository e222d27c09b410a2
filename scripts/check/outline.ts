import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Bbox, bboxOf } from '../../src/core/geo/bbox';
import { EARTH_RADIUS } from '../../src/core/geo/distance';
import { type LonLat, type Metres, metres } from '../../src/core/units';

/** The ground that a set of polygons covers: a city's areas, or a country. */
export class Outline {
  private readonly parts: readonly { readonly polygon: Polygon; readonly box: Bbox }[];

  constructor(geometries: readonly (Polygon | MultiPolygon)[]) {
    this.parts = geometries
      .flatMap((geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
      .map((coordinates) => ({
        polygon: { type: 'Polygon', coordinates },
        box: bboxOf(coordinates[0] as unknown as LonLat[]),
      }));
  }

  contains([lon, lat]: LonLat): boolean {
    return this.parts.some(
      ({ polygon, box: [west, south, east, north] }) =>
        lon >= west && lon <= east && lat >= south && lat <= north && booleanPointInPolygon([lon, lat], polygon),
    );
  }

  /**
   * Distance to the nearest border, on a plane that fits around `at`: true to a percent for the few tens of kilometres
   * that matter here, which is all that "just outside" and "far outside" need.
   */
  distanceTo(at: LonLat): Metres {
    const metresPerDegree = (EARTH_RADIUS * Math.PI) / 180;
    const shrink = Math.cos((at[1] * Math.PI) / 180);
    const toPlane = ([lon, lat]: Position): [number, number] => [
      (lon - at[0]) * shrink * metresPerDegree,
      (lat - at[1]) * metresPerDegree,
    ];
    let nearest = Infinity;
    for (const { polygon } of this.parts) {
      for (const ring of polygon.coordinates) {
        const plane = ring.map(toPlane);
        for (let i = 1; i < plane.length; i++) nearest = Math.min(nearest, distanceFromOrigin(plane[i - 1], plane[i]));
      }
    }
    return metres(nearest);
  }
}

/** From [0, 0] to a line between two points. */
function distanceFromOrigin([ax, ay]: [number, number], [bx, by]: [number, number]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
