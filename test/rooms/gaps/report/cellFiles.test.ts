import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { kilometresPerHour } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { type CellFile, cellCsv, cellGeoJson } from '../../../../src/rooms/gaps/report/cellFiles';
import { createTown } from '../../../workers/town';

const { streets: _streets, ...town } = createTown({
  people: [100, 50, null],
  sites: [{ kind: 'library', east: 0, name: '@SUM(A1)' }],
});
const file: CellFile = {
  facts: { ...town, hasStreets: false },
  overlay: {
    metres: Float64Array.of(80, Number.POSITIVE_INFINITY, Number.NaN),
    nearest: Int32Array.of(0, -1, -1),
    strandedSites: new Uint32Array(),
  },
  speed: kilometresPerHour(4.8),
  people: town.cells.people,
  shown: [{ name: 'places_within_standard', values: Float64Array.of(1, 0, Number.NaN) }],
  notes: ['About 50 of 150 people, in words.'],
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

describe('the cells as CSV', () => {
  const records = parse(cellCsv(ENGLISH, file), {
    bom: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  }) as string[][];
  const [head, ...rows] = records;
  const cell = (row: number, column: string) => rows[row][head.indexOf(column)];

  test('tell a walk from no way and from not known', () => {
    expect([0, 1, 2].map((row) => cell(row, 'walk'))).toEqual(['known', 'no way', 'not known']);
    expect([0, 1, 2].map((row) => cell(row, 'minutes'))).toEqual(['1', '', '']);
    expect([0, 1, 2].map((row) => cell(row, 'people'))).toEqual(['100', '50', '']);
  });

  test('name the nearest place, as text that no spreadsheet runs', () => {
    expect([cell(0, 'nearest_id'), cell(0, 'nearest'), cell(1, 'nearest_id')]).toEqual(['s0', "'@SUM(A1)", '']);
  });

  test('bear what else the map shows, what was found, and whose data it is', () => {
    expect([0, 1, 2].map((row) => cell(row, 'places_within_standard'))).toEqual(['1', '0', '']);
    expect(records.at(-2)).toEqual(['About 50 of 150 people, in words.']);
    expect(records.at(-1)).toEqual(['Source: City of Town, Register (2022). CC BY 4.0']);
  });
});

test('the GeoJSON has the outline of each cell with the same figures', () => {
  const { features, notes, sources } = cellGeoJson(ENGLISH, file);
  expect(features).toHaveLength(3);
  expect(features[0].geometry.coordinates[0][0].length).toBeGreaterThan(3);
  expect(features[1].properties).toMatchObject({ walk: 'no way', minutes: null, people: 50 });
  expect([notes.length, sources.length]).toEqual([1, 1]);
});
