// @ts-check
// Which licences the packages may have, so that whoever hosts or changes the atlas may do so under its own (MIT).
import parse from 'spdx-expression-parse';

/** @typedef {import('./lockfile.mjs').LockedPackage} LockedPackage */

/** Allow to pass on changed and unchanged, in any program, if their text goes along. */
const SHIPPED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Typefaces: may be passed on with any program, not sold alone.
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Fine for what runs on the builder's machine only. */
const BUILDING = new Set([...SHIPPED, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0']);

/**
 * What authors mistyped or left out, as their own text in the package says it. Another version is to be read again.
 *
 * @type {Readonly<Record<string, string>>}
 */
const CORRECTED = {
  'cli-table@0.3.11': 'MIT',
  'splaytree-ts@1.0.2': 'BSD-3-Clause',
};

/**
 * The SPDX expression of a package's licence; null where nothing says it.
 *
 * @param {LockedPackage} one
 * @returns {string | null}
 */
export const licenceOf = ({ name, version, licence }) => CORRECTED[`${name}@${version}`] ?? licence;

/**
 * Packages that the atlas may not use as it does, all of them.
 *
 * @param {readonly LockedPackage[]} packages
 * @returns {import('../../src/core/problem').Problem[]}
 */
export function licenceProblems(packages) {
  return packages.flatMap((one) => {
    const licence = licenceOf(one);
    if (licence !== null && isAllowed(licence, one.isForBuilding ? BUILDING : SHIPPED)) return [];
    const use = one.isForBuilding ? 'builds or tests the atlas' : 'is shipped with the atlas';
    return {
      where: `${one.name} ${one.version}`,
      what: licence === null ? 'its authors name no licence' : `"${licence}" is no licence for what ${use}`,
      fix: 'Take another package, or read its text and say in scripts/page/licences.mjs why it fits',
      level: 'error',
    };
  });
}

/**
 * Of `A OR B` one must be allowed, of `A AND B` both. What is no SPDX expression is not allowed.
 *
 * @param {string} expression
 * @param {ReadonlySet<string>} allowed
 */
function isAllowed(expression, allowed) {
  /** @type {(part: parse.Info) => boolean} */
  const holds = (part) => {
    if (!('conjunction' in part)) return allowed.has(part.license);
    const { conjunction, left, right } = part;
    return conjunction === 'or' ? holds(left) || holds(right) : holds(left) && holds(right);
  };
  try {
    return holds(parse(expression));
  } catch {
    return false;
  }
}
