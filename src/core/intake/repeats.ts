/** Rows that say again what a row before them, or the city, says already. In time proportional to the rows, whatever they hold. */
import { haversine, METRES_PER_DEGREE } from '../geo/distance';
import { type LonLat, metres } from '../units';

/** Two rows of one name and kind within this distance are one place: addresses are set on gates, roofs and streets. */
const SAME_PLACE = metres(50);
/** Two sources set a place less alike than one does. */
const SAME_PLACE_IN_CITY = metres(100);

export interface Place {
  /** Folded (`foldText`); empty: none. */
  readonly name: string;
  /** Anything that has to be equal too, such as the kind. */
  readonly sort: string;
  readonly at: LonLat;
}

/**
 * Places by name and sort, then by squares of the map. Only the first of equal places is kept, so that a square holds few,
 * however often a file repeats itself.
 */
class KnownPlaces {
  private readonly byName = new Map<string, Map<number, LonLat[]>>();

  constructor(private readonly within: typeof SAME_PLACE) {}

  has({ name, sort, at }: Place): boolean {
    const squares = this.byName.get(`${sort} ${name}`);
    if (!squares) return false;
    const row = this.rowOf(at);
    for (let y = row - 1; y <= row + 1; y++) {
      const column = this.columnOf(at, y);
      for (let x = column - 1; x <= column + 1; x++) {
        if (squares.get(squareOf(x, y))?.some((other) => haversine(other, at) <= this.within)) return true;
      }
    }
    return false;
  }

  add({ name, sort, at }: Place) {
    const key = `${sort} ${name}`;
    const squares = this.byName.get(key) ?? new Map<number, LonLat[]>();
    this.byName.set(key, squares);
    const row = this.rowOf(at);
    const square = squareOf(this.columnOf(at, row), row);
    squares.set(square, [...(squares.get(square) ?? []), at]);
  }

  private get side() {
    return this.within / METRES_PER_DEGREE;
  }

  private rowOf([, lat]: LonLat) {
    return Math.floor(lat / this.side);
  }

  /** Twice as wide as the distance is in the row's middle, so wide enough for all of the row. */
  private columnOf([lon]: LonLat, row: number) {
    const shrink = Math.max(0.001, Math.cos((row * this.side * Math.PI) / 180));
    return Math.floor((lon * shrink) / (2 * this.side));
  }
}

/** A number for a square, which maps find faster than a text: columns and rows are within a million of zero. */
const squareOf = (column: number, row: number) => (column + 2 ** 20) * 2 ** 21 + row + 2 ** 20;

/** Positions in `places` of those that a place before them has said already: the same name and sort, at the same place. */
export function repeatsIn(places: readonly (Place | null)[]): number[] {
  const known = new KnownPlaces(SAME_PLACE);
  const repeats: number[] = [];
  places.forEach((place, i) => {
    if (place === null) return;
    const folded = { ...place, name: nameKey(place) };
    if (known.has(folded)) repeats.push(i);
    else known.add(folded);
  });
  return repeats;
}

/** Without a name only the very same position is the same place. */
const nameKey = ({ name, at }: Place) => name || `at ${at}`;

/** Positions in `places` of those that the city has: same name, same sort, hardly apart. Places without a name are never found. */
export function alreadyIn(city: Iterable<Place>, places: readonly (Place | null)[]): number[] {
  const known = new KnownPlaces(SAME_PLACE_IN_CITY);
  for (const place of city) if (place.name !== '') known.add(place);
  return places.flatMap((place, i) => (place !== null && place.name !== '' && known.has(place) ? [i] : []));
}
