/** The npm package a module belongs to, or null for the project's own. */
const packageOf = (module) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? null;

/**
 * Writes `.vite/packages.json` beside Vite's manifest: for each script of the page the npm packages in it, in order of
 * name. The budget of the first load asks it that what is rarely needed is not loaded with what everybody needs.
 *
 * @returns {import('vite').Plugin}
 */
export function chunkPackages() {
  return {
    name: 'atlas-chunk-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      const packages = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const names = chunk.moduleIds.map(packageOf).filter((name) => name !== null);
        packages[chunk.fileName] = [...new Set(names)].sort();
      }
      this.emitFile({
        type: 'asset',
        fileName: '.vite/packages.json',
        source: JSON.stringify(packages, Object.keys(packages).sort(), 1),
      });
    },
  };
}
