import { describe, expect, test } from 'vitest';
import { groupSentence, manyOfGroup, whomOf } from '../../../../src/rooms/gaps/find/whom';
import { createTown } from '../../../workers/town';

describe('a group within a sentence', () => {
  test.each([
    ['Women', 'women'],
    ['Children aged 0 to 15', 'children aged 0 to 15'],
    ['Aged 65 and over', 'people aged 65 and over'],
    ['Born outside Spain', 'people born outside Spain'],
    ['Under 18', 'people under 18'],
    ['With a migration background', 'people with a migration background'],
    ['Foreign nationals', 'foreign nationals'],
  ])('"%s" reads "%s"', (label, words) => expect(manyOfGroup(label)).toBe(words));
});

describe('whom the question is about', () => {
  const { cells } = createTown({ people: [100, 50], children: [20, 10] });

  test('a group brings its own people of each cell, and says that they are spread', () => {
    const whom = whomOf(cells, 'children');
    expect([...whom.people]).toEqual([20, 10]);
    expect(groupSentence(whom)).toContain('an estimate: each area’s figure of 2022 is spread over its cells');
  });

  test('is everybody where a link names a group that the city does not have', () => {
    const whom = whomOf(cells, 'martians');
    expect(whom).toMatchObject({ group: null, many: 'people' });
    expect([...whom.people]).toEqual([100, 50]);
  });
});
