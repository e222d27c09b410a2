/** Checks the street searches against the distances of a folder of network cases: a made-up town, or a real city. */
import { existsSync } from 'node:fs';
import { checkCity } from './networkCity';
import { checkTown } from './networkTown';
import type { Outcome } from './outcome';

/** All network cases in one folder; none where it holds no such files. */
export async function checkNetworkFolder(folder: string, group: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  if (existsSync(`${folder}/node_to_node_metres.csv`)) outcomes.push(...(await checkTown(folder, group)));
  if (existsSync(`${folder}/poa_osm_highways.json.gz`)) outcomes.push(...(await checkCity(folder, group)));
  return outcomes;
}
