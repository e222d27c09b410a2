import { expect, test } from 'vitest';
import { createClassFileDesk } from '../../../src/workers/classFiles/classFileDesk';

const log = (name: string, text: string) => new File([text], name);
const timeZone = 'Europe/Madrid';

test('the page gets the columns and first rows of a table, and its readings when it asks for them', async () => {
  const desk = createClassFileDesk();
  const rows = Array.from({ length: 3000 }, (_, i) => `${i * 10},${600 + (i % 7)}`);
  const { opened } = await desk.open({
    file: log('co2.csv', `Time (seconds),CO2 (ppm)\n${rows.join('\n')}`),
    timeZone,
    key: '1',
  });
  const [table] = opened;
  if (table.is !== 'table') throw new Error(table.is);
  expect(table).toMatchObject({ columns: ['Time (seconds)', 'CO2 (ppm)'], rows: 3000 });
  expect(table.sample.length).toBeLessThan(10);
  const matching = { ...table.matched.matching, startsAt: Date.UTC(2025, 4, 12, 8) };
  const { series } = await desk.read({ table: table.id, matching });
  expect(series[0].readings.count).toBe(3000);
});

test('tables of several files are kept apart', async () => {
  const desk = createClassFileDesk();
  const ids = [];
  for (const value of [1, 2]) {
    const { opened } = await desk.open({
      file: log(`${value}.csv`, `time,lux\n2025-05-13 10:00,${value}\n`),
      timeZone,
      key: String(value),
    });
    const [table] = opened;
    if (table.is === 'table') ids.push({ table: table.id, matching: table.matched.matching });
  }
  const read = await Promise.all(ids.map((ask) => desk.read(ask)));
  expect(read.map(({ series }) => series[0].readings.raw[0])).toEqual([1, 2]);
});

test('a file that is gone is a problem with its name', async () => {
  const file = Object.assign(log('gone.csv', 'x'), { arrayBuffer: () => Promise.reject(new Error('NotFound')) });
  const { problems } = await createClassFileDesk().open({ file, timeZone, key: '1' });
  expect(problems[0]).toMatchObject({ where: 'gone.csv', level: 'error' });
});

test('a track of more than 40 MB is refused with that number', async () => {
  const file = log('long.gpx', `<gpx>${' '.repeat(40e6)}</gpx>`);
  const { opened, problems } = await createClassFileDesk().open({ file, timeZone, key: '1' });
  expect(opened).toEqual([]);
  expect(problems[0].what).toContain('40 MB');
});
