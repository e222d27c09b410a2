import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { proofSentence } from '../../../../src/rooms/gaps/suggest/proofSentence';
import type { Asked } from '../../../../src/rooms/gaps/suggest/suggestSentences';
import { ASKED, createAnswer, createChoice } from './suggestions';

const proof = (changes: Partial<Asked>, answer = createAnswer()) =>
  proofSentence(ENGLISH, { ...ASKED, ...changes }, answer).replaceAll('\u00a0', ' ');

describe('how sure a suggestion is', () => {
  test('a proof names what was tried', () => {
    expect(proof({})).toBe('Proven: no other choice of 3 among the 2,058 places there are to try serves more people.');
    expect(proof({}, createAnswer({ isThinned: true }))).toContain('places tried, spread over the city');
  });

  test('without a proof the bound is told', () => {
    const bounded = { status: 'bounded', bound: 810_000 } as const;
    expect(proof({}, createAnswer(bounded))).toBe(
      'Not proven to be the best, but at most 5 % below it: no choice brings more than about 210,000 people.',
    );
    expect(proof({ model: 'everyone' }, createAnswer({ status: 'bounded', bound: 2 }))).toBe(
      'Not proven to be the fewest: at least 2 are needed.',
    );
    expect(proof({}, createAnswer({ status: 'bounded', bound: null }))).toBe('Not proven: a better choice may exist.');
  });

  test('what is impossible says why', () => {
    const impossible = { status: 'impossible', choice: null } as const;
    expect(proof({}, createAnswer({ ...impossible, impossible: 'too-few-places' }))).toBe(
      'More places are asked for than there are to choose from.',
    );
    expect(proof({}, createAnswer({ ...impossible, impossible: 'not-all-reached' }))).toBe(
      'No choice of so many places reaches everybody.',
    );
  });

  test('where places may move, those that stand are among the choices', () => {
    const moved = createAnswer({ choice: { ...createChoice(700_000), closed: [4, 5] } });
    expect(proof({ model: 'fairest', standing: 'anew' }, { ...moved, status: 'bounded', bound: 3200 })).toBe(
      'Not proven to be the best: no choice of as many gets below 40 minutes (3.2 km).',
    );
    expect(proof({ standing: 'may-move' }, moved)).toContain('no other choice of as many among those that stand and');
  });

  test('nothing found in the time given is neither proven nor impossible', () => {
    expect(proof({}, createAnswer({ status: 'bounded', choice: null }))).toBe('No choice was found in the time given.');
  });

  test('names the group that is asked about', () => {
    const bounded = createAnswer({ status: 'bounded', bound: 810_000 });
    expect(proof({ many: 'women' })).toMatch(/serves more women\.$/);
    expect(proof({ many: 'women' }, bounded)).toMatch(/brings more than about 210,000 women\.$/);
    expect(proof({ many: 'women', standing: 'anew' }, bounded)).toMatch(/serves more than about 810,000 women\.$/);
  });
});
