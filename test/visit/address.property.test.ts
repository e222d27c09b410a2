import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Address, RESERVED_WORDS, readAddress, roundView, writeAddress } from '../../src/visit/address';

const ROOMS = ['world', 'gaps'];

const views = fc.record({
  centre: fc.tuple(
    fc.double({ min: -540, max: 540, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  ) as fc.Arbitrary<readonly [number, number]>,
  zoom: fc.double({ min: 0, max: 22, noNaN: true }),
});
const words = fc
  .dictionary(
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((key) => !RESERVED_WORDS.includes(key) && key !== '__proto__'),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  .map((entries) => ({ ...entries }));
const addresses: fc.Arbitrary<Address> = fc.record({
  room: fc.constantFrom(...ROOMS),
  view: fc.option(views.map(roundView)),
  words,
});

test.prop([addresses])('reading back what was written gives the same address', (address) => {
  expect(readAddress(writeAddress(address), ROOMS)).toEqual(address);
});

test.prop([views])('a view that was written moves the middle of the map by less than a pixel', (view) => {
  const read = readAddress(writeAddress({ room: 'world', view, words: {} }), ROOMS).view!;
  const pixelsPerDegree = (512 * 2 ** view.zoom) / 360;
  const turns = (read.centre[0] - view.centre[0]) / 360;
  expect(Math.abs(turns - Math.round(turns)) * 360 * pixelsPerDegree).toBeLessThan(1);
  expect(Math.abs(read.centre[1] - view.centre[1]) * pixelsPerDegree).toBeLessThan(1);
});

test.prop([fc.string({ unit: 'binary' })])('any text in the address bar opens some room', (text) => {
  expect(ROOMS).toContain(readAddress(`?${text}`, ROOMS).room);
});

test.prop([addresses])('equal states have equal links, whatever the order in which they came about', (address) => {
  const reversed = Object.fromEntries(Object.entries(address.words).reverse());
  expect(writeAddress({ ...address, words: reversed })).toBe(writeAddress(address));
});
