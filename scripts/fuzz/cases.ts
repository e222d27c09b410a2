/** Cases of a reader as fast-check makes them. */
import fc from 'fast-check';
import { type Change, changed } from './change';
import type { Reader, Seed } from './reader';

/** A case, as numbers: shrinks to fewer and smaller changes of an earlier seed. */
export interface Case {
  readonly seed: number;
  /** Whether the changes are made to the whole file, checksums and all, rather than to what is packed in it. */
  readonly isOutside: boolean;
  readonly changes: readonly Change[];
}

const number = fc.nat(2 ** 32 - 1);

export const anyCase: fc.Arbitrary<Case> = fc.record({
  seed: fc.nat(1000),
  isOutside: fc.integer({ min: 0, max: 3 }).map((n) => n === 3),
  changes: fc.array(fc.tuple(number, number, number, number), { maxLength: 6, size: 'max' }),
});

/** Makes the bytes of cases; seeds are made once. */
export function caseMaker(reader: Pick<Reader, 'seeds'>): (one: Case) => Uint8Array {
  const seeds = reader.seeds();
  const others = seeds.map(({ body }) => body);
  return ({ seed, isOutside, changes }) => {
    const { body, as, wrap } = seeds[seed % seeds.length];
    if (!wrap) return changed(body, changes, { as, others });
    if (isOutside) return changed(wrap(body), changes, { as: 'bytes', others });
    return wrapped({ wrap, body: changed(body, changes, { as, others }) });
  };
}

/** What cannot be packed is tried as it is. */
function wrapped({ wrap, body }: Required<Pick<Seed, 'wrap' | 'body'>>): Uint8Array {
  try {
    return wrap(body);
  } catch {
    return body;
  }
}
