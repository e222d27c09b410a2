/** Large columns that are no longer used, and their collection in time. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of columns given up since memory was last collected. */
let givenUp = 0;

/** Says that so many bytes of columns are no longer used. */
export function giveUp(bytes: number): void {
  givenUp += bytes;
}

/** Worth a collection: a few milliseconds, as the heap itself is small. */
const COLLECT_BYTES = 1 << 24;
let collect: (() => void) | null = null;

/**
 * Frees columns that were given up. The collector knows how small the heap is, not how large the shared memory behind
 * it, and would let old columns stand until they are as much as the new ones.
 */
export function collectGivenUp(): void {
  if (givenUp < COLLECT_BYTES) return;
  givenUp = 0;
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
