import type { Places } from '../../src/core/access/recipe/recipe';
import { InputError } from '../command/command';
import { columnOf, numberAt, readTable, type TextTable } from './tableFile';

/** Reads places: a column `id` and any others. */
export function readPlaces(file: string): Places {
  return placesOf(readTable(file), 'id');
}

/** A table as places, one a row. Ids must be there and unique. */
export function placesOf(table: TextTable, idColumn: string): Places {
  const idAt = columnOf(table, idColumn);
  const ids = table.rows.map((row) => row[idAt].trim());
  indexIds(ids, table.file);
  const cache = new Map<string, Float64Array | null>();
  return {
    name: table.file,
    ids,
    columns: table.header.filter((name) => name !== idColumn),
    numbers(column) {
      const known = cache.get(column);
      if (known !== undefined) return known;
      const at = table.header.indexOf(column);
      const values = at < 0 ? null : Float64Array.from(table.rows, (_, row) => numberAt(table, row, at));
      cache.set(column, values);
      return values;
    },
    texts(column) {
      const at = table.header.indexOf(column);
      if (at < 0) return null;
      return table.rows.map((row) => {
        const text = row[at].trim();
        return text === '' || text === 'NA' || text === 'NaN' ? null : text;
      });
    },
  };
}

/** Row of each id. */
export function indexIds(ids: readonly string[], file: string): Map<string, number> {
  const index = new Map<string, number>();
  ids.forEach((id, row) => {
    if (id === '') throw new InputError(`${file}, row ${row + 2}: the id is empty. Give every row an id.`);
    const before = index.get(id);
    if (before !== undefined)
      throw new InputError(
        `${file}, row ${row + 2}: the id "${id}" stands in row ${before + 2} too. Ids must be unique.`,
      );
    index.set(id, row);
  });
  return index;
}
