import { type CostTable, costTable } from '../../src/core/access/costTable';
import { InputError } from '../command/command';
import { columnOf, numberAt, readTable, type TextTable } from './tableFile';

/** How a travel table is named in a recipe. */
export interface TravelSource {
  readonly file: string;
  readonly form: 'long' | 'wide';
  /** Columns of a long table, if they are not `from_id`, `to_id` and the only other one. */
  readonly from?: string;
  readonly to?: string;
  readonly cost?: string;
  /** Each row of a long table stands for both directions. */
  readonly symmetric?: boolean;
}

export interface Travel {
  readonly costs: CostTable;
  readonly isOrigin: Uint8Array;
  readonly isDestination: Uint8Array;
  /** Ids of the file that the two lists do not have; their pairs are left out. */
  readonly strangers: ReadonlySet<string>;
}

type Index = ReadonlyMap<string, number>;

/**
 * Reads a travel table into rows and columns of two lists of ids. Long: `from_id, to_id, cost`; wide: a first column of
 * origins and a column a destination. An empty cost is unreachable.
 */
export function readTravel(source: TravelSource, origins: Index, destinations: Index): Travel {
  const table = readTable(source.file);
  const pairs = new Pairs(table.file, origins, destinations);
  if (source.form === 'wide') addWide(table, pairs);
  else addLong(table, source, pairs);
  return pairs.travel();
}

function addWide(table: TextTable, pairs: Pairs) {
  const columns = table.header.map((id, at) => (at === 0 ? -1 : pairs.destination(id.trim())));
  table.rows.forEach((row, r) => {
    const from = pairs.origin(row[0].trim());
    for (let at = 1; at < columns.length; at++)
      if (from >= 0 && columns[at] >= 0) pairs.add(from, columns[at], numberAt(table, r, at), r);
  });
}

function addLong(table: TextTable, source: TravelSource, pairs: Pairs) {
  const fromAt = columnOf(table, source.from ?? 'from_id', 'column of origins');
  const toAt = columnOf(table, source.to ?? 'to_id', 'column of destinations');
  const costAt = costColumn(table, source, fromAt, toAt);
  table.rows.forEach((row, r) => {
    const cost = numberAt(table, r, costAt);
    const [a, b] = [row[fromAt].trim(), row[toAt].trim()];
    pairs.add(pairs.origin(a), pairs.destination(b), cost, r);
    if (source.symmetric && a !== b) pairs.add(pairs.origin(b), pairs.destination(a), cost, r);
  });
}

function costColumn(table: TextTable, { cost }: TravelSource, fromAt: number, toAt: number) {
  if (cost !== undefined) return columnOf(table, cost, 'column of costs');
  const others = table.header.map((_, at) => at).filter((at) => at !== fromAt && at !== toAt);
  if (others.length === 1) return others[0];
  throw new InputError(
    `${table.file}, row 1: ${others.length} columns could be the cost (${others.map((at) => table.header[at]).join(', ')}). Name it in the recipe as "cost".`,
  );
}

class Pairs {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly cost: number[] = [];
  private readonly row: number[] = [];
  private readonly isOrigin: Uint8Array;
  private readonly isDestination: Uint8Array;
  private readonly strangers = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly origins: Index,
    private readonly destinations: Index,
  ) {
    this.isOrigin = new Uint8Array(origins.size);
    this.isDestination = new Uint8Array(destinations.size);
  }

  origin(id: string) {
    return this.place(id, this.origins, this.isOrigin);
  }

  destination(id: string) {
    return this.place(id, this.destinations, this.isDestination);
  }

  private place(id: string, index: Index, listed: Uint8Array) {
    const at = index.get(id);
    if (at === undefined) {
      this.strangers.add(id);
      return -1;
    }
    listed[at] = 1;
    return at;
  }

  /** `row` counts from 0 below the header. */
  add(from: number, to: number, cost: number, row: number) {
    if (from < 0 || to < 0 || Number.isNaN(cost) || cost === Number.POSITIVE_INFINITY) return;
    if (cost < 0) throw new InputError(`${this.file}, row ${row + 2}: the cost is ${cost}. Costs are 0 or more.`);
    this.from.push(from);
    this.to.push(to);
    this.cost.push(cost);
    this.row.push(row);
  }

  travel(): Travel {
    const { from, to, cost, row, isOrigin, isDestination, strangers, origins, destinations } = this;
    const costs = costTable({ originCount: origins.size, destinationCount: destinations.size, from, to, cost });
    this.refuseTwice(costs, row);
    return { costs, isOrigin, isDestination, strangers };
  }

  /** A pair given twice would count twice: which of the two costs is meant only the author knows. */
  private refuseTwice({ originCount, destinationCount, start, destination }: CostTable, row: number[]) {
    const seen = new Int32Array(destinationCount).fill(-1);
    for (let i = 0; i < originCount; i++) {
      for (let k = start[i]; k < start[i + 1]; k++) {
        if (seen[destination[k]] === i) {
          const at = row.filter((_, p) => this.from[p] === i && this.to[p] === destination[k]);
          const places = at.map((r) => r + 2).join(' and ');
          throw new InputError(`${this.file}, rows ${places}: the same pair of places. Keep the cost that is right.`);
        }
        seen[destination[k]] = i;
      }
    }
  }
}
