/** A case without what does not matter for its fault, by taking out ever smaller parts (Zeller's ddmin, 1999, in bytes). */

/** Parts are taken out so often; a large case may stay larger than it had to. */
const MOST_TRIALS = 300;

export async function minimised(
  bytes: Uint8Array,
  isStillFaulty: (fewer: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let least = bytes;
  let trials = 0;
  for (let size = least.length >> 1; size >= 1 && trials < MOST_TRIALS; size >>= 1) {
    for (let at = 0; at < least.length && trials < MOST_TRIALS; ) {
      const fewer = new Uint8Array(least.length - Math.min(size, least.length - at));
      fewer.set(least.subarray(0, at));
      fewer.set(least.subarray(at + size), at);
      trials++;
      if (await isStillFaulty(fewer)) least = fewer;
      else at += size;
    }
  }
  return least;
}
