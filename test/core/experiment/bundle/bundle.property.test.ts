import { fc, test } from '@fast-check/vitest';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { exactPublicPlace } from '../../../../src/core/experiment/blur';
import { readBundle } from '../../../../src/core/experiment/bundle/readBundle';
import { writeBundle } from '../../../../src/core/experiment/bundle/writeBundle';
import type { Series } from '../../../../src/core/experiment/experiment';
import { placeSeries } from '../../../../src/core/experiment/read/placeSeries';
import { readSeries } from '../../../../src/core/experiment/read/readSeries';
import { experimentOf, type Kept, merge } from '../../../../src/core/experiment/versions';
import { anyCopies, begun, blank, edited } from '../copies';
import { createSeries } from '../experiments';
import { jpegWithExif } from '../private/pictures';
import { openFile } from '../read/openFile';

const writtenFor = (audience: 'class' | 'public') => (kept: Kept) => writeBundle(kept, { blank, audience });
const forClass = writtenFor('class');

function readBack(bytes: Uint8Array): Kept {
  const read = readBundle(bytes, 'a.zip');
  if (!('kept' in read)) throw new Error(JSON.stringify(read.problems));
  return read.kept;
}

test.prop([anyCopies])('a bundle read back is what was written, conflicts and all', ([a, b]) => {
  const both = merge(a, b);
  expect(readBack(forClass(both))).toEqual(both);
});

test.prop([anyCopies])('the same content gives the same bytes, however it came together', ([a, b]) => {
  expect(forClass(merge(a, b))).toEqual(forClass(merge(b, a)));
  expect(forClass(readBack(forClass(a)))).toEqual(forClass(a));
});

test.prop([anyCopies])('a public bundle bears no clock time finer than five minutes', ([a]) => {
  const experiment = experimentOf(readBack(writtenFor('public')(a)), blank);
  for (const { readings } of experiment.series) if (readings.count > 0) expect(readings.times[0] % 300_000).toBe(0);
  for (const { at } of experiment.notes) if (at !== null) expect(at % 300_000).toBe(0);
});

/** A place of 5 decimals far from any middle of a cell, as a phone gives it. */
const door = fc.tuple(fc.integer({ min: 210_000, max: 220_000 }), fc.integer({ min: 4_135_000, max: 4_145_000 }));

test.prop([
  door,
  fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })), {
    minLength: 20,
    maxLength: 60,
  }),
])('the true positions of a walk occur nowhere in the bytes of a bundle', ([x, y], steps) => {
  let at = [x, y];
  const track = steps.map(([dx, dy]) => {
    at = [at[0] + dx, at[1] + dy];
    return at.map((value) => (value / 100_000 + 0.0000037).toFixed(7));
  });
  const csv = `time,noise (dB),lon,lat,email\n${track.map(([lon, lat], i) => `2025-05-13T10:00:${String(i % 60).padStart(2, '0')}Z,5${i % 10},${lon},${lat},anna.puig@example.org`).join('\n')}`;
  const [opened] = openFile(csv, 'walk of Anna Puig.csv').opened;
  if (opened.is !== 'table') throw new Error(opened.is);
  const [brought] = readSeries(opened.table, opened.matched.matching, opened.where).series;
  const placed = placeSeries(brought, { grid: 250, tracks: [] });
  const walk = { id: 'wa1k00000001', name: 'Walk', cells: placed.walk ?? [], blur: 250 as const, isDrawn: false };
  const series: Series = createSeries({ walk: walk.id, readings: placed.readings });
  const kept = edited(
    edited(begun, { do: 'add', to: 'walks', item: walk }, 'c0py0000000a'),
    { do: 'add', to: 'series', item: series },
    'c0py0000000a',
  );
  for (const content of Object.values(unzipSync(forClass(kept)))) {
    const text = strFromU8(content);
    // Middles of cells have five decimals; a sixth could only come from the track.
    for (const [lon, lat] of track)
      expect(text.includes(lon.slice(0, -1)) || text.includes(lat.slice(0, -1))).toBe(false);
    expect(text).not.toMatch(/anna|puig|example\.org/i);
  }
});

test('a place that was made finer by hand in the file is snapped again when it is read', () => {
  const place = {
    id: 'place0000001',
    name: 'Door',
    at: exactPublicPlace([2.15341, 41.40363]),
    blur: 250 as const,
    setting: 'outdoor' as const,
  };
  const kept = readBack(forClass(edited(begun, { do: 'add', to: 'places', item: place }, 'c0py0000000a')));
  expect(JSON.stringify([...kept.fields])).not.toContain('2.15341');
});

test('a photo with EXIF loses it on the way in', () => {
  const photo = {
    id: 'ph0t00000001',
    type: 'image/jpeg' as const,
    width: 2,
    height: 2,
    alt: 'A wall',
    bytes: jpegWithExif(),
  };
  const kept = edited(begun, { do: 'add', to: 'photos', item: photo }, 'c0py0000000a');
  const [read] = experimentOf(readBack(forClass(kept)), blank).photos;
  expect(strFromU8(read.bytes, true)).not.toContain('Exif');
});
