/** The thread that reads the rear part of a large GeoJSON file (see readGeojson.ts). */
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PointScanner } from './pointScanner';
import { PointStore } from './pointStore';
import type { RearAnswer, RearTask } from './readGeojson';
import { RowShapes } from './rowShapes';
import { GeojsonScan } from './scanGeojson';

const CHUNK_BYTES = 1 << 20;

const { path, from, include, counted }: RearTask = workerData;
const points = new PointStore(new RowShapes(include, counted));
const stop = () => {
  throw new NotPlain();
};
class NotPlain extends Error {}

const scan = new GeojsonScan(path, {
  scanner: new PointScanner(points),
  // Anything but a plain point is left to the other thread, which has the layer's sink.
  sink: { place: stop, skip: stop, feature: stop, geometry: stop, featuresInInput: 0 },
  countPoint: () => {},
});
scan.goOnFrom(from);

const file = openSync(path, 'r');
try {
  const chunk = new Uint8Array(CHUNK_BYTES);
  for (let at = from.byte; ; ) {
    const length = readSync(file, chunk, 0, CHUNK_BYTES, at);
    if (length === 0) break;
    scan.push(chunk.subarray(0, length));
    at += length;
  }
} catch {
  // Not plain, or damaged: the state tells how far all was well.
} finally {
  closeSync(file);
}
const answer: RearAnswer = { points: points.stored, until: scan.state };
parentPort!.postMessage(answer);
