/** Street tables: whether both files are there, whole, and hang together. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bboxOf } from '../../src/core/geo/bbox';
import type { LonLat } from '../../src/core/units';
import { InputError } from '../command/command';
import { EDGES_FILE, NODES_FILE } from '../streets/readStreets';
import { streetReport } from '../streets/streetTable';
import { readStreetTexts } from '../streets/streetText';
import { type Finding, fileFinding } from './finding';
import { readFileText } from './readFeatures';
import type { FileSummary } from './summary';

/** Below this share of junctions in the largest piece, many walks would have no way. */
const CONNECTED = 0.9;

export function checkStreets(folder: string): { files: FileSummary[]; findings: Finding[] } {
  const files = { nodes: join(folder, NODES_FILE), edges: join(folder, EDGES_FILE) };
  if (!existsSync(files.nodes) && !existsSync(files.edges)) return { files: [], findings: [] };
  const nodes = readFileText(files.nodes);
  const edges = readFileText(files.edges);
  if ('finding' in nodes) return { files: [], findings: [nodes.finding] };
  if ('finding' in edges) return { files: [], findings: [edges.finding] };
  try {
    const table = readStreetTexts({ nodes: nodes.text, edges: edges.text }, files);
    const { mainShare, components } = streetReport(table, []);
    const positions = table.nodes.map(({ lon7, lat7 }): LonLat => [lon7 / 1e7, lat7 / 1e7]);
    const summary: FileSummary = {
      file: files.edges,
      holds: 'streets',
      features: table.edges.length,
      bounds: positions.length > 0 ? bboxOf(positions) : null,
    };
    return { files: [summary], findings: mainShare < CONNECTED ? [torn(files.edges, mainShare, components)] : [] };
  } catch (error) {
    // The reader of street tables stops at the first fault, and names it.
    if (!(error instanceof InputError)) throw error;
    const fix = 'Import the streets again, or correct that line.';
    return {
      files: [],
      findings: [fileFinding('error', files.edges, { code: 'bad-streets', what: error.message, fix })],
    };
  }
}

function torn(file: string, mainShare: number, pieces: number): Finding {
  const what = `falls into ${pieces} pieces; the largest has ${(100 * mainShare).toFixed(0)} % of the junctions`;
  const fix = 'Do streets that meet name the same junction? Walks between pieces have no way.';
  return fileFinding('warning', file, { code: 'torn-streets', what, fix });
}
