import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBundle } from '../../../../src/core/experiment/bundle/readBundle';
import { writeBundle } from '../../../../src/core/experiment/bundle/writeBundle';
import { unzip } from '../../../../src/core/experiment/zip';
import { begun, blank, edited } from '../copies';
import { createSeries } from '../experiments';

const kept = edited(begun, { do: 'add', to: 'series', item: createSeries() }, 'c0py0000000a');
const bundle = writeBundle(kept, { blank, audience: 'class' });

/** The bundle with one of its files changed. */
function changed(path: string, change: (text: string) => string | null): Uint8Array {
  const files = unzipSync(bundle);
  const text = change(strFromU8(files[path] ?? new Uint8Array()));
  if (text === null) delete files[path];
  else files[path] = strToU8(text);
  return zipSync(files);
}

const problemsOf = (bytes: Uint8Array) =>
  readBundle(bytes, 'a.zip').problems.map(({ where, what }) => `${where} ${what}`);

describe('a bundle is refused whole when', () => {
  test.each([
    ['it is cut off', bundle.slice(0, 200), 'cannot be unpacked'],
    ['it has no bundle.json', zipSync({ 'a.txt': strToU8('x') }), 'has no bundle.json'],
    [
      'it is of a later version',
      changed('bundle.json', (json) => json.replace('"version": 1', '"version": 2')),
      'version',
    ],
    [
      'a field is in it that we do not know',
      changed('bundle.json', (json) => json.replace('"title":', '"author": "Anna", "title":')),
      'author is not a known property',
    ],
    ['a file of readings is missing', changed('series/series000001.csv', () => null), 'is missing'],
    [
      'readings were taken out by hand',
      changed('series/series000001.csv', (csv) => csv.split('\r\n').toSpliced(2, 1).join('\r\n')),
      'does not hold',
    ],
    [
      'its time zone is none',
      changed('bundle.json', (json) => json.replace('Europe/Madrid', 'Mars/Olympus')),
      'Mars/Olympus',
    ],
    [
      'its language is none that a browser can name',
      changed('bundle.json', (json) => json.replace('"language": "en"', '"language": "en-x"')),
      'en-x',
    ],
    [
      'a reading was made at a time that no clock can show',
      changed('series/series000001.csv', (csv) => csv.replace(',120,61', ',8700000000000,61')),
      'does not hold',
    ],
    [
      'an id is no id',
      changed('bundle.json', (json) => json.replaceAll('series000001', '../../etc/pas')),
      'bundle.json',
    ],
  ])('%s', (_, bytes, what) => {
    expect(problemsOf(bytes).join('\n')).toContain(what);
  });

  test('a file would be written outside of it', () => {
    expect(problemsOf(zipSync({ 'bundle.json': strToU8('{}'), '../out.txt': strToU8('x') }))[0]).toContain(
      '../out.txt',
    );
    expect(problemsOf(zipSync({ 'C:/x': strToU8('x') }))[0]).toContain('C:/x');
  });
});

test('a zip bomb is refused before anything is unpacked', () => {
  const bomb = zipSync({ 'bundle.json': new Uint8Array(3_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  const limits = { mostFiles: 10, mostBytes: 2e6, mostBytesOfOne: 1e6 };
  expect(unzip(bomb, 'a.zip', limits).problems[0].what).toBe('has a file of 3 MB unpacked');
  const many = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.txt`, strToU8('x')])));
  expect(unzip(many, 'a.zip', limits).problems[0].what).toBe('has 11 files');
});

test('a zip that lies about its sizes gives no more bytes than it said', () => {
  const honest = zipSync({ 'a.txt': new Uint8Array(100_000) });
  const view = new DataView(honest.buffer);
  // The size unpacked stands at 22 in the file's own head and at 24 in that of the directory (APPNOTE.TXT 4.3).
  const directory = view.getUint32(honest.length - 6, true);
  view.setUint32(22, 10, true);
  view.setUint32(directory + 24, 10, true);
  const unzipped = unzip(honest, 'a.zip');
  if ('files' in unzipped) expect(unzipped.files.get('a.txt')!.length).toBeLessThanOrEqual(10);
  else expect(unzipped.problems[0].what).toContain('cannot be unpacked');
});

test('the readings of a bundle can be read without us', () => {
  const csv = strFromU8(unzipSync(bundle)['series/series000001.csv']).split('\r\n');
  expect(csv.slice(0, 2)).toEqual(['time,seconds,raw,value,flag', '2025-05-12T07:00:00.000Z,0,52,52,ok']);
  expect(strFromU8(unzipSync(bundle)['README.txt'])).toContain('CC BY 4.0');
});
