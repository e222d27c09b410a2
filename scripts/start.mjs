// npm start: sets up, builds what changed, and serves the explorer. With --build-only it stops before serving, and
// `dist` is the site to publish.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();

const { values } = (await import('node:util')).parseArgs({
  options: { 'build-only': { type: 'boolean' }, port: { type: 'string' }, host: { type: 'string' } },
});

const dataStatus = run(process.execPath, ['scripts/atlas.mjs', 'build']);
if (dataStatus !== 0) {
  // One city's broken data should not keep people from the rest, but it must not be published unseen.
  const canShowTheRest = !values['build-only'] && existsSync(join(root, 'public/catalog.json'));
  if (!canShowTheRest) process.exit(dataStatus);
  console.error('Some of data/ could not be built (see above). The explorer shows what was built before.');
}

// Whatever the shell says: a page for developers would be slower, and hold the names of this machine's folders.
process.env.NODE_ENV = 'production';
const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
console.log('The page is built: dist');

if (!values['build-only']) {
  const server = await preview({
    preview: {
      port: Number(values.port ?? process.env.PORT ?? 4173),
      host: values.host,
      strictPort: Boolean(values.port),
    },
  });
  console.log(`\nLearning Atlas is open at ${server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]}`);
  for (const address of server.resolvedUrls?.network ?? []) console.log(`From other devices: ${address}`);
  console.log('Stop it with Ctrl-C.');
}
