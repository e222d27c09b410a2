/** What people have to choose from: places within the standard, or places per 1,000 people who compete for them. */
import { twoStepCatchment } from '../core/access/catchment';
import type { CostTable } from '../core/access/costTable';
import { type Decay, pairWeights } from '../core/access/decay';
import { knownRows, meanOver } from '../core/access/equity/population';
import type { CellColumns, SiteColumns } from '../core/city/cityPack';
import type { Metres } from '../core/units';
import type { Supply, SupplyMeasure } from './supplyQuestion';
import { placesByCell } from './weigh';

/**
 * Weights of Luo & Qi (2009) at thirds of the standard, in both steps: near places count more, and people beyond the
 * standard do not compete.
 */
export const catchmentDecay = (standard: Metres): Decay => ({
  type: 'bands',
  steps: [standard / 3, (2 * standard) / 3, standard],
  weights: [1, 0.68, 0.22],
});

export interface SupplyQuestion {
  readonly measure: SupplyMeasure;
  /** Everybody's, or one group's. */
  readonly cells: CellColumns;
  readonly sites: SiteColumns;
  readonly chosen: Uint32Array;
  readonly walk: Float64Array;
  readonly reach: CostTable;
  readonly standard: Metres;
}

export function supplyOf({ measure, cells, sites, chosen, walk, reach, standard }: SupplyQuestion): Supply {
  const sized = chosen.reduce((sum, site) => sum + (sites.capacity[site] > 0 ? 1 : 0), 0);
  // Seats of some and mere existence of others cannot be added up: all count by size, or all count as one.
  const bySize = sized === chosen.length && sized > 0;
  const values =
    measure === 'count'
      ? placesByCell(reach, walk)
      : perThousand(reach, {
          walk,
          standard,
          people: cells.people,
          supply: Float64Array.from(chosen, (site) => (bySize ? sites.capacity[site] : 1)),
        });
  const distribution = { values, people: cells.people };
  return {
    measure,
    values,
    mean: meanOver(distribution, knownRows(distribution)).mean,
    places: chosen.length,
    sized,
    bySize: bySize && measure === 'per1000',
  };
}

function perThousand(
  reach: CostTable,
  question: { walk: Float64Array; standard: Metres; people: Float64Array; supply: Float64Array },
): Float64Array {
  const { walk, standard, people, supply } = question;
  const weights = pairWeights(reach, catchmentDecay(standard));
  const perPerson = twoStepCatchment(reach, { weights, supply, people });
  return perPerson.map((value, cell) => (Number.isNaN(walk[cell]) ? Number.NaN : 1000 * value));
}
