import { streetClassRow } from '../../src/core/network/streetClasses';
import type { StreetColumns } from '../../src/core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../../src/core/network/streetGraph';
import { readPack } from '../city/packFile';
import { InputError } from '../command/command';
import { isOsmFile } from '../osm/readOsm';
import { importStreets } from '../streets/importStreets';
import { readCityStreets, readStreetTable } from '../streets/readStreets';
import { streetColumns } from '../streets/streetTable';

/** The streets of any file that has some: a pack, an extract, a street table or the folder of a city. */
export async function openStreets(file: string, { noSteps }: { noSteps: boolean }): Promise<StreetGraph> {
  const columns = await columnsOf(file, noSteps);
  const steps = streetClassRow('steps');
  return buildStreetGraph(columns, noSteps ? (edge) => columns.edgeClass[edge] !== steps : undefined);
}

async function columnsOf(file: string, noSteps: boolean): Promise<StreetColumns> {
  if (/\.pack$/i.test(file)) {
    const { streets } = await readPack(file);
    if (!streets)
      throw new InputError(`${file}: the pack has no streets. Build it from a city folder that has a street table`);
    return streets;
  }
  // Steps are left out before ways are joined to edges, so that none hides within one.
  if (isOsmFile(file)) return streetColumns((await importStreets({ form: 'osm', file, noSteps })).table);
  if (/\.geojson(\.gz)?$/i.test(file)) {
    const names = { from: 'from', to: 'to', length: 'length_m', name: 'name' };
    return streetColumns((await importStreets({ form: 'edges', file, ...names })).table);
  }
  if (/\.csv$/i.test(file)) return streetColumns(await readStreetTable(file));
  const streets = await readCityStreets(file);
  if (streets) return streets;
  throw new InputError(
    `${file}: no streets in it. Give a .pack, an .osm.pbf, Overpass .json or .json.gz, a street table ` +
      '(street-edges.csv beside street-nodes.csv, or .geojson with from, to and length_m), or a folder with one',
  );
}
