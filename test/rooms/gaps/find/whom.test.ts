import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { groupSentence, whomOf } from '../../../../src/rooms/gaps/find/whom';
import { createTown } from '../../../workers/town';

describe('whom the question is about', () => {
  const { cells } = createTown({ people: [100, 50], children: [20, 10] });

  test('a group brings its own people of each cell, and says that they are spread', () => {
    const whom = whomOf(ENGLISH, cells, 'children');
    expect([...whom.people]).toEqual([20, 10]);
    expect(whom.many).toBe('children aged 0 to 15');
    expect(groupSentence(ENGLISH, whom)).toContain('an estimate: each area’s figure of 2022 is spread over its cells');
  });

  test('is everybody where a link names a group that the city does not have', () => {
    const whom = whomOf(ENGLISH, cells, 'martians');
    expect(whom).toMatchObject({ group: null, many: null });
    expect([...whom.people]).toEqual([100, 50]);
    expect(groupSentence(ENGLISH, whom)).toBe(null);
  });
});
