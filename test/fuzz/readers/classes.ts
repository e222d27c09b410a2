/** What classes bring: logs of instruments and apps, bundles, photos. */
import { zipSync } from 'fflate';
import { type Reader, type Seed, textBody } from '../../../scripts/fuzz/reader';
import { blurToGrid } from '../../../src/core/experiment/blur';
import { readBundle } from '../../../src/core/experiment/bundle/readBundle';
import { writeBundle } from '../../../src/core/experiment/bundle/writeBundle';
import { stripPhoto } from '../../../src/core/experiment/private/stripPhoto';
import { publishProblems } from '../../../src/core/experiment/publish';
import { conflictsOf, experimentOf, merge } from '../../../src/core/experiment/versions';
import { keptInRecords } from '../../../src/rooms/classes/keeping/shelfRecords';
import { createClassFileDesk } from '../../../src/workers/classFiles/classFileDesk';
import { begun, blank, edited } from '../../core/experiment/copies';
import { createSeries } from '../../core/experiment/experiments';
import { jpegWithExif, pngWithText } from '../../core/experiment/private/pictures';
import { insideZip } from './brought';

const encode = (text: string) => new TextEncoder().encode(text);

const PHYPHOX = {
  'Amplitude.csv': encode('"Time (s)","Sound pressure level (dB)"\n0.0E0,4.1E1\n1.0E0,4.3E1\n'),
  'meta/time.csv': encode(
    '"event","experiment time","system time","system time text"\n"START",0.0E0,1.7470368E9,"2025-05-12 10:00:00"\n',
  ),
  'meta/device.csv': encode('"property","value"\n"deviceModel","Phone"\n'),
};
const SENSE_CSV =
  'sensorId,phenomenon,unit,createdAt,value,lat,lon\n5a8c1d0abc2d41001927a265,PM2.5,µg/m³,2025-05-12T08:00:00.000Z,7.1,51.96,7.6\n5a8c1d0abc2d41001927a266,Temperatur,°C,2025-05-12T08:00:00.000Z,18.2,51.96,7.6\n';
const SENSE_JSON =
  '[{"location":[7.6,51.96],"createdAt":"2025-05-12T08:00:00.000Z","value":"18.20"},{"location":[7.6,51.97],"createdAt":"2025-05-12T08:01:00.000Z","value":"18.30"}]';
const WALK =
  '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="41.4" lon="2.15"><time>2025-05-12T08:00:00Z</time></trkpt><trkpt lat="41.41" lon="2.16"><time>2025-05-12T08:05:00Z</time></trkpt></trkseg></trk><wpt lat="41.4" lon="2.15"><name>Square</name></wpt></gpx>';
const POINTS =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Square","coordTimes":["2025-05-12T08:00:00Z"]},"geometry":{"type":"Point","coordinates":[2.15,41.4]}},{"type":"Feature","properties":{"coordTimes":[1,2]},"geometry":{"type":"LineString","coordinates":[[2.15,41.4],[2.16,41.4]]}}]}';

const LOGS: Readonly<Record<string, () => readonly Seed[]>> = {
  'classes/phyphox': () => [...insideZip(zipSync(PHYPHOX), () => 'text'), { body: zipSync(PHYPHOX), as: 'bytes' }],
  'classes/opensensemap': () => [textBody(SENSE_CSV), textBody(SENSE_JSON, 'json')],
  'classes/microbit': () => [
    textBody('Time (seconds),co2\n0,601\n10,602\nTime (seconds),co2\n0,640\n10,650\n'),
    textBody('10:31:05.123 -> 415\n10:31:06.125 -> 417\n'),
    textBody('Temp:21.4,Hum:45\nTemp:21.5,Hum:44\n'),
    textBody('1000,415\n2000,417\n3000,416\n'),
  ],
  'classes/tables': () => [
    textBody('clock;lux\n23:59:30;1\n00:00:10;0\n'),
    textBody('when,lux\n2025-10-26T02:30:00+02:00,5\n2025-10-26T02:30:00+01:00,6\n'),
    textBody('date,time,Schülerin,noise (dB)\n12/05/2025,10:00 am,x,50\n13/05/2025,10:01 pm,y,51,5\n'),
  ],
  'classes/tracks': () => [textBody(WALK), textBody(POINTS, 'json')],
};

async function openLog(bytes: Uint8Array) {
  const desk = createClassFileDesk();
  const { opened, problems } = await desk.open({
    file: new File([new Uint8Array(bytes)], 'log'),
    timeZone: 'Europe/Madrid',
    key: 'log',
  });
  const answers: unknown[] = [problems, opened];
  for (const part of opened) {
    if (part.is !== 'table') continue;
    const matching = { ...part.matched.matching, startsAt: Date.UTC(2025, 4, 12), interval: 1000 };
    answers.push(await desk.read({ table: part.id, matching }));
  }
  if (opened.length === 0 && problems.length === 0) throw new Error('nothing was opened, and nothing said');
  return answers;
}

const withSeries = edited(begun, { do: 'add', to: 'series', item: createSeries() }, 'c0py0000000a');
const withPlace = edited(
  withSeries,
  {
    do: 'add',
    to: 'places',
    item: { id: 'place0000001', name: 'Square', at: blurToGrid([2.151, 41.401], 250), blur: 250, setting: 'outdoor' },
  },
  'c0py0000000b',
);
const bundle = () => writeBundle(withPlace, { blank, audience: 'class' });

function openBundle(bytes: Uint8Array) {
  const read = readBundle(bytes, 'a.zip');
  if (!('kept' in read)) return read.problems;
  const { ids, seen, fields } = read.kept;
  const head = { ...{ id: ids[0], title: '', classLabel: '', city: '' }, ...{ places: 0, readings: 0, changedAt: 0 } };
  const records = { keys: [...fields.keys()].map((field) => [ids[0], field]), values: [...fields.values()] };
  if (!keptInRecords({ ...head, revision: 1, ids, seen }, records))
    throw new Error('a bundle was let in that could not be read again from the browser’s storage');
  const both = merge(read.kept, begun);
  return [experimentOf(both, blank), conflictsOf(both).length, publishProblems(read.kept, { where: 'a.zip', blank })];
}

export const CLASSES: readonly Reader[] = [
  ...Object.entries(LOGS).map(([name, seeds]): Reader => ({ name, seeds, read: openLog })),
  {
    name: 'classes/bundle',
    seeds: () => [
      ...insideZip(bundle(), (name) => (name.endsWith('.json') ? 'json' : 'text')),
      ...insideZip(bundle(), (name) => (name.endsWith('.json') ? 'json' : 'text')).filter(({ as }) => as === 'json'),
      { body: bundle(), as: 'bytes' },
    ],
    read: openBundle,
  },
  {
    name: 'classes/photo',
    seeds: () => [
      { body: jpegWithExif(), as: 'bytes' },
      { body: pngWithText(), as: 'bytes' },
    ],
    read: (bytes) => {
      const stripped = stripPhoto(bytes);
      return stripped && [stripped.type, stripped.width, stripped.height, stripPhoto(stripped.bytes) !== null];
    },
  },
];
