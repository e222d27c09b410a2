import { expect, test } from 'vitest';
import { withEdits } from '../../../../src/core/experiment/edit';
import type { BroughtSeries } from '../../../../src/core/experiment/read/readSeries';
import { ENGLISH } from '../../../../src/languages/speaker';
import { quantityOf, seriesEdits } from '../../../../src/rooms/classes/data/seriesEdits';
import { createExperiment, createPlace, createSeries, testId } from '../createExperiment';

const OPTIONS = { tracks: [], instrument: 'phone microphone', isRelative: true, newId: testId };
const brought = (parts: Partial<BroughtSeries> = {}): BroughtSeries => ({
  name: 'Level',
  unit: 'dB[SPL]',
  readings: createSeries().readings,
  track: null,
  ...parts,
});

test('a table goes where it was said to have been measured, and its series bears the name of the place', () => {
  const yard = createPlace({ name: 'Yard' });
  const before = createExperiment({ places: [yard] });
  const after = withEdits(
    before,
    seriesEdits(ENGLISH, before, [{ place: yard.id, named: null, series: [brought()] }], OPTIONS),
  );
  expect(after.series.map(({ name, place, isRelative }) => [name, place, isRelative])).toEqual([
    ['Yard', yard.id, true],
  ]);
});

test('two columns of one table that stood still make one place, and the point itself is not in it', () => {
  const track = { lon: Float64Array.of(2.16789, 2.16789, 2.1679), lat: Float64Array.of(41.38765, 41.38765, 41.38766) };
  const before = createExperiment();
  const table = {
    place: 'file',
    named: null,
    series: [brought({ track }), brought({ name: 'Air', unit: 'Cel', track })],
  };
  const after = withEdits(before, seriesEdits(ENGLISH, before, [table], OPTIONS));
  expect(after.places).toHaveLength(1);
  expect(after.series.map(({ place }) => place)).toEqual([after.places[0].id, after.places[0].id]);
  expect(JSON.stringify(after)).not.toMatch(/2\.1678|41\.3876/);
});

test('a place that the file names keeps its name, as square and as series', () => {
  const track = { lon: Float64Array.of(2.16789), lat: Float64Array.of(41.38765) };
  const before = createExperiment();
  const table = { place: 'file', named: 'School yard', series: [brought({ track })] };
  const after = withEdits(before, seriesEdits(ENGLISH, before, [table], OPTIONS));
  expect(after.places.map(({ name }) => name)).toEqual(['School yard']);
  expect(after.series.map(({ name, place }) => [name, place])).toEqual([['School yard', after.places[0].id]]);
  expect(after.walks).toEqual([]);
});

test('a reading is taken for the protocol’s quantity of its name, else of its kind of unit, else for itself', () => {
  const protocol = {
    id: 'own',
    title: 'Own',
    theme: 'environment',
    question: '',
    gathers: ['series'],
    quantities: [
      { id: 'air', name: 'Air temperature', unit: 'Cel' },
      { id: 'co2', name: 'Carbon dioxide', unit: '[ppm]' },
    ],
    instruments: [],
    steps: [],
    cautions: [],
    link: null,
  } as const;
  expect(quantityOf({ protocol }, 'CO2', null)).toBe('co2');
  expect(quantityOf({ protocol }, 'Sensor 1', '[degF]')).toBe('air');
  expect(quantityOf({ protocol }, 'Humidity', '%')).toBe('Humidity');
});
