/**
 * Are the figures on the page right? For every city, every kind of place that its catalogue entry counts, and three
 * standards, people beyond the standard are worked out anew from the files in `data/`, and held against what the page's
 * worker answers from the built pack.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { sitesByKind } from '../../scripts/city/cityReport';
import { cityStreets } from '../../scripts/city/cityStreets';
import { packFileBytes } from '../../scripts/city/packFile';
import { readCity } from '../../scripts/city/readCity';
import type { CityPack } from '../../src/core/city/cityPack';
import { decodePack } from '../../src/core/city/decodePack';
import { makePack } from '../../src/core/city/makePack';
import { multiPolygonOf } from '../../src/core/city/polygonColumns';
import { KINDS, type Kind } from '../../src/core/site/kinds';
import { metres } from '../../src/core/units';
import { createEngine } from '../../src/workers/engine';
import type { Travel } from '../../src/workers/questions';
import { type Polygon, type RawCity, readRawCity } from './rawCity';
import { slowWeights } from './slowPeople';
import { crowMetres, SlowStreets } from './slowWalks';

const CITIES = fileURLToPath(new URL('../../data/cities', import.meta.url));
/** 5, 10 and 15 minutes at 4.8 km/h. */
const STANDARDS = [400, 800, 1200];
/** The page's usual detour where no streets are known. */
const DETOUR = 1.3;
/** The worker counts in whole millimetres, a few of them a walk; the slow way in metres as they stand. */
const SAME_WALK_METRES = 0.02;

const nobody = { onProgress: () => {}, signal: new AbortController().signal };

describe.each(readdirSync(CITIES))('%s', (slug) => {
  let raw: RawCity;
  let pack: CityPack;
  let engine: ReturnType<typeof createEngine>;
  const address = { url: `${slug}.pack`, bytes: 1 };
  let weight: string | undefined;
  let travel: Travel;
  let kinds: Kind[];

  beforeAll(async () => {
    const folder = join(CITIES, slug);
    raw = readRawCity(folder);
    const city = readCity(folder);
    weight = city.info.demand.weight ?? undefined;
    const bytes = packFileBytes(makePack({ ...city.known, streets: await cityStreets(folder) }).pack);
    pack = decodePack(gunzipSync(bytes));
    engine = createEngine(async () => new Response(new Uint8Array(bytes)));
    travel = raw.streets ? { by: 'streets' } : { by: 'straight', detour: DETOUR };
    kinds = KINDS.map(({ id }) => id as Kind).filter((kind) => raw.sites.some((site) => site.kinds.includes(kind)));
  });

  test('names no kind in the catalogue that is not checked here', () => {
    const named = Object.keys(sitesByKind(pack));
    expect(named.length).toBeGreaterThan(0);
    expect(kinds).toEqual(expect.arrayContaining(named));
  });

  test('has all people of its areas in its cells, spread as its method says', () => {
    const { cells, areas } = pack;
    const rowsOf = new Map<string, number[]>(raw.areas.map(({ id }) => [id, []]));
    cells.area.forEach((area, cell) => {
      rowsOf.get(areas.ids[area])!.push(cell);
    });
    raw.areas.forEach((area, at) => {
      const rows = rowsOf.get(area.id) ?? [];
      const sum = rows.reduce((all, cell) => all + cells.people[cell], 0);
      if (area.population === null) expect(rows.every((cell) => Number.isNaN(cells.people[cell]))).toBe(true);
      else expect(sum, area.id).toBeCloseTo(area.population, 6);
      // Cutting cells with sections takes long: some areas stand for all.
      if (cells.method === 'sections' && at % 9 !== 0) return;
      const shapes = rows.map((cell) => ({ polygons: multiPolygonOf(cells.polygons, cell) as unknown as Polygon[] }));
      const weights = slowWeights(cells.method, raw, area, shapes, weight);
      const all = weights.reduce((total, one) => total + one, 0);
      if (!(all > 0) || !(sum > 0)) return;
      rows.forEach((cell, i) => {
        const expected = (sum * weights[i]) / all;
        // Corners of cells are rounded to 11 cm, parts of people to 1/256.
        expect(Math.abs(cells.people[cell] - expected), `${area.id}, cell ${cell}`).toBeLessThan(0.5 + expected / 200);
      });
    });
  });

  test('says of every kind how many people are beyond 5, 10 and 15 minutes as the raw files do', async () => {
    const { cells } = pack;
    const points = Array.from(cells.lon, (lon, cell) => [lon, cells.lat[cell]] as const);
    const slow = raw.streets && new SlowStreets(raw.streets);
    const cellsOnStreet = slow && points.map((point) => slow.snap(point));
    const sitesOnStreet = slow && raw.sites.map(({ at }) => slow.snap(at));
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) {
      const chosen = raw.sites.flatMap((site, row) => (site.kinds.includes(kind) ? [row] : []));
      const walks =
        slow && cellsOnStreet && sitesOnStreet
          ? slow.nearest(
              cellsOnStreet,
              chosen.map((row) => sitesOnStreet[row]),
            )
          : points.map((point) => DETOUR * Math.min(...chosen.map((row) => crowMetres(point, raw.sites[row].at))));
      const places = { pack: address, kinds: [kind], travel };
      const overlay = await engine.overlay(places, nobody);
      walks.forEach((walk, cell) => {
        const told = overlay.metres[cell];
        if (Number.isFinite(walk))
          expect(Math.abs(told - walk), `${kind}, cell ${cell}`).toBeLessThan(SAME_WALK_METRES);
        else expect(told, `${kind}, cell ${cell}`).toBe(walk);
      });
      for (const standard of STANDARDS) {
        const sum = (is: (walk: number) => boolean) =>
          walks.reduce((all, walk, cell) => (cells.people[cell] > 0 && is(walk) ? all + cells.people[cell] : all), 0);
        const { city } = await engine.areaTable({ ...places, standard: metres(standard) }, nobody);
        const atTheLine = sum((walk) => Math.abs(walk - standard) < SAME_WALK_METRES);
        const what = `${slug}, ${kind}, ${standard} m`;
        expect(Math.abs(city.beyond - sum((walk) => walk > standard)), what).toBeLessThanOrEqual(atTheLine + 1e-6);
        expect(city.unknown, what).toBeCloseTo(sum(Number.isNaN), 6);
        expect(city.people, what).toBeCloseTo(
          raw.areas.reduce((all, { population }) => all + (population ?? 0), 0),
          6,
        );
      }
    }
  });
});
