import type { StreetColumns } from '../../src/core/network/streetColumns';
import { InputError } from '../command/command';
import { isOsmFile } from '../osm/readOsm';
import { importStreets } from '../streets/importStreets';
import { readCityStreets, readStreetTable } from '../streets/readStreets';
import { streetColumns } from '../streets/streetTable';

/** The streets of a city's folder, or of another file: an OpenStreetMap extract or a street table. Null: there are none. */
export async function cityStreets(folder: string, file?: string): Promise<StreetColumns | null> {
  if (file === undefined) return readCityStreets(folder);
  // An extract by the same walk rules as "atlas import": the same streets come of it, by either way.
  if (isOsmFile(file)) return streetColumns((await importStreets({ form: 'osm', file })).table);
  if (/\.csv$/i.test(file)) return streetColumns(await readStreetTable(file));
  throw new InputError(`${file}: no streets by its name; give an .osm.pbf, Overpass .json or a street-edges.csv`);
}
