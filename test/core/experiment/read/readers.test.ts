import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openQuestions } from '../../../../src/core/experiment/read/matchColumns';
import { placeSeries } from '../../../../src/core/experiment/read/placeSeries';
import { readSeries } from '../../../../src/core/experiment/read/readSeries';
import { openFile, readFile } from './openFile';

describe('tables of any habit', () => {
  test('a German spreadsheet: semicolons, decimal commas, day first, local time', () => {
    const { rows, questions, series } = readFile(
      '\ufeffDatum;Uhrzeit;Temperatur (°C)\r\n24.05.2025;09:30;21,5\r\n24.05.2025;09:31;21,7\r\n',
    );
    expect(rows).toEqual([
      [
        ['2025-05-24T07:30:00.000Z', 21.5],
        ['2025-05-24T07:31:00.000Z', 21.7],
      ],
    ]);
    expect(series[0]).toMatchObject({ name: 'Temperatur', unit: 'Cel' });
    expect(questions).toEqual([]);
  });

  test('dates that may be read both ways are asked about, and not guessed in silence', () => {
    const text = 'time,co2_ppm\n05/04/2025 10:00,612\n05/04/2025 10:01,615\n';
    expect(readFile(text).questions).toEqual([{ ask: 'dateOrder', orders: ['dmy', 'mdy'] }]);
    expect(readFile(text, { dateOrder: 'mdy' }).rows[0][0][0]).toBe('2025-05-04T08:00:00.000Z');
  });

  test('rows that cannot be read are told one by one, and the others are read', () => {
    const { rows, problems } = readFile(
      'time,noise (dB)\n2025-05-12 10:00,52\nlunch,50\n2025-05-12 10:02,loud\n2025-05-12 10:03,n/a\n',
    );
    expect(rows[0].map(([, raw]) => raw)).toEqual([52, Number.NaN, Number.NaN]);
    expect(problems.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'log.csv, row 3 has no time that can be read, so it is left out',
      'log.csv, row 4 has "loud" where a number should stand',
    ]);
  });

  test('seconds since start wait for the start, unit in the header', () => {
    const text = 'Time (s),Sound pressure level (dB)\n0.0,41.5\n0.5,43\n';
    expect(readFile(text).questions).toEqual([{ ask: 'start' }]);
    const { rows, series } = readFile(text, { startsAt: Date.UTC(2025, 4, 12, 8) });
    expect(rows[0][1]).toEqual(['2025-05-12T08:00:00.500Z', 43]);
    expect(series[0].unit).toBe('dB[SPL]');
  });

  test('times of day over midnight belong to the next day', () => {
    const { rows } = readFile('clock;lux\n23:59:30;1\n00:00:10;0\n', { startsAt: Date.UTC(2025, 4, 12, 20) });
    expect(rows[0].map(([at]) => at)).toEqual(['2025-05-12T21:59:30.000Z', '2025-05-12T22:00:10.000Z']);
  });

  test('the hour that comes twice when clocks go back does not run backwards within a file of instants', () => {
    const { rows } = readFile('when,lux\n2025-10-26T02:30:00+02:00,5\n2025-10-26T02:30:00+01:00,6\n');
    expect(rows[0].map(([at]) => at)).toEqual(['2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z']);
  });

  test('a table without any time asks for the time between its rows', () => {
    const { questions } = readFile('co2 (ppm)\n612\n615\n');
    expect(questions.map(({ ask }) => ask)).toEqual(['interval', 'start']);
  });
});

describe('logs of boards', () => {
  test('a micro:bit that was started twice, its names repeated', () => {
    const log = 'Time (seconds),co2\n0,601\n10,602\nTime (seconds),co2\n0,640\n10,650\n';
    const { rows, questions } = readFile(log, { startsAt: Date.UTC(2025, 4, 12, 8) });
    expect(rows[0].map(([at, raw]) => [at.slice(14, 19), raw])).toEqual([
      ['00:00', 601],
      ['00:10', 602],
      ['00:10', 640],
      ['00:20', 650],
    ]);
    expect(questions).toEqual([{ ask: 'unit', column: 1 }]);
  });

  test("the Arduino's serial monitor with timestamps, and its plotter with labels", () => {
    const monitor = readFile('10:31:05.123 -> 415\n10:31:06.125 -> 417\n', { startsAt: Date.UTC(2025, 4, 12, 8) });
    expect(monitor.rows[0][0]).toEqual(['2025-05-12T08:31:05.123Z', 415]);
    const plotter = readFile('Temp:21.4,Hum:45\nTemp:21.5,Hum:44\n');
    expect(plotter.series.length).toBe(0);
    expect(plotter.meanings).toEqual(['value', 'value']);
    expect(plotter.questions.map(({ ask }) => ask)).toContain('interval');
  });

  test('milliseconds of the board and a reading, without a header', () => {
    const { meanings, questions } = readFile('1000,415\n2000,417\n3000,416\n');
    expect(meanings).toEqual(['elapsed', 'value']);
    expect(questions).toContainEqual({ ask: 'unit', column: 0 });
  });
});

