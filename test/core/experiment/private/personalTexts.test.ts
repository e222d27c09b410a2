import { describe, expect, test } from 'vitest';
import { personalIn, personalTexts } from '../../../../src/core/experiment/private/personalTexts';
import { createExperiment } from '../experiments';

describe('in a text is noticed', () => {
  test.each([
    ['Loudest at Carrer de Mallorca, 401.', 'address'],
    ['We measured at 12 High Street at noon.', 'address'],
    ['Hauptstraße 7 war am lautesten.', 'address'],
    ['devant le 14 rue Victor Hugo', 'address'],
    ['Em dic Marta Puig', 'name'],
    ['Ich heiße Jonas', 'name'],
    ['Thanks to Mrs Murphy', 'name'],
    ['ask anna.puig@example.org', 'email'],
    ['call +34 612 345 678', 'phone'],
  ])('%s: %s', (text, looksLike) => {
    expect(personalIn(text).map((one) => one.looksLike)).toContain(looksLike);
  });
});

describe('nothing is noticed in', () => {
  test.each([
    'The main street is louder than the park by 12 dB.',
    'Between 10:00 and 10:30 the window was open.',
    'On 12.05.2025 we counted 140 bicycles in 15 minutes.',
    'Quiet at the square, loud at the crossing of two avenues.',
    'We repeated it 3 times.',
  ])('%s', (text) => {
    expect(personalIn(text)).toEqual([]);
  });
});

test('every text that somebody can type is looked at', () => {
  const found = 'write to me@example.org';
  const listed = { id: 'thing0000001', order: 0 };
  const tallies = [{ what: found, count: 1 }];
  const texts = personalTexts(
    createExperiment({
      conclusion: found,
      places: [{ ...listed, name: found, at: [0, 0] as never, blur: 250, setting: 'outdoor' }],
      happenings: [{ ...listed, at: 0, text: found }],
      counts: [{ ...listed, place: null, at: null, minutes: 1, tallies }],
      answers: [{ ...listed, place: null, question: 'Why?', tallies }],
      notes: [{ ...listed, place: null, at: null, text: found, photo: null }],
    }),
  );
  expect(texts.map(({ where }) => where)).toEqual([
    'conclusion',
    `place "${found}"`,
    'happening',
    'count',
    'survey "Why?"',
    'note',
  ]);
});
