import { expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { agreementOf } from '../../../../src/rooms/classes/results/agreement';
import { measuredQuantities } from '../../../../src/rooms/classes/results/quantities';
import { createExperiment, createSeries } from '../createExperiment';

const measured = (unit: string, isRelative = false) =>
  createExperiment({ series: [createSeries({ quantity: 'level', unit, isRelative })] });
const quantityOf = (experiment: ReturnType<typeof measured>) => measuredQuantities(experiment)[0];

test('units that do not agree are told, and nothing is held side by side', () => {
  const ours = measured('Cel');
  const { theirs, sentences } = agreementOf(ENGLISH, ours, measured('[ppm]'), quantityOf(ours));
  expect(theirs).toBe(null);
  expect(sentences.map(({ text }) => text)).toContain('The units do not agree: °C here, ppm there.');
});

test('phones that were not calibrated can be compared by shape alone', () => {
  const ours = measured('dB[SPL]');
  const { theirs, sentences } = agreementOf(ENGLISH, ours, measured('dB[SPL]', true), quantityOf(ours));
  expect(theirs).not.toBe(null);
  expect(sentences.filter(({ agrees }) => !agrees).map(({ text }) => text)).toContain(
    'At least one is not calibrated: compare the shape of the curves, not their height.',
  );
});
