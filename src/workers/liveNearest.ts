/**
 * The nearest sites of a network, brought along from one list of sites to the next. Between two pictures of a dragged
 * site one row differs, and only its surroundings are worked on: some tenths of a millisecond instead of a whole sweep. Links
 * are laid over what stands without them, so that one being dragged leaves no trace.
 */
import type { SiteColumns } from '../core/city/cityPack';
import { LinkedNearest } from '../core/network/linkedNearest';
import { NearestSites, type WalkToNearest } from '../core/network/nearestSite';
import { type SnapIndex, type SnappedPoints, snapPoint } from '../core/network/snap';
import type { StreetGraph } from '../core/network/streetGraph';
import type { PlacedLink } from '../core/network/streetLinks';
import { SNAP_LIMIT } from './questions';

/** From so many differing sites on (other kinds were chosen) one sweep over everything is quicker than step by step. */
const MOST_STEPS = 40;

export class LiveNearest {
  readonly #graph: StreetGraph;
  readonly #index: SnapIndex;
  readonly #base: SiteColumns;
  readonly #baseOnStreet: SnappedPoints;
  #nearest: NearestSites | null = null;
  #linked: LinkedNearest | null = null;
  /** By row: where the site stands in `#nearest`. */
  #lon: number[] = [];
  #lat: number[] = [];
  #isOnStreet: boolean[] = [];
  #walks: WalkToNearest | undefined;

  constructor(graph: StreetGraph, index: SnapIndex, base: SiteColumns, baseOnStreet: SnappedPoints) {
    this.#graph = graph;
    this.#index = index;
    this.#base = base;
    this.#baseOnStreet = baseOnStreet;
  }

  /** Opens exactly the `chosen` rows of `sites`, whose first rows are those of the city. */
  follow(sites: SiteColumns, chosen: Uint32Array) {
    const wanted = new Uint8Array(sites.count);
    for (const row of chosen) wanted[row] = 1;
    const nearest = this.#startFrom(wanted);
    for (let row = 0; row < Math.max(nearest.count, sites.count); row++) {
      if (row < sites.count && (wanted[row] || row >= nearest.count)) this.#put(nearest, row, sites);
      if (!wanted[row]) nearest.close(row);
    }
  }

  /** The walks from each of the points as of the last `follow`; the same arrays every time. */
  walksFrom(points: SnappedPoints, links: readonly PlacedLink[] = []): WalkToNearest {
    if (!this.#nearest) throw new Error('walks are asked for before any sites were given');
    this.#walks = this.#nearest.walksFrom(points, this.#walks);
    if (links.length > 0) {
      this.#linked ??= new LinkedNearest(this.#graph);
      this.#linked.lower(this.#walks, this.#nearest, links, points);
    }
    return this.#walks;
  }

  isOnStreet(row: number): boolean {
    return this.#isOnStreet[row];
  }

  #startFrom(wanted: Uint8Array): NearestSites {
    const { count, lon, lat } = this.#base;
    if (this.#nearest) {
      let steps = 0;
      for (let row = 0; row < count; row++) if (this.#nearest.isOpen(row) !== (wanted[row] === 1)) steps++;
      if (steps <= MOST_STEPS) return this.#nearest;
    }
    this.#nearest = new NearestSites(this.#graph, this.#baseOnStreet, (row) => wanted[row] === 1);
    this.#lon = Array.from(lon);
    this.#lat = Array.from(lat);
    this.#isOnStreet = Array.from(this.#baseOnStreet.edge, (edge) => edge >= 0);
    return this.#nearest;
  }

  #put(nearest: NearestSites, row: number, { lon, lat }: SiteColumns) {
    if (row < nearest.count && lon[row] === this.#lon[row] && lat[row] === this.#lat[row]) {
      nearest.open(row);
      return;
    }
    const point = snapPoint(this.#index, [lon[row], lat[row]], { limit: SNAP_LIMIT });
    if (row < nearest.count) nearest.move(row, point);
    else nearest.add(point);
    this.#lon[row] = lon[row];
    this.#lat[row] = lat[row];
    this.#isOnStreet[row] = point.edge[0] >= 0;
  }
}
