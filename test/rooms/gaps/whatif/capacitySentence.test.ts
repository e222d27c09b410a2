import { expect, test } from 'vitest';
import { effectiveSites } from '../../../../src/core/scenario/effectiveSites';
import { ENGLISH } from '../../../../src/languages/speaker';
import { capacitySentence } from '../../../../src/rooms/gaps/whatif/capacitySentence';
import { createSites } from '../../../core/scenario/edits';

const withRoom = (rows: readonly number[]) =>
  effectiveSites(
    createSites(4),
    rows.map((row) => ({ do: 'change', site: `s${row}`, capacity: 40 }) as const),
  ).sites;

test('sizes count only where all chosen places have one, and else it is said how many do', () => {
  expect(capacitySentence(ENGLISH, withRoom([]), ['library'])).toContain('Of 4 libraries the room of none is known');
  expect(capacitySentence(ENGLISH, withRoom([0, 2]), ['library'])).toContain('Of 4 libraries the room of 2 is known');
  expect(capacitySentence(ENGLISH, withRoom([0, 1, 2, 3]), ['library'])).toContain(
    'The room of all 4 libraries is known',
  );
  expect(capacitySentence(ENGLISH, withRoom([]), ['museum'])).toBe('');
});
