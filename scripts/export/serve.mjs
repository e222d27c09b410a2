// Serves the folder it lies in, for an atlas from a USB stick: node serve.mjs [--port 8000] [--host 127.0.0.1]. It needs
// nothing but Node, and reads only: no folder outside its own, no listing.
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const folder = realpathSync(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
const { port = '8000', host = '127.0.0.1' } = values;

/** The file that an address means, or null: outside the folder, or not there. */
function fileAt(address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    const file = realpathSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const isInside = file.startsWith(folder + sep);
    return isInside && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** First and last byte of `bytes=from-to`, `bytes=from-` or `bytes=-last`; null: the whole; 'none': beyond the file. */
function rangeOf(header, size) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || from + to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'none' : { first, last };
}

const server = createServer((request, response) => {
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileAt(request.url) : null;
  if (file === null) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.\n');
  const { size } = statSync(file);
  const range = rangeOf(request.headers.range, size);
  if (range === 'none') return response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
  const { first, last } = range ?? { first: 0, last: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': last - first + 1,
    'accept-ranges': 'bytes',
    // The folder may be replaced by a newer one.
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) return response.end();
  // A stick that is pulled out ends the answer, not the server.
  createReadStream(file, { start: first, end: last })
    .on('error', () => response.destroy())
    .pipe(response);
});

server.on('error', (error) => {
  const hint =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Try: node serve.mjs --port ${Number(port) + 1}`
      : error.message;
  console.error(hint);
  process.exitCode = 1;
});
server.listen(Number(port), host, () => {
  const { port: chosen } = server.address();
  console.log(`The atlas is open at http://localhost:${chosen}/\nLeave this window open; Ctrl-C ends it.`);
});
