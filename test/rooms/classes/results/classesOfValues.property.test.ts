import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { classOf, VALUE_COLOURS, valueClasses } from '../../../../src/rooms/classes/results/classesOfValues';

const values = fc.array(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1000) / 1000),
  { minLength: 1, maxLength: 60 },
);

test.prop([values])('every value lies in a class, and no more than five colours are needed', (all) => {
  const classes = valueClasses(all);
  expect(classes.length).toBeGreaterThan(0);
  expect(classes.length).toBeLessThanOrEqual(VALUE_COLOURS.length);
  for (const value of all) {
    const { from, to } = classOf(classes, value);
    const tolerance = 1e-6 * Math.max(1, Math.abs(value));
    expect(value).toBeGreaterThanOrEqual(from - tolerance);
    expect(value).toBeLessThanOrEqual(to + tolerance);
  }
});

test.prop([values])('classes follow each other without gap, from light to dark', (all) => {
  const classes = valueClasses(all);
  for (let i = 1; i < classes.length; i++) {
    expect(classes[i].from).toBe(classes[i - 1].to);
    expect(VALUE_COLOURS.indexOf(classes[i].colour as never)).toBe(
      VALUE_COLOURS.indexOf(classes[i - 1].colour as never) + 1,
    );
  }
});

test('levels of a noise walk fall into steps of five decibels', () => {
  expect(valueClasses([53.4, 57.8, 62, 65.4, 69, 73]).map(({ from, to }) => [from, to])).toEqual([
    [50, 55],
    [55, 60],
    [60, 65],
    [65, 70],
    [70, 75],
  ]);
});

test('where nothing is known there is no class', () => {
  expect(valueClasses([])).toEqual([]);
});
