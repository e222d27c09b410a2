import { expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { changedText, experimentFacts } from '../../../../src/rooms/classes/start/cardText';

const row = { id: 'a', title: 'Noise', classLabel: '', city: '', places: 0, readings: 0, changedAt: 0 };

test('a card tells what is known of an experiment, and says so where nothing is', () => {
  expect(experimentFacts(ENGLISH, { ...row, classLabel: '6B', city: 'Barcelona', places: 1, readings: 12_000 })).toBe(
    'Class 6B · Barcelona · 1 place · 12,000 readings',
  );
  expect(experimentFacts(ENGLISH, row)).toBe('Nothing in it yet');
});

test('a card tells when its experiment was changed, by the clock of the device', () => {
  const at = new Date(2026, 10, 21, 9, 5).getTime();
  expect(changedText(ENGLISH, at)).toBe('Changed 21 November at 09:05');
});
