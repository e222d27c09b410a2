import type { StreetColumns } from '../../src/core/network/streetColumns';
import { InputError } from '../command/command';
import { isOsmFile } from '../osm/readOsm';
import { importStreets } from '../streets/importStreets';
import { EDGES_FILE, NODES_FILE, readCityStreets, readStreetTable } from '../streets/readStreets';
import { type StreetTable, streetColumns } from '../streets/streetTable';
import { readStreetTexts, streetTexts } from '../streets/streetText';

/** The streets of a city's folder, or of another file: an OpenStreetMap extract or a street table. Null: there are none. */
export async function cityStreets(folder: string, file?: string): Promise<StreetColumns | null> {
  if (file === undefined) return readCityStreets(folder);
  if (isOsmFile(file)) return streetColumns(asImported((await importStreets({ form: 'osm', file })).table));
  if (/\.csv$/i.test(file)) return streetColumns(await readStreetTable(file));
  throw new InputError(`${file}: no streets by its name; give an .osm.pbf, Overpass .json or a street-edges.csv`);
}

/** As if it had been through "atlas import" and data/, down to the order of rows: both ways give the same pack. */
const asImported = (table: StreetTable) =>
  readStreetTexts(streetTexts(table), { nodes: NODES_FILE, edges: EDGES_FILE });
