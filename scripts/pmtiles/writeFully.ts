import { writeSync } from 'node:fs';

/** Writes `length` bytes from `from` on at `position` of an open file: one call of the system may take only a part. */
export function writeFully(file: number, bytes: Uint8Array, from: number, length: number, position: number): void {
  let done = 0;
  while (done < length) done += writeSync(file, bytes, from + done, length - done, position + done);
}
