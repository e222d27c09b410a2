// Where a thread of the fuzzer starts. Vite loads the readers, so that they are the very modules that the page is built of.
import { parentPort, workerData } from 'node:worker_threads';
import { createServer } from 'vite';

const vite = await createServer({
  root: workerData.root,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});
const { READERS } = await vite.ssrLoadModule('/test/fuzz/readers/index.ts');
const { runThread } = await vite.ssrLoadModule('/scripts/fuzz/thread.ts');
const reader = READERS.find(({ name }) => name === workerData.task.reader);
parentPort.postMessage('ready');
await runThread(reader, workerData.task);
// Nothing else of Vite is needed, and closing it would wait for what it watches.
process.exit(0);
