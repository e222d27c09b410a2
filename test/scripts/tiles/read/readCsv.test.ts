import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../scripts/command/command';
import { damage, inputOf, outcomeOf, readAll } from './recordingSink';

const csv = (text: string, chunkSize?: number) => readAll(inputOf(Buffer.from(text), 'csv', chunkSize));

describe('columns', () => {
  test.each(['lon,lat', 'lng,lat', 'longitude,latitude', 'x,y', 'Longitude,LATITUDE', ' lon , lat ', '"lon","lat"'])(
    'headings %s hold the position',
    async (headings) => {
      const { features } = await csv(`${headings},name\n9.99,53.55,Library\n`);
      expect(features).toEqual([
        { place: 2, properties: { name: 'Library' }, geometry: { type: 'Point', coordinates: [9.99, 53.55] } },
      ]);
    },
  );

  test('lon and lat are believed before x and y', async () => {
    const { features } = await csv('x,y,lon,lat\n1,2,9.99,53.55\n');
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [9.99, 53.55] });
    expect(features[0].properties).toEqual({ x: 1, y: 2 });
  });

  test('a table without a position column names its headings', async () => {
    await expect(csv('name,street\na,b\n')).rejects.toThrow(/longitude and latitude \(headings: "name", "street"\)/);
    await expect(csv('name,lat\na,1\n')).rejects.toThrow(/no column is named for the longitude/);
    await expect(csv('')).rejects.toThrow(InputError);
  });

  test('semicolons separate cells where the comma is the decimal sign', async () => {
    const { features } = await csv('name;lon;lat\n"a;b";9,99;53,55\n');
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [9.99, 53.55] });
    expect(features[0].properties).toEqual({ name: 'a;b' });
  });

  test('tabs separate the cells of TSV', async () => {
    const { features } = await readAll(inputOf(Buffer.from('lat\tlon\tname\n1\t2\ta, b\n'), 'tsv'));
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [2, 1] });
    expect(features[0].properties).toEqual({ name: 'a, b' });
  });
});

describe('cells', () => {
  test('numbers become numbers, but postcodes, phone numbers and long numbers stay what they are', async () => {
    const { features } = await csv(
      'lon,lat,a,b,c,d,e,f,g\n1,2,42,-1.5,08001,+34 93,12345678901234567,123456789012345678901234,\n',
    );
    expect(features[0].properties).toEqual({
      a: 42,
      b: -1.5,
      c: '08001',
      d: '+34 93',
      e: 12345678901234567n,
      f: '123456789012345678901234',
    });
  });

  test('a whole number in column id is the feature id too; a text is not', async () => {
    const { features } = await csv('id,lon,lat\n7,1,2\nA7,1,2\n');
    expect(features.map(({ id, properties }) => [id, properties.id])).toEqual([
      [7, 7],
      [undefined, 'A7'],
    ]);
  });

  test('quotes may hold separators, line ends and quotes', async () => {
    const { features } = await csv('name,lon,lat\r\n"Say ""hello"",\r\nagain",1,2\r\n');
    expect(features[0].properties.name).toBe('Say "hello",\r\nagain');
  });
});

describe('broken tables', () => {
  test('rows without a position, or of another length, are skipped with their row number', async () => {
    const { features, skipped } = await csv('name,lon,lat\na,1,2\nb,,\nc,1\n\nd,east,north\ne,3,4\n');
    expect(features.map(({ properties }) => properties.name)).toEqual(['a', 'e']);
    expect(skipped).toEqual([
      { place: 3, kind: 'no position' },
      { place: 4, kind: 'row of another length' },
      { place: 6, kind: 'no position' },
    ]);
  });

  test('a quote that is never closed is named by its row', async () => {
    await expect(csv('name,lon,lat\na,1,2\n"b,1,2\nc,1,2\n')).rejects.toThrow(/opens after row 2 is not closed/);
    const endless = `name,lon,lat\n"b,1,2\n${'c,1,2\n'.repeat(400_000)}`;
    await expect(csv(endless)).rejects.toThrow(/opens after row 1 is not closed/);
  });
});

const table = '\uFEFFid,name,lon,lat\n1,"Großer ""Garten""",9.99,53.55\r\n2,東京,139.7,35.68\n3,,0,\n';

test('the size of the chunks does not matter', async () => {
  const whole = await csv(table);
  expect(whole.features).toHaveLength(2);
  for (let size = 1; size <= 70; size++) {
    const { features, skipped } = await csv(table, size);
    expect([size, features, skipped]).toEqual([size, whole.features, whole.skipped]);
  }
});

property.prop(
  [fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), bit: fc.nat(7), isCut: fc.boolean() })],
  {
    numRuns: 200,
  },
)('a damaged table is read or refused in words', async (harm) => {
  await outcomeOf(inputOf(damage(Buffer.from(table), harm), 'csv'));
});
