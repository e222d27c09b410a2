/** What lies under the sites: streets to walk on and the quiet background, from extracts and tables of edges. */
import { join } from 'node:path';
import type { Problem } from '../../src/core/problem';
import { importBasemap } from '../osm/basemap';
import { readOsm } from '../osm/readOsm';
import { importStreets } from '../streets/importStreets';
import { EDGES_FILE, NODES_FILE } from '../streets/readStreets';
import { streetTexts } from '../streets/streetText';
import type { CityMapping } from './cityMapping';
import { fieldText } from './field';
import type { DataFeature } from './writeData';

export interface ImportedStreets {
  /** Text by the name of the file. */
  readonly files: ReadonlyMap<string, string>;
  /** A line for the report. */
  readonly line: string;
  readonly problems: readonly Problem[];
}

export async function streetsOf(rule: NonNullable<CityMapping['streets']>, from: string): Promise<ImportedStreets> {
  const file = join(from, rule.file);
  const { table, report } = await importStreets(
    rule.form === 'osm'
      ? { form: 'osm', file, noSteps: rule.noSteps }
      : { ...rule, file, classOf: (properties) => fieldText(rule.class, properties) },
  );
  const { nodes, edges } = streetTexts(table);
  const share = `${(100 * report.mainShare).toFixed(1)} % of the junctions hang together`;
  return {
    files: new Map([
      [NODES_FILE, nodes],
      [EDGES_FILE, edges],
    ]),
    line: `streets: ${report.nodes} junctions, ${report.edges} edges, ${Math.round(report.kilometres)} km; ${share}`,
    problems: report.notes.map((note) => ({
      where: file,
      what: note,
      fix: 'Nothing has to be done unless the number is large.',
      level: 'warning',
    })),
  };
}

export async function basemapOf(
  { file, source }: NonNullable<CityMapping['basemap']>,
  from: string,
): Promise<{ features: readonly DataFeature[]; problems: readonly Problem[] }> {
  return importBasemap(await readOsm(join(from, file)), { source });
}
