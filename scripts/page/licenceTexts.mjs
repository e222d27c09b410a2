// @ts-check
// The licences of what the page ships, with their texts, as those licences ask.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceOf } from './licences.mjs';

/** @typedef {import('./lockfile.mjs').LockedPackage} LockedPackage */

/** Files in which authors put a licence, or what it asks to pass on. */
const TEXT_FILE = /^(licen[cs]e|copying|notice)([.-]|$)/i;

const RULE = '-'.repeat(80);

/**
 * One text of all: each package with its version, its licence and its authors' own text. `root` is the folder that holds
 * node_modules. Throws when nothing gives the text of a package, with its name.
 *
 * @param {string} root
 * @param {readonly LockedPackage[]} packages
 */
export function licenceTexts(root, packages) {
  const head =
    'What Learning Atlas ships of others, each under its own licence. Learning Atlas itself is under the MIT licence.\n' +
    'The data have licences of their own: see "Sources and licences" on the page.\n\n';
  const list = packages.map((one) => `${one.name} ${one.version}: ${licenceOf(one)}\n`);
  const texts = packages.map((one) => `\n${RULE}\n${one.name} ${one.version}\n${RULE}\n\n${textOf(root, one)}\n`);
  return [head, ...list, ...texts].join('');
}

/** @type {(root: string, one: LockedPackage) => string} */
function textOf(root, one) {
  const folder = join(root, one.path);
  const own = readdirSync(folder)
    .filter((name) => TEXT_FILE.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return own.length > 0 ? own.join('\n\n') : standardText(folder, one);
}

/**
 * Some packages name their licence and leave its text out: then it is the licence's common text with their authors' name.
 *
 * @type {(folder: string, one: LockedPackage) => string}
 */
function standardText(folder, one) {
  const file = fileURLToPath(new URL(`./licenceTexts/${licenceOf(one)}.txt`, import.meta.url));
  if (!existsSync(file)) {
    throw new Error(
      `${one.path} has no text of its licence, and there is no ${basename(file)} in scripts/page/licenceTexts.`,
    );
  }
  /** @type {{ author?: string | { name: string } }} */
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const authors = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${one.name}`;
  return readFileSync(file, 'utf8').replace('<authors>', authors).trim();
}
