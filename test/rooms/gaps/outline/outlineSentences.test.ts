import { describe, expect, test } from 'vitest';
import { kilometresPerHour, minutes } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import {
  markedOutlineSentence,
  type OutlineFinding,
  outlineNotes,
  outlineSentence,
} from '../../../../src/rooms/gaps/outline/outlineSentences';

const figures = { people: 12_345, beyond: 1234, unknown: 0, meanMetres: 500, p90Metres: 900 };
const finding = (changes: Partial<OutlineFinding> = {}): OutlineFinding => ({
  name: '',
  cells: 40,
  within: figures,
  city: { ...figures, people: 1_000_000, beyond: 40_000 },
  kinds: ['library'],
  standard: minutes(15),
  speed: kilometresPerHour(4.8),
  many: null,
  join: 'any',
  ...changes,
});

describe('an outline says', () => {
  test('its people and those beyond, both as estimates, beside the city', () => {
    expect(outlineSentence(ENGLISH, finding())).toBe(
      'Within this outline, about 1,230 of about 12,300 people (10\u00a0%) live more than 15 minutes on foot (1,200\u00a0m) from the nearest library.',
    );
    expect(outlineNotes(ENGLISH, finding())).toEqual(['In the whole city it is 4\u00a0%.']);
  });

  test('its name, and whom it is about', () => {
    expect(outlineSentence(ENGLISH, finding({ name: 'Port', many: 'people aged 65 and over' }))).toMatch(
      /^Within “Port”, about 1,230 of about 12,300 people aged 65 and over /,
    );
  });

  test('that all are within, but only of those whose walk is known', () => {
    const served = { ...figures, beyond: 0 };
    expect(outlineSentence(ENGLISH, finding({ within: served }))).toContain(
      'all of about 12,300 people live within 15 minutes',
    );
    const unsure = finding({ within: { ...served, unknown: 300 } });
    expect(outlineSentence(ENGLISH, unsure)).toContain('all of about 12,300 people whose walk is known live within');
    expect(outlineNotes(ENGLISH, unsure)[1]).toBe(
      'For about 300 people of them the walk is not known; they count neither as within nor as beyond.',
    );
  });

  test('that it lies between all middles, that nobody lives there, that nothing is known', () => {
    expect(outlineSentence(ENGLISH, finding({ cells: 0 }))).toContain('draw it larger');
    expect(outlineSentence(ENGLISH, finding({ within: { ...figures, people: 0, beyond: 0 } }))).toBe(
      'No people are known to live within this outline.',
    );
    expect(outlineSentence(ENGLISH, finding({ within: { ...figures, unknown: 12_345, beyond: 0 } }))).toBe(
      'Within this outline, the walk is known for nobody.',
    );
  });

  test('that one of each is lacking', () => {
    expect(outlineSentence(ENGLISH, finding({ kinds: ['library', 'museum'], join: 'each' }))).toContain(
      'do not have one of each within 15 minutes',
    );
  });

  test('the share with marks around it, for the page alone', () => {
    expect(markedOutlineSentence(ENGLISH, finding())).toContain('people <0>(10\u00a0%)</0> live');
    expect(outlineSentence(ENGLISH, finding())).not.toContain('<');
  });
});
