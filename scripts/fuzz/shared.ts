/** The memory that the reading and the watching thread share: four numbers, and the bytes of the present case. */

/** Places of the numbers: cases begun, bytes of the present one, and whether to stop. */
export const [COUNT, LENGTH, STOP] = [0, 1, 2];

const HEAD_BYTES = 16;
const CASE_BYTES = 8_000_000;

export const createMemory = () => new SharedArrayBuffer(HEAD_BYTES + CASE_BYTES);

/** Where the present case stands; of a longer one, its beginning. */
export const bytesOf = (memory: SharedArrayBuffer) => new Uint8Array(memory, HEAD_BYTES);
