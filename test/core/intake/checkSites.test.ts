import { expect, test } from 'vitest';
import { faultyRows, reportSites, usableSites as usable } from '../../../src/core/intake/checkSites';
import type { Mend, Mends } from '../../../src/core/intake/mends';
import type { ReadSites } from '../../../src/core/intake/readSites';
import { JOURNEY, ROW_NAMES, readCsv, surroundings } from './bringing';

const READ_COMMAS: Mend = { do: 'read-commas' };
const usableSites = (read: ReadSites, mends: Mends) => usable(read, mends, ROW_NAMES.sites);
const counts = (text: string, mends: Mend[] = []) =>
  Object.fromEntries(reportSites(readCsv(text), mends).findings.map(({ fault, rows }) => [fault, rows]));

test('the report of a file with decimal commas, two rows at 0, 0, a duplicate and three unknown kinds says exactly that', () => {
  const report = reportSites(readCsv(JOURNEY), []);
  expect(counts(JOURNEY)).toEqual({ 'decimal-comma': 8, 'null-island': 2, duplicate: 1, 'unknown-kind': 4 });
  expect(report.unknownWords).toBe(3);
  expect(report.kindWords.filter(({ isKnown }) => !isKnown).map(({ word, rows }) => [word, rows])).toEqual([
    ['ateneu', 2],
    ['hort urbà', 1],
    ['ludoteca', 1],
  ]);
  expect(report).toMatchObject({ rows: 10, usable: 0, elsewhere: null });
});

test('nothing is used before it is decided, each mend lets through its rows, and the rest stays out', () => {
  const read = readCsv(JOURNEY);
  expect(usableSites(read, [])).toEqual([]);
  expect(usableSites(read, [READ_COMMAS]).map(({ id }) => id)).toEqual(['own-2', 'own-3', 'own-4', 'own-11']);
  const all: Mend[] = [
    READ_COMMAS,
    { do: 'leave-out', fault: 'duplicate' },
    { do: 'all-kinds', kind: 'other' },
    { do: 'kind', word: 'ludoteca', kind: 'community-centre' },
  ];
  const sites = usableSites(read, all);
  expect(sites.map(({ id, kind }) => [id, kind])).toEqual([
    ['own-2', 'library'],
    ['own-3', 'library'],
    ['own-7', 'other'],
    ['own-8', 'community-centre'],
    ['own-9', 'other'],
    ['own-10', 'other'],
    ['own-11', 'museum'],
  ]);
  expect(sites[0]).toEqual({
    id: 'own-2',
    name: 'Biblioteca Jaume Fuster',
    kind: 'library',
    category: 'biblioteca',
    at: [2.1486, 41.4066],
    capacity: 120,
    source: 'own',
  });
});

test('findings stay the same while they are mended, so that one can see what was done', () => {
  const mends: Mend[] = [READ_COMMAS, { do: 'leave-out', fault: 'null-island' }];
  expect(counts(JOURNEY, mends)).toEqual(counts(JOURNEY));
  const { findings } = reportSites(readCsv(JOURNEY), mends);
  expect(findings.filter(({ isMended }) => isMended).map(({ fault }) => fault)).toEqual([
    'decimal-comma',
    'null-island',
  ]);
});

test('bad rows are named with what stands in them', () => {
  const read = readCsv(JOURNEY);
  expect(faultyRows(read, 'null-island', 0, 10)).toEqual([
    { row: 5, name: 'Biblioteca sense lloc', found: { what: 'cells', cells: ['0', '0'] } },
    { row: 6, name: 'Biblioteca perduda', found: { what: 'cells', cells: ['0,0', '0,0'] } },
  ]);
  expect(faultyRows(read, 'unknown-kind', 1, 1)).toEqual([
    { row: 8, name: 'El Far', found: { what: 'cells', cells: ['ludoteca'] } },
  ]);
});

test('swapped coordinates, places outside, positions that are none, and figures with words are each found', () => {
  const text = [
    'name,type,lat,lon,capacity',
    'A,library,2.17,41.4,12 seats',
    'B,library,41.4,2.17,ca. 1.200',
    'C,library,40.41,-3.70,-5',
    'D,library,431234.5,4581234.2,3',
    'E,library,,,',
    ',library,41.41,2.18,7',
  ].join('\n');
  expect(counts(text)).toEqual({ swapped: 1, outside: 1, 'no-position': 2, 'no-name': 1, figure: 3 });
  const sites = usableSites(readCsv(text), [
    { do: 'swap' },
    { do: 'leave-out', fault: 'outside' },
    { do: 'take-number' },
    { do: 'name-by-row' },
  ]);
  expect(sites.map(({ name, at, capacity }) => [name, at, capacity])).toEqual([
    ['A', [2.17, 41.4], 12],
    ['B', [2.17, 41.4], 1200],
    ['Library, row 7', [2.18, 41.41], 7],
  ]);
});

test('a place that the city has already is found by its name, kind and position, and only so', () => {
  const around = surroundings({
    names: ['Biblioteca Vapor Vell', 'Biblioteca Vapor Vell'],
    // A library, and a museum of the same name far away.
    kindMask: Uint32Array.from([1 << 8, 1 << 10]),
    lon: Float64Array.from([2.134, 2.2]),
    lat: Float64Array.from([41.375, 41.44]),
  });
  const text = [
    'name,type,lat,lon',
    'Biblioteca  vapor-vell,library,41.3754,2.1341',
    'Biblioteca Vapor Vell,museum,41.3754,2.1341',
    'Biblioteca Vapor Vell,library,41.44,2.2',
  ].join('\n');
  expect(faultyRows(readCsv(text, around), 'in-city', 0, 9).map(({ row }) => row)).toEqual([2]);
});

test('a file that lies in another city of the atlas says which, one that lies nowhere says that', () => {
  const rows = (lat: number, lon: number) =>
    `name,type,lat,lon\n${Array.from({ length: 5 }, (_, i) => `L${i},library,${lat + i / 100},${lon}`).join('\n')}`;
  expect(reportSites(readCsv(rows(25.25, 51.5)), []).elsewhere).toMatchObject({ rows: 5, city: { slug: 'doha' } });
  expect(reportSites(readCsv(rows(48.85, 2.35)), []).elsewhere).toMatchObject({ rows: 5, city: null });
  expect(reportSites(readCsv(rows(41.38, 2.15)), []).elsewhere).toBeNull();
});

test('a file without a column of kinds is one question: what are they all?', () => {
  const text = 'nom;lat;lon\nSagrada Família;41.4036;2.1744\nGràcia;41.4033;2.1560';
  const report = reportSites(readCsv(text), []);
  expect(report.kindWords).toEqual([{ word: '', rows: 2, kind: null, isKnown: false, isMended: false }]);
  expect(usableSites(readCsv(text), [{ do: 'kind', word: '', kind: 'library' }])).toHaveLength(2);
});
