/**
 * Reads cases in a thread of its own, one after the other, until told to stop. What it is at stands in shared memory, so that the
 * thread that watches can say what a case was that never ended.
 */
import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { anyCase, type Case, caseMaker } from './cases';
import { faultOf } from './faults';
import { minimised } from './minimise';
import type { Fault, Reader } from './reader';
import { bytesOf, COUNT, LENGTH, STOP } from './shared';

export interface ThreadTask {
  readonly reader: string;
  readonly seed: number;
  readonly memory: SharedArrayBuffer;
  /** Signatures of faults that are known, and not told again. */
  readonly known: readonly string[];
}

export interface FoundFault {
  readonly fault: Fault;
  readonly bytes: Uint8Array;
}

/** Cases between two looks at whether to stop, and after which fast-check begins with a new seed. */
const BATCH = 300;
/** Peak memory of the process may rise by so much in one case: what readers may unpack, and half as much again. */
const MOST_GROWTH_KB = 700_000;
/** Of the processor; the usual case takes a thousandth of it. */
export const MOST_CPU_SECONDS = 5;

export async function runThread(reader: Reader, { seed, memory, known }: ThreadTask) {
  const head = new Int32Array(memory, 0, 4);
  const shown = bytesOf(memory);
  const told = new Set(known);
  const make = caseMaker(reader);

  async function faultIn(bytes: Uint8Array): Promise<Fault | null> {
    shown.set(bytes.subarray(0, shown.length));
    Atomics.store(head, LENGTH, bytes.length);
    Atomics.add(head, COUNT, 1);
    const [before, began] = [process.resourceUsage().maxRSS, process.cpuUsage()];
    const fault = await faultOf(reader, bytes);
    if (fault) return fault;
    const { user, system } = process.cpuUsage(began);
    const grown = process.resourceUsage().maxRSS - before;
    if (grown > MOST_GROWTH_KB) return memoryFault(`${Math.round(grown / 1000)} MB`);
    return user + system > MOST_CPU_SECONDS * 1e6 ? timeFault(`${Math.round((user + system) / 1e6)} s`) : null;
  }

  for (let round = 0; Atomics.load(head, STOP) === 0; round++) {
    let last: { one: Case; fault: Fault } | null = null;
    await fc.check(
      fc.asyncProperty(anyCase, async (one) => {
        if (Atomics.load(head, STOP) !== 0) return;
        const fault = await faultIn(make(one));
        if (!fault || told.has(fault.signature)) return;
        last = { one, fault };
        throw new Error(fault.signature);
      }),
      { seed: seed + round, numRuns: BATCH, endOnFailure: false },
    );
    if (last === null) continue;
    // fast-check shrinks as it goes: the last that failed is the least.
    const { one, fault } = last as { one: Case; fault: Fault };
    told.add(fault.signature);
    const bytes = await minimised(make(one), async (fewer) => (await faultIn(fewer))?.signature === fault.signature);
    parentPort?.postMessage({ fault, bytes } satisfies FoundFault);
  }
}

export const memoryFault = (what: string): Fault => ({
  kind: 'takes too much memory',
  what: `${what} for one case`,
  signature: 'takes too much memory',
});

export const timeFault = (what: string): Fault => ({
  kind: 'takes too long',
  what: `${what} of the processor for one case`,
  signature: 'takes too long',
});
