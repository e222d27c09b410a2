import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { withEdit } from '../../../src/core/experiment/edit';
import { withRoundedTimes } from '../../../src/core/experiment/private/roundTimes';
import { conflictsOf, experimentOf, keep, merge, settle } from '../../../src/core/experiment/versions';
import { anyCopies, begun, blank, edited } from './copies';
import { anyEdit } from './experiments';

describe('merging', () => {
  test.prop([anyCopies])('is associative', ([a, b, c]) => {
    expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
  });

  test.prop([anyCopies])('is commutative', ([a, b]) => {
    expect(merge(a, b)).toEqual(merge(b, a));
  });

  test.prop([anyCopies])('is idempotent, and what was merged already adds nothing', ([a, b]) => {
    expect(merge(a, a)).toEqual(a);
    const both = merge(a, b);
    expect(merge(both, b)).toEqual(both);
    expect(merge(a, both)).toEqual(both);
  });

  test.prop([anyCopies])(
    'holds its laws between copies with true and with rounded times, and keeps the true ones',
    ([a, b, c]) => {
      const [x, y] = [withRoundedTimes(a), withRoundedTimes(b)];
      expect(merge(a, x)).toEqual(a);
      expect(merge(merge(x, y), c)).toEqual(merge(x, merge(y, c)));
      expect(merge(merge(a, y), b)).toEqual(merge(a, b));
      expect(withRoundedTimes(x)).toEqual(x);
    },
  );

  test.prop([anyCopies, fc.constantFrom('Loud', 'Quiet', 'Both'), fc.constantFrom('Soft', 'Still')])(
    'loses neither of two texts that were written apart',
    ([a, b], one, other) => {
      const left = edited(a, { do: 'write', head: { title: `${one}!` } }, 'c0py0000000a');
      const right = edited(b, { do: 'write', head: { title: `${other}?` } }, 'c0py0000000b');
      const values = conflictsOf(merge(left, right)).find(({ field }) => field === 'title')?.values ?? [];
      expect(values).toEqual(expect.arrayContaining([`${one}!`, `${other}?`]));
    },
  );

  test.prop([anyCopies])(
    'loses nothing that stands in a list, unless somebody who had seen it took it out',
    ([a, b]) => {
      const both = merge(a, b);
      for (const [side, other] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const [field, versions] of side.fields) {
          for (const version of versions) {
            const wasSeen = version.step <= (other.seen[version.copy] ?? 0);
            if (!wasSeen) expect(both.fields.get(field)).toContainEqual(version);
          }
        }
      }
    },
  );
});

test.prop([anyCopies, anyEdit])('what is kept shows what was edited', ([a], edit) => {
  const experiment = withEdit(experimentOf(a, blank), edit);
  expect(experimentOf(keep(a, experiment, 'c0py0000000a'), blank)).toEqual(experiment);
});

test('keeping what did not change makes no new version', () => {
  expect(keep(begun, experimentOf(begun, blank), 'c0py0000000a')).toBe(begun);
});

test('a place that one group removed and another renamed stays, with its new name', () => {
  const place = {
    id: 'place0000001',
    name: 'Yard',
    at: [2.15, 41.4] as never,
    blur: 250 as const,
    setting: 'outdoor' as const,
  };
  const start = edited(begun, { do: 'add', to: 'places', item: place }, 'c0py0000000a');
  const without = edited(start, { do: 'remove', from: 'places', id: place.id }, 'c0py0000000b');
  const renamed = edited(
    start,
    { do: 'change', in: 'places', id: place.id, changes: { name: 'Court' } },
    'c0py0000000c',
  );
  expect(experimentOf(merge(without, renamed), blank).places.map(({ name }) => name)).toEqual(['Court']);
  expect(experimentOf(merge(without, start), blank).places).toEqual([]);
});

test('a conflict that was settled is settled for everybody who hears of it', () => {
  const left = edited(begun, { do: 'write', head: { title: 'Loud' } }, 'c0py0000000a');
  const right = edited(begun, { do: 'write', head: { title: 'Quiet' } }, 'c0py0000000b');
  const settled = settle(merge(left, right), { field: 'title', value: 'Loud here, quiet there', copy: 'c0py0000000a' });
  expect(conflictsOf(settled)).toEqual([]);
  expect(experimentOf(merge(settled, right), blank).title).toBe('Loud here, quiet there');
});
