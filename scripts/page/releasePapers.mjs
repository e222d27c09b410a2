// @ts-check
// Writes into the built page what is in it: the bill of materials and the licences of what is shipped.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { billOfMaterials } from './billOfMaterials.mjs';
import { licenceProblems } from './licences.mjs';
import { licenceTexts } from './licenceTexts.mjs';
import { lockedPackages } from './lockfile.mjs';

/**
 * The innermost package around a module, as the lockfile names it; null for the project's own modules.
 *
 * @param {string} module
 */
export const packagePathOf = (module) =>
  /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0] ?? null;

/**
 * `papers` goes to the page's own plugins. The page's workers and its service worker are bundled apart, and each gets a
 * `collector` of its own, or what only they use would be missing. `root` is the folder of package.json.
 *
 * @param {string} root
 */
export function releasePapers(root) {
  /** @type {Set<string>} */
  const shipped = new Set();

  /** @returns {import('vite').Plugin} */
  const collector = () => ({
    name: 'atlas-shipped-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const module of chunk.moduleIds) {
          const path = packagePathOf(module);
          if (path !== null) shipped.add(path);
        }
      }
    },
  });

  let folder = '';
  /** @type {import('vite').Plugin} */
  const papers = {
    ...collector(),
    name: 'atlas-release-papers',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      // After the service worker, which is bundled when all else is done.
      order: 'post',
      sequential: true,
      handler: () => writePapers(root, folder, shipped),
    },
  };
  return { papers, collector };
}

/** @type {(root: string, folder: string, shipped: ReadonlySet<string>) => void} */
function writePapers(root, folder, shipped) {
  /** @type {(name: string) => any} */
  const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const lock = readJson('package-lock.json');
  const packages = lockedPackages(lock).filter(({ path }) => shipped.has(path));
  // Whatever the lockfile calls it, here it is shipped.
  const problems = licenceProblems(packages.map((one) => ({ ...one, isForBuilding: false })));
  if (problems.length > 0) {
    throw new Error(problems.map(({ where, what, fix }) => `${where}: ${what}. ${fix}.`).join('\n'));
  }
  writeFileSync(join(folder, 'licences.txt'), licenceTexts(root, packages));
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(readJson('package.json'), lock));
}
