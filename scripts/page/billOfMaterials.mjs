// @ts-check
// The bill of materials: which packages are in the atlas, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/).
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import parse from 'spdx-expression-parse';
import { licenceOf } from './licences.mjs';
import { lockedPackages, needsOf } from './lockfile.mjs';

/**
 * All that visitors and users of the command get, with versions, licences, hashes and who needs whom. The same lockfile
 * gives the same text: no date, no random number.
 *
 * @param {{ name: string, version: string, description: string, license: string }} product the fields of package.json
 * @param {import('./lockfile.mjs').Lockfile} lock
 * @returns {string} JSON
 */
export function billOfMaterials({ name, version, description, license }, lock) {
  const bom = new Models.Bom();
  const product = new Models.Component(Enums.ComponentType.Application, name, {
    bomRef: `${name}@${version}`,
    version,
    description,
    licenses: new Models.LicenseRepository([licences.makeFromString(license)]),
  });
  bom.metadata.component = product;

  const shipped = lockedPackages(lock).filter(({ isForBuilding }) => !isForBuilding);
  const components = new Map(shipped.map((one) => [one.path, componentOf(one)]));
  /** @type {(from: Models.Component, needs: readonly string[]) => void} */
  const connect = (from, needs) => {
    for (const path of needs) {
      const needed = components.get(path);
      if (needed) from.dependencies.add(needed.bomRef);
    }
  };
  connect(product, needsOf(lock.packages, ''));
  for (const { path, needs } of shipped) {
    const component = /** @type {Models.Component} */ (components.get(path));
    connect(component, needs);
    bom.components.add(component);
  }

  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
}

const licences = new Contrib.License.Factories.LicenseFactory(parse);

/** @param {import('./lockfile.mjs').LockedPackage} one */
function componentOf(one) {
  const [group, name] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
  const licence = licenceOf(one);
  return new Models.Component(Enums.ComponentType.Library, name, {
    // With the path, for one version may stand in several places.
    bomRef: `${one.name}@${one.version} ${one.path}`,
    group,
    version: one.version,
    purl: `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${name}@${one.version}`,
    licenses: new Models.LicenseRepository(licence === null ? [] : [licences.makeFromString(licence)]),
    hashes: hashesOf(one.integrity),
  });
}

/**
 * npm writes the hash in base 64, CycloneDX in hexadecimal digits.
 *
 * @param {string | null} integrity
 */
function hashesOf(integrity) {
  const base64 = /^sha512-(\S+)/.exec(integrity ?? '')?.[1];
  const hashes = new Models.HashDictionary();
  if (base64) hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(base64, 'base64').toString('hex'));
  return hashes;
}
