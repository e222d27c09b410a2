/** Places and travel tables of the oracle folders, in the form that recipes use. */
import { costTable } from '../../src/core/access/costTable';
import type { Places, TravelTable } from '../../src/core/access/recipe/recipe';
import { columnOf, numberAt, readTable, type TextTable } from '../measure/tableFile';

export type Cell = string | number | null;

/** Places from columns that are already in memory. */
export function placesFrom(
  name: string,
  ids: readonly string[],
  columns: Readonly<Record<string, readonly Cell[]>>,
): Places {
  const number = (cell: Cell | undefined) =>
    cell === null || cell === undefined || cell === '' || cell === 'NA' ? Number.NaN : Number(cell);
  return {
    name,
    ids,
    columns: Object.keys(columns),
    numbers: (column) =>
      Object.hasOwn(columns, column) ? Float64Array.from(ids, (_, k) => number(columns[column][k])) : null,
    texts: (column) =>
      Object.hasOwn(columns, column)
        ? ids.map((_, k) => {
            const cell = columns[column][k];
            return cell === null || cell === undefined || cell === '' || cell === 'NA' ? null : String(cell);
          })
        : null,
  };
}

/** A travel table from pairs of rows. */
export function travelFrom(
  name: string,
  count: number,
  { from, to, cost }: { from: readonly number[]; to: readonly number[]; cost: readonly number[] },
): TravelTable {
  const isOrigin = new Uint8Array(count);
  const isDestination = new Uint8Array(count);
  for (const i of from) isOrigin[i] = 1;
  for (const j of to) isDestination[j] = 1;
  return {
    name,
    costs: costTable({ originCount: count, destinationCount: count, from, to, cost }),
    isOrigin,
    isDestination,
  };
}

/** The own group's cells and sites as one list of places, with its three kinds of supply. */
export function ownPlaces(folder: string): Places {
  const cells = readTable(`${folder}/cells.csv`);
  const sites = readTable(`${folder}/sites.csv`);
  const column = (table: TextTable, name: string): Cell[] => {
    const at = columnOf(table, name);
    return table.rows.map((row) => row[at]);
  };
  const none = (table: TextTable): Cell[] => table.rows.map(() => null);
  const both = (name: string) => [...column(cells, name), ...column(sites, name)];
  const ofCells = (name: string) => [...column(cells, name), ...none(sites)];
  const ofSites = (values: readonly Cell[]) => [...none(cells), ...values];
  return placesFrom('cells and sites', both('id') as string[], {
    x_m: both('x_m'),
    y_m: both('y_m'),
    population: ofCells('population'),
    children: ofCells('children'),
    seniors: ofCells('seniors'),
    income: ofCells('income'),
    income_decile: ofCells('income_decile'),
    sites: ofSites(sites.rows.map(() => 1)),
    schools: ofSites(column(sites, 'kind').map((kind) => (kind === 'school' ? 1 : 0))),
    seats: ofSites(column(sites, 'capacity')),
  });
}

/** Tracts, and their pairs in metres and in minutes at 80 m a minute to one decimal, as the Chicago group defines them. */
export function chicagoStudy(folder: string) {
  const tracts = readTable(`${folder}/tracts.csv`);
  const pairs = readTable(`${folder}/pairs.csv.gz`);
  const columns = Object.fromEntries(tracts.header.map((name, at) => [name, tracts.rows.map((row) => row[at])]));
  const places = placesFrom('tracts.csv', columns.geoid, columns);
  const [i, j, metres] = ['i', 'j', 'metres'].map((name) => columnOf(pairs, name));
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  pairs.rows.forEach((_, row) => {
    const [a, b, c] = [numberAt(pairs, row, i), numberAt(pairs, row, j), numberAt(pairs, row, metres)];
    from.push(a);
    to.push(b);
    cost.push(c);
    if (a === b) return;
    from.push(b);
    to.push(a);
    cost.push(c);
  });
  const minutes = cost.map((c) => roundToEven((c / 80) * 10) / 10);
  return {
    places,
    tables: new Map([
      ['metres', travelFrom('pairs.csv.gz', places.ids.length, { from, to, cost })],
      ['minutes', travelFrom('pairs.csv.gz in minutes', places.ids.length, { from, to, cost: minutes })],
    ]),
  };
}

/** Halves go to the even neighbour, as where the table was made (numpy): 804 m are 10.0 minutes, not 10.1. */
function roundToEven(value: number) {
  const below = Math.floor(value);
  const part = value - below;
  if (part === 0.5) return below % 2 === 0 ? below : below + 1;
  return Math.round(value);
}
