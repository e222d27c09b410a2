/** Brings the tiles of several layers together: batches of layers in, batches of finished tiles out, in the archive's order. */
import { BatchBuilder } from './batchBuilder';
import type { TileBatch } from './featureSource';
import { POINTS_STORED_BELOW } from './gzipTiles';
import { joinLayers } from './joinLayers';

/** One stream of `layer` batches. Streams of the same layer (its points, its shapes) stand one behind the other. */
export interface LayerStream {
  readonly layer: string;
  readonly batches: AsyncIterable<TileBatch>;
}

/** Where a stream stands. */
interface Cursor {
  readonly layer: string;
  readonly source: AsyncIterator<TileBatch>;
  batch: TileBatch | null;
  at: number;
}

/** Finished tiles are handed on when about so many bytes are there. */
const BATCH_BYTES = 1 << 18;

export async function* mergeBatches(streams: readonly LayerStream[]): AsyncGenerator<TileBatch> {
  const cursors: Cursor[] = streams.map(({ layer, batches }) => ({
    layer,
    source: batches[Symbol.asyncIterator](),
    batch: null,
    at: 0,
  }));
  await Promise.all(cursors.map(refill));
  const out = new BatchBuilder('gzip', POINTS_STORED_BELOW);
  for (;;) {
    let id = Infinity;
    for (const { batch, at } of cursors) if (batch) id = Math.min(id, batch.tileIds[at]);
    if (id === Infinity) break;
    const parts: { layer: string; bytes: Uint8Array }[] = [];
    for (const cursor of cursors) {
      const { batch, at, layer } = cursor;
      if (!batch || batch.tileIds[at] !== id) continue;
      const bytes = batch.bytes.subarray(at === 0 ? 0 : batch.ends[at - 1], batch.ends[at]);
      const last = parts.at(-1);
      if (last?.layer === layer) last.bytes = joinLayers(last.bytes, bytes);
      else parts.push({ layer, bytes });
      if (++cursor.at === batch.count) {
        // What is told of a whole batch, once its tiles are through.
        out.features += batch.features;
        out.noteReduced(...(batch.reduced ?? []));
        await refill(cursor);
      }
    }
    out.add(id, parts.length === 1 ? parts[0].bytes : Buffer.concat(parts.map(({ bytes }) => bytes)));
    if (out.size > BATCH_BYTES) yield out.hand();
  }
  yield out.hand();
}

async function refill(cursor: Cursor): Promise<void> {
  do {
    const { done, value } = await cursor.source.next();
    cursor.batch = done ? null : value;
    cursor.at = 0;
  } while (cursor.batch && cursor.batch.count === 0);
}
