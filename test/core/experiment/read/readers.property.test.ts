import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { MEANINGS } from '../../../../src/core/experiment/read/matchColumns';
import { placeSeries } from '../../../../src/core/experiment/read/placeSeries';
import { readSeries } from '../../../../src/core/experiment/read/readSeries';
import { clockAt, instantsIn } from '../../../../src/core/experiment/read/zonedTime';
import { host, openFile } from './openFile';

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '2025-05-12',
    '12/13/2025 9:31 PM',
    '10:99',
    '-',
    '1e999',
    '99999999999999',
    '2025-02-30',
    '=1+1',
    '"',
    '31.12.0001',
    'time (s)',
    'NaN',
  ),
  fc.double().map(String),
);
const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
const meaning = fc.constantFrom(...MEANINGS);

test.prop([
  table,
  fc.constantFrom(',', ';', '\t', ' ', ' -> ', ':'),
  fc.array(meaning, { minLength: 6, maxLength: 6 }),
  fc.constantFrom('s', 'ms', '%', null),
])(
  'a table of arbitrary cells, read by any matching, gives rising times and never throws',
  (rows, delimiter, meanings, unit) => {
    const { opened } = openFile(rows.map((cells) => cells.join(delimiter)).join('\n'));
    for (const one of opened) {
      if (one.is !== 'table') continue;
      const columns = one.matched.matching.columns.map((column, i) => ({ ...column, meaning: meanings[i % 6], unit }));
      for (const matching of [
        one.matched.matching,
        { ...one.matched.matching, columns, startsAt: 1e12, interval: 1000 },
      ]) {
        for (const brought of readSeries(one.table, matching, 'x').series) {
          const { readings } = placeSeries(brought, { grid: 250, tracks: [] });
          expect(readings.raw.length).toBe(readings.count);
          readings.times.forEach((time, i) => {
            expect(Number.isInteger(time) && (i === 0 || time >= readings.times[i - 1])).toBe(true);
          });
        }
      }
    }
  },
);

test.prop([fc.uint8Array({ maxLength: 200 }), fc.constantFrom('', 'PK\u0003\u0004', '{', '[', '<gpx>', '<gpx><trk>')])(
  'arbitrary bytes are opened or refused, and never throw',
  (bytes, start) => {
    const { opened, problems } = openFile(new Uint8Array([...new TextEncoder().encode(start), ...bytes]));
    expect(opened.length + problems.length).toBeGreaterThan(0);
  },
);

test.prop([fc.json()])('arbitrary JSON is opened or refused', (json) => {
  const { opened, problems } = openFile(json, 'x.json');
  expect(opened.length + problems.length).toBeGreaterThan(0);
});

test.prop([
  fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }),
  fc.constantFrom('Europe/Madrid', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'),
])('a clock time read in its zone shows the same clock time again', (instant, zone) => {
  const clock = clockAt(instant, zone);
  const { year, month, day, hour, minute, second, millisecond } = clock;
  const read = instantsIn(zone)(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  expect(clockAt(read, zone)).toEqual(clock);
  // The one hour a year that comes twice is read as its first coming.
  expect(instant - read === 0 || instant - read === 3_600_000 || instant - read === 1_800_000).toBe(true);
});

test('text is decoded by its marks before it is read', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...'lux\n5\n6\n'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  expect(host.decode(utf16, 'utf-16le')).toContain('lux');
  expect(openFile(utf16).opened[0]).toMatchObject({ is: 'table' });
});
