import type { FeatureCollection } from 'geojson';
import { problemText } from '../../src/core/problem';
import { readFileText } from '../check/readFeatures';
import { parseJson } from '../check/readJson';
import { InputError } from '../command/command';
import { readOsm } from '../osm/readOsm';
import { osmStreets } from './osmStreets';
import { inOrder, type StreetReport, type StreetTable, streetReport } from './streetTable';
import { type EdgeProperties, tableStreets } from './tableStreets';

/** Where streets come from: an extract by the walk rules, or a city's own table of edges (GeoJSON lines). */
export type StreetSource =
  | { readonly form: 'osm'; readonly file: string; readonly noSteps?: boolean }
  | ({ readonly form: 'edges'; readonly file: string } & EdgeProperties);

/** Reads streets from a source, in the order of their ids. Throws an `InputError` that names file, place and mend. */
export async function importStreets(source: StreetSource): Promise<{ table: StreetTable; report: StreetReport }> {
  if (source.form === 'edges') {
    const { table, notes } = tableStreets(source.file, readCollection(source.file), source);
    return { table: inOrder(table), report: streetReport(table, notes) };
  }
  const osm = await readOsm(source.file, {
    way: (tags) => tags.has('highway'),
    node: () => false,
    relation: () => false,
  });
  const { table, missingNodes } = osmStreets(osm, { noSteps: source.noSteps });
  const notes = missingNodes > 0 ? [`${missingNodes} positions of ways are not in the extract; ways end there`] : [];
  if (table.edges.length === 0)
    throw new InputError(`${source.file}: no walkable way. Does the extract have highways?`);
  return { table: inOrder(table), report: streetReport(table, notes) };
}

function readCollection(file: string): FeatureCollection {
  const read = readFileText(file);
  if ('finding' in read) throw new InputError(problemText(read.finding));
  const json = parseJson(read.text, file);
  if ('problem' in json) throw new InputError(problemText(json.problem));
  const { type, features } = (json.value ?? {}) as Partial<FeatureCollection>;
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new InputError(`${file}: not a GeoJSON FeatureCollection; a street table is one, of LineStrings`);
  }
  return json.value as FeatureCollection;
}
