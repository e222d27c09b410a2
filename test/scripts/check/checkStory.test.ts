import { expect, test } from 'vitest';
import { checkPath } from '../../../scripts/check/command';
import type { CitySheet } from '../../../src/core/story/citySheet';
import { createSheet } from '../../core/story/createSheet';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

const source = { title: 'A page', publisher: 'A paper', url: null, licence: 'Facts only', attribution: '', date: null };
const moment = (id: string, changes: object = {}) => ({
  id,
  year: 2013,
  kind: 'idea',
  title: id,
  text: 'It was thought.',
  sources: ['page'],
  ...changes,
});
const network = {
  type: 'Feature',
  properties: {
    id: 'net-a',
    name: 'A',
    country: 'Land',
    countryCode: 'AA',
    network: 'Net',
    since: null,
    sources: ['page'],
  },
  geometry: { type: 'Point', coordinates: [1, 1] },
};

function check(name: string, moments: readonly object[]) {
  write(`${name}/sources.json`, { page: source });
  write(`${name}/national-networks.geojson`, { type: 'FeatureCollection', features: [network] });
  write(`${name}/history.json`, { moments });
  return checkPath(`${folder}/${name}`);
}

test('a history whose places and sources are there is counted and found right', () => {
  const { files, findings } = check('right', [moment('a', { place: 'net-a' }), moment('b')]);
  expect(findings).toEqual([]);
  expect(files).toContainEqual(expect.objectContaining({ holds: 'history', features: 2 }));
});

test('a place that is on no map, a source that nobody described and an id given twice are each named', () => {
  const { findings } = check('wrong', [moment('a', { place: 'atlantis' }), moment('a', { sources: ['rumour'] })]);
  expect(findings.map(({ code, level }) => `${level} ${code}`).toSorted()).toEqual([
    'error duplicate-id',
    'error unknown-place',
    'error unknown-source',
  ]);
  expect(findings.every(({ file }) => file.endsWith('history.json'))).toBe(true);
});

test('a history without a source does not exist', () => {
  const { findings } = check('unsourced', [moment('a', { sources: [] })]);
  expect(findings).toMatchObject([{ code: 'bad-story', level: 'error', what: 'is empty' }]);
});

test('the file alone is checked with what stands beside it', () => {
  check('alone', [moment('a', { place: 'atlantis' })]);
  expect(checkPath(`${folder}/alone/history.json`).findings).toMatchObject([{ code: 'unknown-place' }]);
});

/** A network with one point and the sheet of a city, under a name of its own. */
function checkSheet(name: string, file: string, changes: Partial<CitySheet> = {}) {
  check(name, []);
  write(`${name}/sheets/${file}`, createSheet({ city: 'net-a', ...changes }));
  return checkPath(`${folder}/${name}`);
}

test('the sheet of a city that is there is counted and found right', () => {
  const { files, findings } = checkSheet('sheet', 'net-a.json');
  expect(findings).toEqual([]);
  expect(files).toContainEqual(expect.objectContaining({ holds: 'city sheet', features: 1 }));
});

test('a sheet of an unknown city, one under another name, and one with personal data are each named', () => {
  const codes = ({ findings }: ReturnType<typeof checkPath>) =>
    findings.map(({ code, level, file }) => `${level} ${code} ${file.split('/').at(-1)}`);
  expect(codes(checkSheet('unknown', 'atlantis.json', { city: 'atlantis' }))).toEqual([
    'error unknown-place atlantis.json',
  ]);
  expect(codes(checkSheet('renamed', 'b.json'))).toEqual(['error bad-story b.json']);
  expect(codes(checkSheet('personal', 'net-a.json', { plan: 'Ask Ms Murphy.' }))).toEqual([
    'warning bad-story net-a.json',
  ]);
});

test('one sheet alone is checked with the network that it belongs to', () => {
  checkSheet('lone', 'atlantis.json', { city: 'atlantis' });
  expect(checkPath(`${folder}/lone/sheets/atlantis.json`).findings).toMatchObject([{ code: 'unknown-place' }]);
});
