import { expect, test } from 'vitest';
import { guessPlaces } from '../../../../src/rooms/classes/data/guessPlaces';
import { createPlace } from '../createExperiment';

const [yard, gate, canteen] = ['School yard', 'Gate', 'Cantine'].map((name) => createPlace({ name }));
const places = [yard, gate, canteen];

test('a file that bears the name of a place was measured there, whatever stands around it', () => {
  expect(guessPlaces(['2025 noise_gate-1.csv', 'SCHOOL-YARD.CSV'], places)).toEqual([gate.id, yard.id]);
});

test('numbered files go to as many places in their order, ten after nine', () => {
  const many = Array.from({ length: 10 }, (_, i) => createPlace({ name: `Corner ${String.fromCharCode(65 + i)}` }));
  const names = many.map((_, i) => `group${i + 1}.csv`).reverse();
  expect(guessPlaces(names, many)).toEqual(many.map(({ id }) => id).reverse());
});

test('where neither names nor numbers tell, nothing is guessed', () => {
  expect(guessPlaces(['a.csv', 'b.csv'], places)).toEqual([null, null]);
  expect(guessPlaces(['yard and gate.csv', 'gate.csv', 'x.csv'], places)).toEqual([gate.id, gate.id, null]);
});
