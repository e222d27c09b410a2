/**
 * Reads a GeoJSON input into a layer. Of a large plain file a second thread reads the rear part at the same time
 * (rear.worker.ts): reading is a third of the time that 5 million points take, and the other core is idle meanwhile.
 *
 * It is a guess that pays when it is right. The second thread begins behind a newline far in the file and takes it for the space
 * between two features; it reads plain points only, and stops at anything else. Only when the first thread, coming from the
 * front, finds itself between two features at that very byte is what the second has read taken; then the first goes on
 * where the second stopped. Otherwise the first reads on as if there were no second.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import type { OpenInput } from '../featureSource';
import { startWorker } from '../workerPool';
import type { PointStore, StoredPoints } from './pointStore';
import { GeojsonScan, type ScanState, type ScanTarget } from './scanGeojson';

/** Below, it would save less than a second, and its columns count for more of the memory. */
const LEAST_BYTES = 2 ** 28;
/** Above, memory is scarcer than time: while what two threads have read is joined, half of it is there twice. */
const MOST_BYTES = 2 ** 31;
/** The rear thread starts a little later, and joining costs the front one some time too. */
const FRONT_SHARE = 0.52;
/** How far behind its place a newline is looked for. */
const NEWLINE_WITHIN = 1 << 16;

export interface ReadTarget extends ScanTarget {
  readonly store: PointStore;
  /** Points that another thread has read. */
  countPoints(count: number): void;
  /** Called often; may wait, and throws when the reading shall end. */
  pause(): Promise<void>;
}

/** What the rear thread is told. */
export interface RearTask {
  readonly path: string;
  readonly from: ScanState;
  readonly include: readonly string[] | null;
  readonly counted: readonly string[];
}

/** What it has read: plain points up to `until`, where something else or the end of the file is. */
export interface RearAnswer {
  readonly points: StoredPoints;
  readonly until: ScanState;
}

/** `leastBytes`: files of at least so many bytes are read by two threads; Infinity: none. */
export async function readGeojson(input: OpenInput, target: ReadTarget, leastBytes = LEAST_BYTES): Promise<void> {
  const scan = new GeojsonScan(input.name, target);
  let rear: RearReader | null = null;
  try {
    for await (const chunk of input.chunks()) {
      const split = rear ? rear.from.byte - (scan.state.byte + scan.waiting) : Infinity;
      if (rear && chunk.length >= split) {
        scan.push(chunk.subarray(0, split));
        const answer = isSame(scan.state, rear.from) ? await rear.answer(target) : null;
        if (answer) {
          target.store.adopt(answer.points);
          target.countPoints(answer.points.count);
          scan.goOnFrom(answer.until);
          break;
        }
        rear = await rear.dismiss();
        scan.push(chunk.subarray(split));
      } else scan.push(chunk);
      await target.pause();
      rear ??= startRear(input, scan.state, target.store, leastBytes);
      leastBytes = Infinity;
    }
    if (rear) {
      for await (const chunk of input.chunks(scan.state.byte)) {
        scan.push(chunk);
        await target.pause();
      }
    }
  } finally {
    await rear?.dismiss();
  }
  scan.finish();
}

const isSame = (a: ScanState, b: ScanState) =>
  a.byte === b.byte && a.place === b.place && a.isBareArray === b.isBareArray && a.needsComma === b.needsComma;

function startRear(
  input: OpenInput,
  { place, isBareArray, isEmpty }: ScanState,
  store: PointStore,
  leastBytes: number,
) {
  const { plainPath, diskBytes } = input;
  if (
    plainPath === null ||
    diskBytes === null ||
    diskBytes < leastBytes ||
    diskBytes > MOST_BYTES ||
    place === 'after' ||
    isEmpty
  )
    return null;
  const byte = behindNewline(plainPath, Math.floor(diskBytes * FRONT_SHARE));
  if (byte === null) return null;
  const { include, counted } = store.shapes.wanted;
  return new RearReader({
    path: plainPath,
    from: { byte, place, isBareArray, needsComma: false, isEmpty },
    include,
    counted,
  });
}

/** The first place behind a newline from `near` on; null when none is near. */
function behindNewline(path: string, near: number): number | null {
  const bytes = Buffer.allocUnsafe(NEWLINE_WITHIN);
  const file = openSync(path, 'r');
  try {
    const at = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, near)).indexOf(0x0a);
    return at < 0 ? null : near + at + 1;
  } finally {
    closeSync(file);
  }
}

class RearReader {
  readonly from: ScanState;
  private readonly worker: Worker;
  private readonly done: Promise<RearAnswer | null>;

  constructor(task: RearTask) {
    this.from = task.from;
    this.worker = startWorker('rear', import.meta.url, task);
    this.done = new Promise((resolve) => {
      this.worker.once('message', resolve);
      // Whatever is wrong, the front thread meets it too and tells it.
      this.worker.once('error', () => resolve(null));
      this.worker.once('exit', () => resolve(null));
    });
  }

  /** Null when it could not read. */
  async answer({ pause }: ReadTarget): Promise<RearAnswer | null> {
    for (;;) {
      const turn = new Promise<'waits'>((resolve) => setTimeout(() => resolve('waits'), 50).unref());
      const answer = await Promise.race([this.done, turn]);
      if (answer !== 'waits') return answer;
      await pause();
    }
  }

  async dismiss(): Promise<null> {
    await this.worker.terminate();
    return null;
  }
}
