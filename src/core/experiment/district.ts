/** Districts of a city, as the coarsest way to keep a place: all of a district is one point, the same for everybody. */
import type { AreaColumns } from '../city/cityPack';
import { multiPolygonOf } from '../city/polygonColumns';
import { type FlatRing, flatRingsOf, isInsideRings, nestRings } from '../geo/flatRing';
import { interiorPoint } from '../geo/interiorPoint';
import { type MultiPolygonCoordinates, squareMetresOf } from '../geo/polygon';
import type { LonLat } from '../units';
import { type BlurredPosition, blurToDistrict } from './blur';

export interface District {
  readonly name: string;
  /** What is kept of any place in it. */
  readonly label: BlurredPosition;
  /** Its borders, for the map to show what is kept. */
  readonly polygons: MultiPolygonCoordinates;
  /** In the units of flatRing.ts. */
  readonly rings: readonly FlatRing[];
}

/** Smaller areas would tell as much as a square of the grid does: four of the usual ones. */
const LEAST_SQUARE_METRES = 250_000;
const SCALE = 1e6;

/** The areas of the level whose figures are the city's, as far as they are large enough to hide in. */
export const districtsOf = ({ count, level, names, polygons: columns }: AreaColumns): readonly District[] =>
  Array.from({ length: count }, (_, row) => row).flatMap((row) => {
    if (level[row] !== 0) return [];
    const polygons = multiPolygonOf(columns, row);
    const rings = flatRingsOf(polygons);
    if (rings.length === 0 || squareMetresOf(polygons) < LEAST_SQUARE_METRES) return [];
    const [x, y] = interiorPoint(nestRings(rings));
    return [{ name: names[row], label: blurToDistrict([x / SCALE, y / SCALE]), polygons, rings }];
  });

/** The district in which a point lies; null: in none. */
export const districtAt = (districts: readonly District[], [lon, lat]: LonLat): District | null =>
  districts.find(({ rings }) => isInsideRings(rings, lon * SCALE, lat * SCALE)) ?? null;
