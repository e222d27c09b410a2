/** Points found by where they are, so that a city's cells are not all looked at for each of its candidates. */
import KDBush from 'kdbush';
import { EARTH_RADIUS, haversine } from '../core/geo/distance';
import type { LonLat } from '../core/units';
import type { Points } from './straightTravel';

const DEGREES = 180 / Math.PI;

export class NearbyPoints {
  private readonly index: KDBush;

  constructor(private readonly points: Points) {
    const { lon, lat } = points;
    this.index = new KDBush(lon.length, 64, Float64Array);
    for (let row = 0; row < lon.length; row++) this.index.add(lon[row], lat[row]);
    this.index.finish();
  }

  /** Rows within `metres` along the great circle (the border included), in no order. */
  within(at: LonLat, metres: number): number[] {
    const { lon, lat } = this.points;
    return this.around(at, metres).filter((row) => haversine(at, [lon[row], lat[row]]) <= metres);
  }

  /** The row nearest to `at`, of equally near ones the lowest; -1 where there is none. */
  nearest(at: LonLat): number {
    const { lon, lat } = this.points;
    const halfWay = Math.PI * EARTH_RADIUS;
    for (let metres = 200; ; metres = Math.min(4 * metres, halfWay)) {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const row of this.around(at, metres)) {
        const distance = haversine(at, [lon[row], lat[row]]);
        if (distance < least || (distance === least && row < best)) [best, least] = [row, distance];
      }
      // What lies beyond the circle may be nearer than what lies in a corner of its box.
      if (best >= 0 && least <= metres) return best;
      if (metres === halfWay) return best;
    }
  }

  /** Rows in the box of longitudes and latitudes around the circle. */
  private around([lon, lat]: LonLat, metres: number): number[] {
    // A hair wider: the edge of the box must not cut off what is exactly `metres` away.
    const angle = (metres / EARTH_RADIUS) * (1 + 1e-9) + 1e-12;
    const [south, north] = [lat - angle * DEGREES, lat + angle * DEGREES];
    // A circle around a pole has all longitudes. Elsewhere it is widest where its tangent is a meridian.
    const isAroundPole = south <= -90 || north >= 90;
    const half = isAroundPole ? 360 : Math.asin(Math.min(1, Math.sin(angle) / Math.cos(lat / DEGREES))) * DEGREES;
    if (half >= 180) return this.index.range(-180, south, 180, north);
    const rows = this.index.range(lon - half, south, lon + half, north);
    // Beyond the date line.
    if (lon - half < -180) rows.push(...this.index.range(lon - half + 360, south, 180, north));
    if (lon + half > 180) rows.push(...this.index.range(-180, south, lon + half - 360, north));
    return rows;
  }
}
