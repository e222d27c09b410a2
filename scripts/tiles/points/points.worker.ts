/** A worker thread that cuts point tiles: set up with the layer's data, then asked job by job. */
import { parentPort } from 'node:worker_threads';
import type { TileBatch } from '../featureSource';
import type { WorkerMessage, WorkerReply } from '../workerPool';
import { PointTileCutter, type PointTileJob } from './cutPointTiles';
import type { PointTileData } from './pointTileData';

const port = parentPort!;
let cutter: PointTileCutter;

port.on('message', (message: WorkerMessage<PointTileData, PointTileJob>) => {
  if (message.kind === 'setup') {
    cutter = new PointTileCutter(message.setup);
    return;
  }
  const result = cutter.cut(message.job);
  const reply: WorkerReply<TileBatch> = { number: message.number, result };
  const { tileIds, ends, rawBytes, bytes } = result;
  port.postMessage(
    reply,
    [tileIds, ends, rawBytes, bytes].map((array) => array.buffer as ArrayBuffer),
  );
});
