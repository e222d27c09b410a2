// The catalogues of the page as values: what the code says, and what each language has for it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The catalogues of lingui.config.js by name: `house`, and one for each room. */
export async function openCatalogues() {
  const config = getConfig({ cwd: root });
  const catalogues = await getCatalogs(config);
  return new Map(catalogues.map((catalogue, at) => [config.catalogs[at].name, catalogue]));
}

/** Source files that a catalogue collects from, by their paths from the project's root. */
export const sourcesOf = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name));

/**
 * What is wrong with a catalogue in one language, a sentence each.
 * @param said messages of the code, by id
 * @param written entries of the catalogue file, by id
 */
export function catalogueProblems(said, written, where) {
  const missing = Object.keys(said).filter((id) => !written[id]?.translation);
  const unused = Object.keys(written).filter((id) => !said[id]);
  return [
    ...missing.map((id) => `${where}: no words for "${said[id].message}"`),
    ...unused.map((id) => `${where}: nobody says "${written[id].message ?? id}" any more`),
  ];
}
