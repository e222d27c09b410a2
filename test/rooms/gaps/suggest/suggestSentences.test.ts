import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { type Asked, outOfReachSentence, worthSentence } from '../../../../src/rooms/gaps/suggest/suggestSentences';
import { ASKED, createAnswer, createChoice } from './suggestions';

const spaces = (text: string) => text.replaceAll('\u00a0', ' ');
const worth = (changes: Partial<Asked>, answer = createAnswer()) =>
  spaces(worthSentence(ENGLISH, { ...ASKED, ...changes }, answer.choice!, answer));

describe('what a suggestion is worth', () => {
  test('is told in people where the standard counts', () => {
    expect(worth({})).toBe(
      '3 new libraries would bring about 200,000 more people within 10 minutes: 80 % instead of 60 %.',
    );
    expect(worth({}, createAnswer({ choice: createChoice(600_004, 1) }))).toMatch(
      /^1 new library would bring fewer than 10/,
    );
  });

  test('and in walks where they count', () => {
    expect(worth({ model: 'least-walking' })).toBe(
      '3 new libraries would bring the mean walk from 10.0 minutes (800 m) to 8.0 minutes (640 m).',
    );
    expect(worth({ model: 'fairest' })).toContain('the longest walk from 100 minutes (8 km) to 50 minutes (4 km)');
  });

  test('tells the closings where places may move, and never more served than there are', () => {
    const moved = createAnswer({ choice: { ...createChoice(700_000), closed: [4, 5] } });
    expect(worth({ standing: 'may-move' }, moved)).toBe(
      'With 3 new libraries and 2 closed, about 700,000 people would be within 10 minutes: 70 % instead of 60 %.',
    );
    expect(worth({ model: 'least-walking', standing: 'may-move' }, moved)).toBe(
      'With 3 new libraries and 2 closed, the mean walk would be 8.0 minutes (640 m) instead of 10.0 minutes (800 m).',
    );
    expect(worth({ standing: 'anew' }, createAnswer({ choice: createChoice(500_000) }))).toContain(
      '50 % instead of 60 %',
    );
  });

  test('is nothing where everyone is served already', () => {
    expect(worth({ model: 'everyone' }, createAnswer({ choice: createChoice(1, 0) }))).toMatch(/^Nothing to add/);
  });

  test('names the group that is asked about', () => {
    expect(worth({ many: 'women' })).toContain('would bring about 200,000 more women within 10 minutes');
    expect(worth({ many: 'women', standing: 'anew' })).toBe(
      'With 3 new libraries, about 800,000 women would be within 10 minutes: 80 % instead of 60 %.',
    );
  });

  test('people whom nothing suggested can help are told', () => {
    expect(outOfReachSentence(ENGLISH, createAnswer({ outOfReach: 1234 }))).toContain('For about 1,230 people beyond');
    expect(outOfReachSentence(ENGLISH, createAnswer())).toBeNull();
  });
});
