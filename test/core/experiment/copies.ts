/** Copies of experiments, edited apart and brought together now and then, as six groups and a teacher might. */
import { fc } from '@fast-check/vitest';
import { type Edit, withEdit } from '../../../src/core/experiment/edit';
import { experimentOf, type Kept, keep, merge, NOTHING_KEPT } from '../../../src/core/experiment/versions';
import { anyEdit, createExperiment } from './experiments';

export const blank = createExperiment({ title: '' });

/** An experiment that is opened, edited once, and kept. */
export const edited = (kept: Kept, edit: Edit, copy: string): Kept =>
  keep(kept, withEdit(experimentOf(kept, blank), edit), copy);

export const begun = keep(NOTHING_KEPT, createExperiment(), 'c0py00000000');
const begunApart = keep(NOTHING_KEPT, createExperiment({ id: 'experiment02', title: 'Group two' }), 'c0py00000009');

const COPIES = 3;
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: fc.nat({ max: COPIES - 1 }), edit: anyEdit }) },
  { weight: 1, arbitrary: fc.record({ who: fc.nat({ max: COPIES - 1 }), takes: fc.nat({ max: COPIES - 1 }) }) },
);

/** Three copies after anything that may have happened to them; the third may have been begun apart. */
export const anyCopies: fc.Arbitrary<readonly [Kept, Kept, Kept]> = fc
  .tuple(fc.array(step, { maxLength: 24 }), fc.boolean())
  .map(([steps, isApart]) => {
    const copies: [Kept, Kept, Kept] = [begun, begun, isApart ? begunApart : begun];
    for (const { who, ...what } of steps) {
      copies[who] =
        'edit' in what
          ? edited(copies[who], what.edit, `c0py0000000${who + 1}`)
          : merge(copies[who], copies[what.takes]);
    }
    return copies;
  });
