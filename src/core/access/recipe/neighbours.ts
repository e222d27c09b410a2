import { type CostTable, costTable } from '../costTable';
import type { ArgReader } from './argReader';
import type { Study, TravelTable } from './recipe';

/**
 * Costs between the origins themselves, for `fca_ratio`: the table named by `neighbor_costs`, else the travel table
 * where its origins are its destinations too, else straight lines between x_m, y_m of the places, in whole metres.
 */
export function neighbourCosts(args: ArgReader, study: Study, table: TravelTable): CostTable {
  const named = args.raw('neighbor_costs');
  if (typeof named === 'string') {
    const other = study.tables.get(named);
    if (other) return other.costs;
    args.refuse(`"neighbor_costs" is "${named}"`, `Name one of the tables: ${[...study.tables.keys()].join(', ')}.`);
    return table.costs;
  }
  if (table.isOrigin.some((is, i) => is === 1 && table.isDestination[i] === 1)) return table.costs;
  const x = study.places.numbers('x_m');
  const y = study.places.numbers('y_m');
  if (x && y) return straightCosts(table.isOrigin, x, y);
  args.refuse(
    'the table has no costs between origins, which this measure needs to count people around each',
    'Name a table of them as "neighbor_costs", or give the places columns x_m and y_m.',
  );
  return table.costs;
}

function straightCosts(isOrigin: Uint8Array, x: Float64Array, y: Float64Array): CostTable {
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  for (let i = 0; i < isOrigin.length; i++) {
    for (let k = 0; isOrigin[i] && k < isOrigin.length; k++) {
      const metres = Math.round(Math.hypot(x[i] - x[k], y[i] - y[k]));
      if (!isOrigin[k] || Number.isNaN(metres)) continue;
      from.push(i);
      to.push(k);
      cost.push(metres);
    }
  }
  return costTable({ originCount: x.length, destinationCount: x.length, from, to, cost });
}
