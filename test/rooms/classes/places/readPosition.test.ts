import { expect, test } from 'vitest';
import { readTypedPosition } from '../../../../src/rooms/classes/places/readPosition';

test.each([
  ['41.387, 2.17', [2.17, 41.387]],
  ['41.387 2.17', [2.17, 41.387]],
  ['41,387; 2,17', [2.17, 41.387]],
  ['-30.03, -51.22', [-51.22, -30.03]],
  ['30.03 S 51.22 W', [-51.22, -30.03]],
  ['2.17 E, 41.387 N', [2.17, 41.387]],
  ['41.387° N, 2.17° E', [2.17, 41.387]],
])('%s is a position, latitude first unless letters say otherwise', (text, position) => {
  expect(readTypedPosition(text)).toEqual(position);
});

test.each(['', '41.387', 'Carrer de Mallorca 401', '95, 2', '41, 200', '1, 2, 3'])('%s is none', (text) => {
  expect(readTypedPosition(text)).toBe(null);
});