describe('exports of apps and networks', () => {
  test('a phyphox zip: the start is taken, the device is not', () => {
    const zip = zipSync({
      'Amplitude.csv': strToU8('"Time (s)","Sound pressure level (dB)"\n0.0E0,4.1E1\n1.0E0,4.3E1\n'),
      'meta/device.csv': strToU8('"property","value"\n"deviceModel","Phone of Anna"\n'),
      'meta/time.csv': strToU8(
        '"event","experiment time","system time","system time text"\n"START",0.0E0,1.7470368E9,"2025-05-12 10:00:00"\n',
      ),
    });
    const { opened } = openFile(zip, 'phyphox.zip');
    expect(opened.map(({ where }) => where)).toEqual(['phyphox.zip, Amplitude.csv']);
    const { rows } = readFile(zip, {}, 'phyphox.zip');
    expect(rows[0]).toEqual([
      ['2025-05-12T08:00:00.000Z', 41],
      ['2025-05-12T08:00:01.000Z', 43],
    ]);
    expect(JSON.stringify(opened)).not.toContain('Anna');
  });

  test('openSenseMap: several sensors in one CSV, ids of sensors dropped; and JSON', () => {
    const csv =
      'sensorId,phenomenon,unit,createdAt,value,lat,lon\n5a8c1d0abc2d41001927a265,PM2.5,µg/m³,2025-05-12T08:00:00.000Z,7.1,51.96,7.6\n5a8c1d0abc2d41001927a266,Temperatur,°C,2025-05-12T08:00:00.000Z,18.2,51.96,7.6\n';
    const { series, notices, questions } = readFile(csv);
    expect(series.map(({ name, unit }) => [name, unit])).toEqual([
      ['PM2.5', 'ug/m3'],
      ['Temperatur', 'Cel'],
    ]);
    expect(notices[0].what).toContain('a device');
    expect(questions).toEqual([]);
    const json = '[{"location":[7.6,51.96],"createdAt":"2025-05-12T08:00:00.000Z","value":"18.20"}]';
    expect(readFile(json, {}, 'osem.json').rows[0]).toEqual([['2025-05-12T08:00:00.000Z', 18.2]]);
  });

  test('a GPX walk is tracks with times, and GeoJSON points are points', () => {
    const gpx =
      '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="41.4" lon="2.15"><time>2025-05-12T08:00:00Z</time></trkpt><trkpt lat="41.41" lon="2.16"><time>2025-05-12T08:05:00Z</time></trkpt></trkseg></trk></gpx>';
    const [walk] = openFile(gpx, 'walk.gpx').opened;
    expect(walk.is === 'tracks' && Array.from(walk.tracks[0].times)).toEqual([
      Date.UTC(2025, 4, 12, 8),
      Date.UTC(2025, 4, 12, 8, 5),
    ]);
    const points =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Square"},"geometry":{"type":"Point","coordinates":[2.15,41.4]}}]}';
    expect(openFile(points, 'places.geojson').opened).toEqual([
      { is: 'points', where: 'places.geojson', points: [{ at: [2.15, 41.4], name: 'Square' }] },
    ]);
  });

  /** Points of GeoJSON: a name, where, and what was read there. */
  const geojson = (points: readonly (readonly [name: string | null, lon: number, properties: object])[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: points.map(([name, lon, properties]) => ({
        type: 'Feature',
        properties: { ...(name && { name }), ...properties },
        geometry: { type: 'Point', coordinates: [lon, 41.4] },
      })),
    });

  test('named points of GeoJSON with readings are a table a place, asked once when it was and in which unit', () => {
    const { opened, problems } = openFile(
      geojson([
        ['Gate', 2.15, { 'Noise (dB)': 61 }],
        ['Yard', 2.16, { 'Noise (dB)': 55 }],
      ]),
      'noise.geojson',
    );
    const tables = opened.flatMap((one) => (one.is === 'table' ? [one] : []));
    expect(tables.map(({ place, where, table }) => [place, where, table.rows.length])).toEqual([
      ['Gate', 'noise.geojson, Gate', 1],
      ['Yard', 'noise.geojson, Yard', 1],
    ]);
    const [{ matched }, yard] = tables;
    expect(problems.map(({ what }) => what)).toEqual(['names 2 places, and the names are kept']);
    expect(matched.notices).toEqual([]);
    expect(openQuestions(matched.matching, matched.dateOrders)).toEqual([{ ask: 'start' }]);
    const startsAt = Date.UTC(2025, 4, 12, 8);
    const { series } = readSeries(yard.table, { ...yard.matched.matching, startsAt }, yard.where);
    expect(series.map(({ readings }) => [readings.times[0], readings.raw[0]])).toEqual([[startsAt, 55]]);
    expect(placeSeries(series[0], { grid: 250, tracks: [] })).toMatchObject({ at: expect.anything(), walk: null });
  });

  test('readings at different times at a named place stay together', () => {
    const at = (minute: number, noise: number) => ({ time: `2025-05-12T08:0${minute}:00Z`, noise_dB: noise });
    const { opened } = openFile(
      geojson([
        ['Gate', 2.15, at(0, 60)],
        ['Yard', 2.16, at(0, 50)],
        ['Gate', 2.1501, at(5, 62)],
      ]),
    );
    expect(opened.map((one) => one.is === 'table' && [one.place, one.table.rows.map(({ row }) => row)])).toEqual([
      ['Gate', [1, 3]],
      ['Yard', [2]],
    ]);
  });

  test.each([
    ['points that all bear one name, kilometres apart, are a walk of somebody', ['Jordina', 'Jordina']],
    ['points that are but numbered are a walk as trackers write it', ['Jordina 1', 'Jordina 2']],
    ['points that bear an address of somebody are no places', ['Yard', 'jordina@example.org']],
  ])('%s, and the names are dropped', (_, [first, second]) => {
    const at = (minute: number) => ({ time: `2025-05-12T08:0${minute}:00Z`, noise: 60 });
    const [only, ...others] = openFile(
      geojson([
        [first, 2.15, at(0)],
        [second, 2.16, at(5)],
      ]),
    ).opened;
    expect(others).toEqual([]);
    if (only.is !== 'table') throw new Error(only.is);
    expect(only.place).toBeNull();
    expect(only.matched.notices[0].what).toContain('a name');
    expect(JSON.stringify(readSeries(only.table, only.matched.matching, ''))).not.toMatch(/jordina/i);
  });
});

