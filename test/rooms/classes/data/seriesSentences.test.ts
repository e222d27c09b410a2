import { expect, test } from 'vitest';
import { blurToGrid } from '../../../../src/core/experiment/blur';
import { ENGLISH } from '../../../../src/languages/speaker';
import { flaggedText, seriesFacts } from '../../../../src/rooms/classes/data/seriesSentences';
import { createExperiment, createSeries, testId } from '../createExperiment';

const walk = { id: testId(), order: 0, name: 'Walk 1', cells: [blurToGrid([2.17, 41.39], 250)], blur: 250 } as const;

test('a series is told by its readings, when, with what, and what of it is doubtful', () => {
  const experiment = createExperiment({ walks: [{ ...walk, isDrawn: true }] });
  expect(seriesFacts(ENGLISH, experiment, createSeries({ isRelative: true, walk: walk.id }))).toBe(
    '3 readings in dB, 14 May 2025, 10:00 to 10:00, sound level meter, relative, on Walk 1 (where on it is an estimate).',
  );
});

test('a series without unit, instrument or readings is told by what it has', () => {
  const series = createSeries({ raw: [], unit: '{count}', instrument: '' });
  expect(seriesFacts(ENGLISH, createExperiment(), series)).toBe('0 readings.');
});

test('flags are counted by kind, and readings that are fine are none', () => {
  expect(flaggedText(ENGLISH, Uint8Array.of(0, 2, 1, 2, 0))).toBe('Flagged: 1 suspect, 2 bad.');
  expect(flaggedText(ENGLISH, Uint8Array.of(3))).toBe('Flagged: 1 gap.');
  expect(flaggedText(ENGLISH, Uint8Array.of(0, 0))).toBe('');
});
