import { describe, expect, test } from 'vitest';
import { kilometresPerHour, minutes } from '../../../../src/core/units';
import {
  type Asked,
  outOfReachSentence,
  proofSentence,
  worthSentence,
} from '../../../../src/rooms/gaps/suggest/suggestSentences';
import type { Choice, Suggestion } from '../../../../src/workers/questions';

const asked: Asked = {
  model: 'most-people',
  kind: 'library',
  standard: minutes(10),
  speed: kilometresPerHour(4.8),
  many: 'people',
};

const choice = (served: number, places = 3): Choice => ({
  places: Array.from({ length: places }, (_, i) => ({ at: [i, 0], area: 0, site: null })),
  closed: [],
  figures: { served, meanMetres: 640, longestMetres: 4000 },
});

const createAnswer = (changes: Partial<Suggestion> = {}): Suggestion => ({
  status: 'proven',
  choice: choice(800_000),
  before: { served: 600_000, meanMetres: 800, longestMetres: 8000 },
  bound: 800_000,
  reason: '',
  people: 1_000_000,
  outOfReach: 0,
  candidateCount: 2058,
  isThinned: false,
  curve: [],
  seconds: 1,
  ...changes,
});

const spaces = (text: string) => text.replaceAll('\u00a0', ' ');
const worth = (changes: Partial<Asked>, answer = createAnswer()) =>
  spaces(worthSentence({ ...asked, ...changes }, answer.choice!, answer));
const proof = (changes: Partial<Asked>, answer = createAnswer()) =>
  spaces(proofSentence({ ...asked, ...changes }, answer));

describe('what a suggestion is worth', () => {
  test('is told in people where the standard counts', () => {
    expect(worth({})).toBe(
      '3 new libraries would bring about 200,000 more people within 10 minutes: 80 % instead of 60 %.',
    );
    expect(worth({}, createAnswer({ choice: choice(600_004, 1) }))).toMatch(/^1 new library would bring fewer than 10/);
  });

  test('and in walks where they count', () => {
    expect(worth({ model: 'least-walking' })).toBe(
      '3 new libraries would bring the mean walk from 10.0 minutes (800 m) to 8.0 minutes (640 m).',
    );
    expect(worth({ model: 'fairest' })).toContain('the longest walk from 100 minutes (8 km) to 50 minutes (4 km)');
  });

  test('tells the closings where places may move, and never more served than there are', () => {
    const moved = createAnswer({ choice: { ...choice(700_000), closed: [4, 5] } });
    expect(worth({ standing: 'may-move' }, moved)).toBe(
      'With 3 new libraries and 2 closed, about 700,000 people would be within 10 minutes: 70 % instead of 60 %.',
    );
    expect(worth({ model: 'least-walking', standing: 'may-move' }, moved)).toBe(
      'With 3 new libraries and 2 closed, the mean walk would be 8.0 minutes (640 m) instead of 10.0 minutes (800 m).',
    );
    expect(proof({ model: 'fairest', standing: 'anew' }, { ...moved, status: 'bounded', bound: 3200 })).toBe(
      'Not proven to be the best: no choice of as many gets below 40 minutes (3.2 km).',
    );
    expect(worth({ standing: 'anew' }, createAnswer({ choice: choice(500_000) }))).toContain('50 % instead of 60 %');
    expect(proof({ standing: 'may-move' }, moved)).toContain('no other choice of as many among those that stand and');
  });

  test('is nothing where everyone is served already', () => {
    expect(worth({ model: 'everyone' }, createAnswer({ choice: choice(1, 0) }))).toMatch(/^Nothing to add/);
  });
});

describe('how sure it is', () => {
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
    const impossible = createAnswer({ status: 'impossible', choice: null, reason: '9 sites are asked for' });
    expect(proof({}, impossible)).toBe('9 sites are asked for.');
  });

  test('people whom nothing suggested can help are told', () => {
    expect(outOfReachSentence(createAnswer({ outOfReach: 1234 }))).toContain('For about 1,230 people beyond');
    expect(outOfReachSentence(createAnswer())).toBeNull();
  });
});