describe('what is no log', () => {
  test.each([
    ['', 'is empty'],
    ['<!doctype html><html>MY_DATA</html>', 'is a page'],
    ['a\0b', 'is not a text'],
    ['{"a":1}', 'without a list'],
    ['<gpx', 'rows'],
  ])('%j is refused with what to do', (content, what) => {
    const { opened, problems } = openFile(content, 'x');
    expect(opened).toEqual([]);
    expect(problems[0].what).toContain(what);
    expect(problems[0].fix).not.toBe('');
  });
});

describe('columns that say who somebody is', () => {
  test.each([
    ['Schülerin', 'x'],
    ['student_name', 'x'],
    ['correu electrònic', 'x'],
    ['edat', '12'],
    ['Column', 'anna@example.org'],
    ['Sensor', 'a4:cf:12:aa:00:01'],
    ['deviceId', '77'],
    ['이름', 'x'],
    ['Easting (UTM)', '430123'],
    ['utm_north', '4581234'],
    ['Where', '41.387123 2.168456'],
  ])('%s (%s) is dropped with a notice', (header, cell) => {
    const { meanings, notices, series } = readFile(
      `time,noise,${header}\n2025-05-13 10:00,50,${cell}\n2025-05-13 10:01,51,${cell}\n`,
    );
    expect(meanings[2]).toBe('personal');
    expect(notices[0].where).toContain(header);
    expect(series.length).toBe(1);
  });

  test.each(['GPS latitude (°)', 'gpsLat', 'position_lat', 'Latitud'])(
    '%s is a position, never a reading that would be kept',
    (header) => {
      const { meanings } = readFile(`time,noise,${header},lng\n2025-05-13 10:00,50,41.387123,2.168456\n`);
      expect(meanings).toEqual(['time', 'value', 'lat', 'lon']);
    },
  );

  test('two columns of degrees without names are a position, three are the axes of an instrument', () => {
    const positions = '2025-05-13 10:00;50;41.387123;2.168456\n2025-05-13 10:01;51;41.387223;2.168556\n';
    expect(readFile(positions).meanings).toEqual(['time', 'value', 'lat', 'lon']);
    const axes = '2025-05-13 10:00;0.123456;9.812345;0.223456\n2025-05-13 10:01;0.123457;9.812346;0.223457\n';
    expect(readFile(axes).meanings).toEqual(['time', 'value', 'value', 'value']);
  });

  test('what is measured is not taken for a person', () => {
    const { meanings } = readFile('time,average,storage,noise level,mac_intensity\n2025-05-13 10:00,50,1,2,3\n');
    expect(meanings).toEqual(['time', 'value', 'value', 'value', 'value']);
  });
});
