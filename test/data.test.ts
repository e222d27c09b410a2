import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkPath } from '../scripts/check/command';

const data = fileURLToPath(new URL('../data', import.meta.url));
const result = checkPath(data);
const summary = (file: string) => result.files.find((one) => one.file === `${data}/${file}`);

describe('the data of this project', () => {
  test('have no error', () => {
    expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('add up to the people that the sources count', () => {
    expect(summary('cities/barcelona/areas.geojson')?.population).toBe(1_639_981);
    expect(summary('cities/hamburg/areas.geojson')?.population).toBe(1_782_217);
    expect(summary('cities/porto-alegre/areas.geojson')?.population).toBe(812_935);
    expect(summary('cities/andorra/areas.geojson')?.population).toBe(86_610);
  });

  test('hold every site and every member city of their sources', () => {
    expect(summary('network/learning-cities.geojson')?.features).toBe(364);
    expect(summary('network/national-networks.geojson')?.features).toBe(89);
    expect(summary('world/learning-sites.csv.gz')?.features).toBe(35_937);
    expect(summary('cities/barcelona/sites.geojson')?.features).toBe(2_202);
    expect(summary('cities/hamburg/sites.geojson')?.kinds).toEqual({
      primary: 239,
      secondary: 200,
      vocational: 80,
      special: 62,
    });
    // 177 cells of Porto Alegre have public schools, 194 in all; three sites are known by themselves.
    const poa = JSON.parse(readFileSync(`${data}/cities/porto-alegre/sites.geojson`, 'utf8')).features;
    const counts = poa.flatMap(({ properties }: { properties: { id: string; name: string } }) =>
      properties.id.startsWith('schools-') ? [Number.parseInt(properties.name, 10)] : [],
    );
    expect([poa.length, counts.length, counts.reduce((sum: number, n: number) => sum + n, 0)]).toEqual([180, 177, 194]);
  });

  test('name the licence of every source, and keep ODbL where it came from', () => {
    expect(result.sources.every(({ licence, attribution }) => licence !== '' && attribution !== '')).toBe(true);
    const odbl = result.sources.filter(({ licence }) => /ODbL/.test(licence)).map(({ id }) => id);
    expect(odbl).toContain('hamburg-boundaries');
    expect(odbl).toContain('osm');
  });

  test('are written to six decimals at most', () => {
    for (const { file } of result.files.filter(({ file }) => file.endsWith('.geojson'))) {
      expect(readFileSync(file, 'utf8').match(/\[-?\d+\.\d{7,}|,-?\d+\.\d{7,}\]/)).toBeNull();
    }
  });
});
