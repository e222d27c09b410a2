import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkNetworkFolder } from '../../../scripts/oracles/network';

const oracles = fileURLToPath(new URL('../../oracles/own', import.meta.url));

describe('the made-up town', async () => {
  const outcomes = await checkNetworkFolder(join(oracles, 'network'), 'network');

  test.for(outcomes)('has the walks of $case', ({ passed, detail }) => {
    expect({ passed, detail }).toEqual({ passed: true, detail });
  });

  test('has all six tables checked', () => {
    expect(outcomes.map((outcome) => outcome.case)).toEqual([
      'node_to_node_metres.csv',
      'snap_cases.csv',
      'site_snap.csv',
      'point_pairs.csv',
      'nearest_site.csv',
      'nearest_site_by_node.csv',
    ]);
  });
});

test('a wrong distance in a table is found, and its row is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'network-oracle-'));
  await cp(join(oracles, 'network'), join(folder, 'network'), { recursive: true });
  for (const file of ['cells.csv', 'sites.csv']) await cp(join(oracles, 'city', file), join(folder, 'city', file));
  const file = join(folder, 'network/point_pairs.csv');
  await writeFile(file, (await readFile(file, 'utf8')).replace('p09,p10,2357.62', 'p09,p10,2357.67'));
  const wrong = (await checkNetworkFolder(join(folder, 'network'), 'network')).filter(({ passed }) => !passed);
  await rm(folder, { recursive: true });
  expect(wrong).toHaveLength(1);
  expect(wrong[0].detail).toMatch(/^row 5: p09 to p10: expected 2357\.67 m, got 2357\.62/);
});

test('a folder without network cases has none', async () => {
  expect(await checkNetworkFolder(join(oracles, 'city'), 'city')).toEqual([]);
});
