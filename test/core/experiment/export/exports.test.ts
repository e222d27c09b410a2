import { expect, test } from 'vitest';
import { blurToGrid } from '../../../../src/core/experiment/blur';
import type { Edit } from '../../../../src/core/experiment/edit';
import { experimentCollection } from '../../../../src/core/experiment/export/experimentCollection';
import { publicExperiment } from '../../../../src/core/experiment/export/publicExperiment';
import { readingsTable } from '../../../../src/core/experiment/export/readingsTable';
import { sensorThings } from '../../../../src/core/experiment/export/sensorThings';
import { begun, blank, edited } from '../copies';
import { createReadings, createSeries, MAY_MORNING, NO_RULES } from '../experiments';

const yard = blurToGrid([2.15341, 41.40363], 250);
const square = blurToGrid([2.16, 41.41], 250);
const calibration = { offset: -2, factor: 1, date: '2025-05-12', method: 'beside a meter' };
/** Begins 67 seconds after the full hour; two places, one walk, one reading that is bad. */
const times = [0, 60, 120].map((seconds) => MAY_MORNING + 67_000 + seconds * 1000);
const edits: Edit[] = [
  { do: 'add', to: 'places', item: { id: 'place0000001', name: '=Yard', at: yard, blur: 250, setting: 'outdoor' } },
  {
    do: 'add',
    to: 'walks',
    item: { id: 'wa1k00000001', name: 'To the square', cells: [yard, square], blur: 250, isDrawn: true },
  },
  {
    do: 'add',
    to: 'series',
    item: createSeries({
      place: 'place0000001',
      calibration,
      rules: { ...NO_RULES, most: 100 },
      readings: createReadings([52, 62, 500], times),
    }),
  },
  {
    do: 'add',
    to: 'series',
    item: createSeries({
      id: 'series000002',
      walk: 'wa1k00000001',
      readings: { ...createReadings([50, 51, 52], times), cells: Uint16Array.from([0, 1, 0xffff]) },
    }),
  },
];
const experiment = publicExperiment(
  edits.reduce((kept, edit) => edited(kept, edit, 'c0py0000000a'), begun),
  blank,
);

test('GeoJSON tells the figures of each place, with unit, number and time span, bad readings left out', () => {
  const { features } = experimentCollection(experiment);
  expect(features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'MultiPoint']);
  expect(features[0].properties.series[0]).toMatchObject({
    n: 2,
    leftOut: 1,
    mean: 55,
    unit: 'dB[SPL]',
    isRelative: true,
    from: '2025-05-12T07:00:00.000Z',
    until: '2025-05-12T07:01:00.000Z',
  });
});

test('the table has a row a reading, raw and calibrated, with the flag and the cell it was made in', () => {
  const { head, rows } = readingsTable(experiment);
  expect(rows.map((row) => row.length)).toEqual(Array(6).fill(head.length));
  expect(rows[2].slice(4, 8)).toEqual(['2025-05-12T07:02:00.000Z', 500, 498, 'bad']);
  expect(rows.slice(3).map((row) => row.slice(8, 10))).toEqual([[...yard], [...square], [null, null]]);
});

test('SensorThings has a Thing a place and a Datastream a series, with UCUM units', () => {
  const { Things } = sensorThings(experiment);
  expect(Things.map(({ Datastreams }) => Datastreams.length)).toEqual([1, 1]);
  const [stream] = Things[0].Datastreams;
  expect(stream.unitOfMeasurement).toEqual({
    name: 'decibel',
    symbol: 'dB',
    definition: 'https://ucum.org#dB%5BSPL%5D',
  });
  expect(stream.Observations.dataArray[0]).toEqual(['2025-05-12T07:00:00.000Z', 50, 'ok']);
});

test('a walk that was drawn by hand says so wherever it goes', () => {
  const [place, walk] = experimentCollection(experiment).features;
  expect([place.properties.isDrawn, walk.properties.isDrawn]).toEqual([undefined, true]);
  expect(JSON.stringify(sensorThings(experiment).Things[1])).toContain('drawn by hand');
});

test('no export tells the true second at which a series began', () => {
  for (const file of [experimentCollection(experiment), readingsTable(experiment), sensorThings(experiment)]) {
    expect(JSON.stringify(file)).not.toContain('07:01:07');
  }
});
