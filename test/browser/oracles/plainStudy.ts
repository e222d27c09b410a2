/** A study without functions and maps, for the way from the test into the browser. */
import type { Study, TravelTable } from '../../../src/core/access/recipe/recipe';

export interface PlainStudy {
  readonly name: string;
  readonly ids: readonly string[];
  readonly columns: readonly PlainColumn[];
  readonly tables: readonly (readonly [key: string, table: TravelTable])[];
}

interface PlainColumn {
  readonly name: string;
  /** Null where the column is of texts. */
  readonly numbers: Float64Array | null;
  readonly texts: readonly (string | null)[] | null;
}

export function plainOf({ places, tables }: Study): PlainStudy {
  const columns = places.columns.map((name) => ({ name, numbers: numbersOf(name), texts: places.texts(name) }));
  return { name: places.name, ids: places.ids, columns, tables: [...tables] };

  // A file's reader refuses the numbers of a column of texts; here nobody has asked for them yet.
  function numbersOf(name: string) {
    try {
      return places.numbers(name);
    } catch {
      return null;
    }
  }
}

export function studyOf({ name, ids, columns, tables }: PlainStudy): Study {
  const column = (wanted: string) => columns.find((one) => one.name === wanted);
  return {
    places: {
      name,
      ids,
      columns: columns.map((one) => one.name),
      numbers: (wanted) => column(wanted)?.numbers ?? null,
      texts: (wanted) => column(wanted)?.texts ?? null,
    },
    tables: new Map(tables),
  };
}
