/**
 * Walks along the straight line, made longer by a detour factor: what is left where no streets are known. It overstates
 * access near rivers, railways and motorways, and whoever shows it says so.
 */
import { haversine } from '../core/geo/distance';
import type { LonLat } from '../core/units';

export interface Points {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

const RADIANS = Math.PI / 180;

/** Positions on the unit sphere, x, y, z in turn: the nearer of two by chord is the nearer by great circle. */
function unitVectors({ lon, lat }: Points, rows: Uint32Array): Float64Array {
  const vectors = new Float64Array(rows.length * 3);
  for (let i = 0; i < rows.length; i++) {
    const cosLat = Math.cos(lat[rows[i]] * RADIANS);
    vectors[3 * i] = cosLat * Math.cos(lon[rows[i]] * RADIANS);
    vectors[3 * i + 1] = cosLat * Math.sin(lon[rows[i]] * RADIANS);
    vectors[3 * i + 2] = Math.sin(lat[rows[i]] * RADIANS);
  }
  return vectors;
}

const allRows = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

const at = ({ lon, lat }: Points, row: number): LonLat => [lon[row], lat[row]];

/**
 * The nearest of `chosen` to each of `from`. Every pair is looked at: by chord a city's 10 million pairs take some 20 ms,
 * and an index would have to be made anew at each change of kinds.
 *
 * @param chosen rows of `sites`
 * @param detour length of a walk for each metre of straight line, 1 or more
 * @returns metres (Infinity where nothing is chosen) and rows of `sites` (-1 there); of equally near ones the first
 */
export function nearestStraight(from: Points, sites: Points, chosen: Uint32Array, detour: number) {
  const count = from.lon.length;
  const origins = unitVectors(from, allRows(count));
  const targets = unitVectors(sites, chosen);
  const walk = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const nearest = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    const x = origins[3 * i];
    const y = origins[3 * i + 1];
    const z = origins[3 * i + 2];
    let best = Number.POSITIVE_INFINITY;
    let bestAt = -1;
    for (let j = 0, k = 0; j < chosen.length; j++, k += 3) {
      const dx = targets[k] - x;
      const dy = targets[k + 1] - y;
      const dz = targets[k + 2] - z;
      const chord = dx * dx + dy * dy + dz * dz;
      if (chord < best) {
        best = chord;
        bestAt = j;
      }
    }
    if (bestAt < 0) continue;
    nearest[i] = chosen[bestAt];
    walk[i] = detour * haversine(at(from, i), at(sites, chosen[bestAt]));
  }
  return { metres: walk, nearest };
}

/** Metres from one site to each of `from`. */
export function straightFrom(site: LonLat, from: Points, detour: number): Float64Array {
  return Float64Array.from(from.lon, (_, row) => detour * haversine(site, at(from, row)));
}
