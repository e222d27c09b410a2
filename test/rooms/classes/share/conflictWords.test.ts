import { expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { fieldText, valueText } from '../../../../src/rooms/classes/share/conflictWords';
import { createExperiment, createPlace, testId } from '../createExperiment';

test('what two groups disagree about is called by its name, or by its list where it has none', () => {
  const yard = createPlace({ name: 'Yard' });
  const note = { id: testId(), order: 0, place: null, at: null, text: 'Loud', photo: null };
  const experiment = createExperiment({ places: [yard], notes: [note] });
  const said = ['from', `places/${yard.id}`, `notes/${note.id}`].map((field) => fieldText(ENGLISH, field, experiment));
  expect(said).toEqual(['First day', 'Yard', 'notes']);
});

test('a choice is said in the words of the field that it was made in', () => {
  const choices = [
    ['organisation', 'library'],
    ['licence', 'CC0-1.0'],
    ['language', 'ca'],
    ['question', ''],
    ['from', null],
    ['city', { name: 'Girona', slug: null }],
  ] as const;
  expect(choices.map(([field, value]) => valueText(ENGLISH, field, value))).toEqual([
    'Library',
    'CC0 1.0',
    'Catalan',
    '(empty)',
    '(empty)',
    'Girona',
  ]);
});

test('a place is told with how much of where it is was kept, and a long text is cut', () => {
  const yard = createPlace({ name: 'Yard', blur: 250 });
  expect(valueText(ENGLISH, `places/${yard.id}`, yard)).toBe('Yard (somewhere in a square of 250 m)');
  expect(valueText(ENGLISH, 'method', 'a'.repeat(80))).toBe(`${'a'.repeat(59)}…`);
});
