/** Which chosen places each cell's people can walk to within a standard: the table that counts and catchments are taken from. */
import { type CostTable, costTable } from '../core/access/costTable';
import type { CellColumns, SiteColumns } from '../core/city/cityPack';
import type { Metres } from '../core/units';
import { straightFrom } from './straightTravel';
import type { StreetTravel } from './streetTravel';

export interface ReachQuestion {
  readonly cells: CellColumns;
  readonly sites: SiteColumns;
  /** Rows of `sites`. */
  readonly chosen: Uint32Array;
  readonly standard: Metres;
}

/**
 * Origins are cells, destinations the chosen sites in their order, costs metres of at most `standard`. Null for `streets`
 * takes the straight line times `detour`.
 */
export function placesInReach(
  { cells, sites, chosen, standard }: ReachQuestion,
  streets: StreetTravel | null,
  detour: number,
): CostTable {
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  const add = (cell: number, place: number, metres: number) => {
    from.push(cell);
    to.push(place);
    cost.push(metres);
  };
  if (streets) {
    const points = { lon: pick(sites.lon, chosen), lat: pick(sites.lat, chosen) };
    const pairs = streets.fromPlaces(points, standard);
    for (let place = 0; place < chosen.length; place++) {
      for (let k = pairs.start[place]; k < pairs.start[place + 1]; k++) {
        add(pairs.to[k], place, pairs.millimetres[k] / 1000);
      }
    }
  } else {
    chosen.forEach((site, place) => {
      straightFrom([sites.lon[site], sites.lat[site]], cells, detour).forEach((metres, cell) => {
        if (metres <= standard) add(cell, place, metres);
      });
    });
  }
  return costTable({ originCount: cells.count, destinationCount: chosen.length, from, to, cost });
}

const pick = (column: Float64Array, rows: Uint32Array) => Float64Array.from(rows, (row) => column[row]);
