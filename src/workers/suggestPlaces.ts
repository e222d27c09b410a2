/** The places that new sites may go to, and the walks from them that matter. */
import type { CityPack, SiteColumns } from '../core/city/cityPack';
import { haversine } from '../core/geo/distance';
import { pointsInRing } from '../core/geo/pointsInRing';
import type { LonLat, Metres } from '../core/units';
import { NearbyPoints } from './nearbyPoints';
import { sitesOfKinds } from './siteClusters';
import type { Points } from './straightTravel';
import type { StreetTravel } from './streetTravel';
import type { Candidates, SuggestedPlace } from './suggestQuestion';

export interface CandidatePlaces extends Points {
  /** Sites that stand and may be chosen again come first: so many. */
  readonly standing: number;
  readonly places: readonly SuggestedPlace[];
  readonly isThinned: boolean;
}

/**
 * @param walk from each cell to its nearest site now; a cell whose walk is not known is near no street and no candidate
 * @param most more cells than this are thinned out, the emptiest first
 */
export function candidatePlaces(
  { cells }: CityPack,
  sites: SiteColumns,
  {
    candidates,
    standing,
    walk,
    weights,
    most,
  }: {
    candidates: Candidates;
    /** Rows of sites that are candidates too. */
    standing: Uint32Array;
    walk: Float64Array;
    weights: Float64Array;
    most: number;
  },
): CandidatePlaces {
  const areaAt = nearestArea(cells);
  const placeOfSite = (site: number): SuggestedPlace => {
    const at: LonLat = [sites.lon[site], sites.lat[site]];
    return { at, area: areaAt(at), site };
  };
  const first = Array.from(standing, placeOfSite);
  const together = (others: readonly SuggestedPlace[], isThinned: boolean): CandidatePlaces => {
    const places = [...first, ...others];
    return { ...pointsOf(places), places, standing: first.length, isThinned };
  };
  if (candidates.from === 'kinds') {
    return together(Array.from(sitesOfKinds(sites, candidates.kinds), placeOfSite), false);
  }
  const isWithin = candidates.within ? pointsInRing(cells, candidates.within) : null;
  const all = Array.from({ length: cells.count }, (_, cell) => cell).filter(
    (cell) => !Number.isNaN(walk[cell]) && cells.people[cell] > 0 && isWithin?.[cell] !== 0,
  );
  const kept = all.length > most ? spread(all, cells, { weights, most }) : all;
  const places = kept.map(
    (cell): SuggestedPlace => ({ at: [cells.lon[cell], cells.lat[cell]], area: cells.area[cell], site: null }),
  );
  return together(places, kept.length < all.length);
}

const pointsOf = (places: readonly SuggestedPlace[]): Points => ({
  lon: Float64Array.from(places, ({ at }) => at[0]),
  lat: Float64Array.from(places, ({ at }) => at[1]),
});

/** The area of the nearest cell: good enough to name a place by. */
function nearestArea(cells: CityPack['cells']) {
  const nearby = new NearbyPoints(cells);
  return (at: LonLat) => {
    const cell = nearby.nearest(at);
    return cell < 0 ? -1 : cells.area[cell];
  };
}

/** At most `most` cells, the ones with most people first, none nearer to another kept one than needed for that number. */
function spread(
  all: readonly number[],
  { lon, lat }: Points,
  { weights, most }: { weights: Float64Array; most: number },
): number[] {
  const order = [...all].sort((a, b) => weights[b] - weights[a] || a - b);
  const nearby = new NearbyPoints({
    lon: Float64Array.from(order, (cell) => lon[cell]),
    lat: Float64Array.from(order, (cell) => lat[cell]),
  });
  const keep = (apart: number) => {
    const kept: number[] = [];
    const isTooNear = new Uint8Array(order.length);
    for (let rank = 0; rank < order.length; rank++) {
      if (isTooNear[rank]) continue;
      kept.push(order[rank]);
      if (kept.length > most) return null;
      const at: LonLat = [lon[order[rank]], lat[order[rank]]];
      for (const other of nearby.within(at, apart)) isTooNear[other] = 1;
    }
    return kept;
  };
  let [near, far] = [0, 64_000];
  while (far - near > 10) {
    const middle = (near + far) / 2;
    if (keep(middle)) far = middle;
    else near = middle;
  }
  return keep(far) ?? order.slice(0, most);
}

/** Walks from candidates to cells, a row a candidate. */
export interface CandidateWalks {
  readonly start: Uint32Array;
  readonly cell: Uint32Array;
  readonly metres: Float64Array;
}

/** Only walks for which `matters` holds are kept: the others cannot change any answer. */
export function candidateWalks(
  places: Points,
  { cells }: CityPack,
  {
    streets,
    detour,
    limit,
    matters,
  }: {
    streets: StreetTravel | null;
    detour: number;
    limit: Metres;
    matters: (cell: number, metres: number) => boolean;
  },
): CandidateWalks {
  const start = new Uint32Array(places.lon.length + 1);
  const cell: number[] = [];
  const metres: number[] = [];
  const take = (to: number, walk: number) => {
    if (walk > limit || !matters(to, walk)) return;
    cell.push(to);
    metres.push(walk);
  };
  const pairs = streets?.fromPlaces(places, limit);
  const nearby = pairs ? null : new NearbyPoints(cells);
  for (let place = 0; place < places.lon.length; place++) {
    if (pairs) {
      for (let k = pairs.start[place]; k < pairs.start[place + 1]; k++) take(pairs.to[k], pairs.millimetres[k] / 1000);
    } else {
      const at: LonLat = [places.lon[place], places.lat[place]];
      // By rising cell, as streets give them; a hair more than the limit, which `take` applies to the walk itself.
      const near = Uint32Array.from(nearby!.within(at, (limit / detour) * (1 + 1e-9))).sort();
      for (const to of near) take(to, detour * haversine(at, [cells.lon[to], cells.lat[to]]));
    }
    start[place + 1] = cell.length;
  }
  return { start, cell: Uint32Array.from(cell), metres: Float64Array.from(metres) };
}
