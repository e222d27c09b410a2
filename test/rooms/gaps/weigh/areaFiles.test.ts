import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { kilometresPerHour } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { type AreaFile, areaCsv, areaGeoJson } from '../../../../src/rooms/gaps/weigh/areaFiles';
import { createTown } from '../../../workers/town';

const { areas } = createTown({ people: [100, null] });
const file: AreaFile = {
  areas,
  speed: kilometresPerHour(4.8),
  shown: [{ name: 'minutes_changed', values: Float64Array.of(-1.25, Number.NEGATIVE_INFINITY) }],
  rows: [
    {
      area: 0,
      name: '=HYPERLINK("http://x")',
      people: 100,
      beyond: 40.4,
      unknown: 0,
      meanMetres: 804,
      p90Metres: 1600,
    },
    {
      area: 1,
      name: 'Sant Pere, Santa Caterina',
      people: Number.NaN,
      beyond: Number.NaN,
      unknown: Number.NaN,
      meanMetres: Number.NaN,
      p90Metres: Number.POSITIVE_INFINITY,
    },
  ],
  notes: ['About 40 of 100 people, in words.'],
  sources: [
    {
      id: 's',
      title: 'Register',
      publisher: 'City',
      url: null,
      licence: 'CC BY 4.0',
      attribution: 'City of Town',
      date: '2022',
    },
  ],
};

describe('the table as CSV', () => {
  const records = parse(areaCsv(ENGLISH, file), {
    bom: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  }) as string[][];

  test('is read back by a CSV reader, with empty cells for what is not known', () => {
    expect(records[0].slice(0, 4)).toEqual(['id', 'area', 'people', 'people_beyond']);
    expect(records[1].slice(2)).toEqual(['100', '40', '0', '40.4', '10.1', '804', '20', '1600', '-1.25']);
    expect(records[2]).toEqual(['a1', 'Sant Pere, Santa Caterina', '', '', '', '', '', '', '', '', '']);
  });

  test('runs nothing in a spreadsheet', () => {
    expect(records[1][1]).toBe('\'=HYPERLINK("http://x")');
  });

  test('says what was found and whose data it is', () => {
    expect(records.at(-2)).toEqual(['About 40 of 100 people, in words.']);
    expect(records.at(-1)).toEqual(['Source: City of Town, Register (2022). CC BY 4.0']);
  });
});

test('the GeoJSON has a polygon and the same figures for each area', () => {
  const { features, sources } = areaGeoJson(ENGLISH, file);
  expect(features.map(({ geometry }) => geometry.coordinates.length)).toEqual([1, 1]);
  expect(features[0].properties).toMatchObject({ people_beyond: 40, mean_minutes: 10.1 });
  expect(features[1].properties).toMatchObject({ people: null, p90_minutes: null });
  expect(sources).toHaveLength(1);
});
