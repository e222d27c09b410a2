import { expect, test } from 'vitest';
import { ownAreas, ownSites, packAddressWith } from '../../src/core/intake/ownData';
import { metres } from '../../src/core/units';
import { createEngine } from '../../src/workers/engine';
import { packOpener } from '../../src/workers/openPack';
import { createArea, createPack, createSite, square } from '../core/city/createPack';
import { packBytes, patient } from './town';

const base = createPack({
  areas: [createArea({ name: 'Town', population: 300, polygons: square([2.17, 41.39], 0.02) })],
  sites: [createSite({ id: 'far', at: [2.189, 41.409] })],
  cells: [
    { at: [2.172, 41.392], people: 100 },
    { at: [2.188, 41.408], people: 200, polygons: square([2.187, 41.407], 0.001) },
  ],
});

/** A host with the city, and the page's memory with what was brought. */
function host(own: Record<string, string>) {
  const asked: string[] = [];
  const fetchFile = async (url: string) => {
    asked.push(url);
    if (!url.startsWith('blob:')) return new Response(packBytes(base));
    if (own[url] === undefined) throw new TypeError('Failed to fetch');
    return new Response(own[url]);
  };
  const address = (blob: string | null) => ({ url: packAddressWith('town.pack', blob), bytes: packBytes(base).length });
  return { asked, fetchFile, address };
}

const own = createSite({ id: 'own-2', kind: 'library', at: [2.172, 41.392], source: 'own' });
const SITES = JSON.stringify({ sites: ownSites([own], 'beside'), areas: null });

test('a city is fetched once, however often data are brought and set aside', async () => {
  const { asked, fetchFile, address } = host({ 'blob:a': SITES });
  const open = packOpener(fetchFile);
  expect((await open(address(null), patient())).sites.count).toBe(1);
  expect((await open(address('blob:a'), patient())).sites.ids).toEqual(['far', 'own-2']);
  expect((await open(address(null), patient())).sites.count).toBe(1);
  expect(asked).toEqual(['town.pack', 'blob:a']);
});

test('brought places serve people, and brought areas share the figures out, in the same answers as the city’s own', async () => {
  const areas = ownAreas([createArea({ name: 'Mine', population: null, polygons: square([2.17, 41.39], 0.01) })]);
  const { fetchFile, address } = host({
    'blob:a': SITES,
    'blob:b': JSON.stringify({ sites: ownSites([own], 'instead'), areas }),
  });
  const engine = createEngine(fetchFile);
  const ask = { kinds: ['library'] as const, travel: { by: 'straight', detour: 1.3 } as const, standard: metres(400) };
  const table = (blob: string | null) => engine.areaTable({ ...ask, pack: address(blob) }, patient());
  expect((await table(null)).city).toMatchObject({ people: 300, beyond: 100 });
  expect((await table('blob:a')).city).toMatchObject({ people: 300, beyond: 0 });
  const instead = await table('blob:b');
  expect(instead.city).toMatchObject({ people: 300, beyond: 200 });
  expect(instead.areas.map(({ people, beyond }) => [people, beyond])).toEqual([
    [100, 0],
    [200, 200],
  ]);
});

test('data that cannot be read any more are a problem with a way on, not another city', async () => {
  const { fetchFile, address } = host({ 'blob:broken': '{"sites":' });
  const open = packOpener(fetchFile);
  for (const blob of ['blob:broken', 'blob:gone']) {
    await expect(open(address(blob), patient())).rejects.toMatchObject({
      problem: { where: 'your data', fix: expect.stringContaining('bring the file again') },
    });
  }
});
