import { expect, test } from 'vitest';
import { blurToGrid } from '../../../../src/core/experiment/blur';
import { NO_CELL } from '../../../../src/core/experiment/readings';
import { figuresOf } from '../../../../src/rooms/classes/results/figuresOf';
import { createExperiment, createPlace, createSeries, testId } from '../createExperiment';

const ASKED = { quantity: null, statistic: 'median' } as const;

test('a place without readings is not known, and never zero', () => {
  const places = [createPlace({ name: 'Yard' }), createPlace({ name: 'Gate' })];
  const series = [createSeries({ place: places[0].id, raw: [50, 60, 70] })];
  const { places: rows, classes } = figuresOf(createExperiment({ places, series }), null, ASKED);
  expect(rows.map(({ summary }) => summary?.median ?? null)).toEqual([60, null]);
  expect(classes.map(({ from, to }) => [from, to])).toEqual([[60, 60]]);
});

test('two series in one place are taken together, reading by reading', () => {
  const place = createPlace();
  const series = [createSeries({ place: place.id, raw: [1, 2] }), createSeries({ place: place.id, raw: [3, 4, 90] })];
  const [{ summary }] = figuresOf(createExperiment({ places: [place], series }), null, ASKED).places;
  expect([summary?.n, summary?.median, summary?.most]).toEqual([5, 3, 90]);
  expect(summary!.until - summary!.from).toBe(2000);
});

test('a bad reading is left out of the figure, and stays in the series', () => {
  const place = createPlace();
  const one = createSeries({
    place: place.id,
    raw: [50, 60, 999],
    rules: { least: 0, most: 140, spike: null, stuck: null, gap: null },
  });
  const [{ summary }] = figuresOf(createExperiment({ places: [place], series: [one] }), null, ASKED).places;
  expect([summary?.n, summary?.leftOut, summary?.most]).toEqual([2, 1, 60]);
  expect(one.readings.raw[2]).toBe(999);
});

test('a square that a walk came through twice is one square with the readings of both times', () => {
  const [a, b] = [blurToGrid([2.17, 41.39], 250), blurToGrid([2.18, 41.39], 250)];
  const walk = { id: testId(), order: 0, name: 'Walk', cells: [a, b, a], blur: 250, isDrawn: false } as const;
  const mobile = createSeries({ walk: walk.id, raw: [10, 20, 30, 99] });
  const series = [{ ...mobile, readings: { ...mobile.readings, cells: Uint16Array.from([0, 1, 2, NO_CELL]) } }];
  const { cells } = figuresOf(createExperiment({ walks: [walk], series }), null, ASKED);
  expect(cells.map(({ cell, summary }) => [cell, summary?.n, summary?.median])).toEqual([
    [0, 2, 20],
    [1, 1, 20],
  ]);
});

test('a square that two walks came through is one square, with the readings and the names of both', () => {
  const [a, b] = [blurToGrid([2.17, 41.39], 250), blurToGrid([2.18, 41.39], 250)];
  const walks = (['Morning', 'Evening'] as const).map((name, order) => ({
    id: testId(),
    order,
    name,
    cells: name === 'Morning' ? [a, b] : [b],
    blur: 250 as const,
    isDrawn: false,
  }));
  const on = (walk: string, raw: number[], cells: number[]) => {
    const one = createSeries({ walk, raw });
    return { ...one, readings: { ...one.readings, cells: Uint16Array.from(cells) } };
  };
  const series = [on(walks[0].id, [10, 20], [0, 1]), on(walks[1].id, [40, 99], [0, NO_CELL])];
  const { cells } = figuresOf(createExperiment({ walks, series }), null, ASKED);
  expect(cells.map(({ name, summary }) => [name, summary?.n, summary?.median])).toEqual([
    ['Morning', 1, 10],
    ['Morning, Evening', 2, 30],
  ]);
});

test('readings in another unit are another quantity: they are never put on one scale', () => {
  const place = createPlace();
  const series = [
    createSeries({ place: place.id, quantity: 'air', unit: 'Cel', raw: [20] }),
    createSeries({ place: place.id, quantity: 'air', unit: '[degF]', raw: [68] }),
  ];
  const { quantities, places } = figuresOf(createExperiment({ places: [place], series }), null, ASKED);
  expect(quantities.map(({ symbol }) => symbol)).toEqual(['°C', '°F']);
  expect(places[0].summary?.most).toBe(20);
});

test('colours are of one scale over a twin class’s places too', () => {
  const [here, there] = [createPlace(), createPlace()];
  const ours = createExperiment({ places: [here], series: [createSeries({ place: here.id, raw: [50] })] });
  const theirs = createExperiment({ places: [there], series: [createSeries({ place: there.id, raw: [75] })] });
  const { classes, theirs: beside } = figuresOf(ours, theirs, ASKED);
  expect([classes[0].from, classes.at(-1)!.to]).toEqual([50, 75]);
  expect(beside?.places[0].summary?.median).toBe(75);
});
