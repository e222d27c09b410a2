// @ts-check
// `package-lock.json` as a list of packages: what is installed, under which licence, and who needs whom. JavaScript, as all
// that vite.config.ts loads: Vite will soon load it without compiling.

/**
 * @typedef {object} LockedPackage
 * @property {string} path its place, such as `node_modules/react`; a name may stand in several places with several versions
 * @property {string} name
 * @property {string} version
 * @property {string | null} licence as its authors wrote it, mostly an SPDX expression; null where they wrote none
 * @property {boolean} isForBuilding only builds or tests the atlas; no visitor gets it
 * @property {string | null} integrity a hash of the package as it was fetched: `sha512-...` in base 64
 * @property {readonly string[]} needs paths of the packages that it needs and that are there
 *
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 *
 * @typedef {{ readonly packages: Readonly<Record<string, LockEntry>> }} Lockfile
 */

/**
 * All packages of the lockfile, in order of their paths; the root itself is none of them.
 *
 * @param {Lockfile} lockfile
 * @returns {LockedPackage[]}
 */
export function lockedPackages({ packages }) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? null,
      // What is optional is for another platform, or for a part of a library that the page leaves out.
      isForBuilding: Boolean(entry.dev || entry.devOptional || entry.optional),
      integrity: entry.integrity ?? null,
      needs: needsOf(packages, path),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Paths of the packages that the package at `path` needs (`''`: those that the atlas itself names).
 *
 * @param {Lockfile['packages']} packages
 * @param {string} path
 */
export function needsOf(packages, path) {
  const { dependencies, optionalDependencies } = packages[path] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  return names.flatMap((name) => find(packages, path, name) ?? []).toSorted();
}

/**
 * As Node looks for a package: beside the one that asks, then further up.
 *
 * @param {Lockfile['packages']} packages
 * @param {string} from
 * @param {string} name
 */
function find(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const path = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (packages[path]) return path;
    if (place === '') return null;
  }
}
