import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../../src/core/city/gaps';
import { type KnownCity, makePack } from '../../../src/core/city/makePack';
import { createArea, createSite, square } from './createPack';

const CORNER = [2.17, 41.39] as const;
const known = (city: Partial<KnownCity> = {}): KnownCity => ({
  slug: 'made-up',
  title: 'Made-up Town',
  sites: [],
  areas: [createArea({ id: 'a', name: 'Alta', population: 500, polygons: square(CORNER) })],
  sections: [],
  boundary: null,
  groups: [],
  buildings: [],
  streets: null,
  demand: { method: null, weight: null },
  ...city,
});
const section = createArea({
  id: 'a-1',
  within: 'a',
  population: null,
  groups: { adults: 9 },
  polygons: square(CORNER, 0.005),
});
const home = { at: [2.171, 41.391] as const, squareMetres: 100 };

describe('how people are spread', () => {
  test('is the best way that the data allow', () => {
    const sections = [{ ...section, population: 12 }];
    expect(makePack(known({ sections, buildings: [home] })).pack.cells.method).toBe('sections');
    expect(makePack(known({ buildings: [home] })).pack.cells.method).toBe('buildings');
    expect(makePack(known()).pack.cells.method).toBe('even');
  });

  test('is what the city wishes, if the data allow it', () => {
    const sections = [{ ...section, population: 12 }];
    const wish = (method: NonNullable<KnownCity['demand']['method']>, more: Partial<KnownCity> = {}) =>
      makePack(known({ demand: { method, weight: null }, ...more }));
    expect(wish('even', { sections, buildings: [home] }).pack.cells.method).toBe('even');
    expect(wish('buildings', { sections, buildings: [home] }).pack.cells.method).toBe('buildings');
    expect(wish('cells-given').pack.cells.count).toBe(1);
    const missed = wish('buildings');
    expect(missed.missedMethod).toBe('buildings');
    expect(gapsOf(missed)).toContain('No buildings were found, so a rougher estimate was taken.');
  });

  test('may go by a group where sections do not count all people', () => {
    const unweighted = makePack(known({ sections: [section] }));
    expect(unweighted.pack.cells.method).toBe('even');
    const weighted = makePack(known({ sections: [section], demand: { method: 'sections', weight: 'adults' } }));
    expect(weighted.pack.cells.method).toBe('sections');
    const outside = weighted.pack.cells.people.filter((_, row) => weighted.pack.cells.lat[row] > 41.396);
    expect(outside.every((people) => people === 0)).toBe(true);
  });
});

describe('a city of which little is known', () => {
  test('without areas has cells over its boundary, whose people are not known', () => {
    const made = makePack(known({ areas: [], boundary: square(CORNER), sites: [createSite()] }));
    expect(made.pack.cells.count).toBeGreaterThan(10);
    expect([...made.pack.cells.people].every(Number.isNaN)).toBe(true);
    expect(gapsOf(made)).toContain('How many people live here is not known.');
  });

  test('without areas and boundary has its sites all the same', () => {
    const made = makePack(known({ areas: [], sites: [createSite({ at: [2, 41] }), createSite({ at: [3, 42] })] }));
    expect(made.pack.bounds).toEqual([2, 41, 3, 42]);
    expect(made.pack.cells.count).toBe(0);
    expect(gapsOf(made)).toContain('No areas are known here, so people and gaps cannot be shown.');
  });

  test('is shown where its areas are, though one site is far away', () => {
    const made = makePack(known({ sites: [createSite({ at: [8, 54] })] }));
    expect(made.pack.bounds[2]).toBeLessThan(3);
  });
});

describe('what is said to be missing', () => {
  test('names areas too small to hold the people they have', () => {
    const speck = createArea({ id: 's', name: 'Speck', population: 7, polygons: square([2.175, 41.395], 0.0000001) });
    const city = known({ areas: [...known().areas, speck] });
    const sentence = 'Speck is too small on the map to hold people, so those who live there are in no figure.';
    expect(gapsOf(makePack(city))).toContain(sentence);
    expect(gapsOf(makePack({ ...city, demand: { method: 'cells-given', weight: null } }))).toContain(sentence);
    expect(gapsOf(makePack(known())).join()).not.toContain('too small');
  });

  test('says nothing twice that the city says itself', () => {
    const streets = 'No street network is known, so travel is estimated from the straight line.';
    const gaps = gapsOf(makePack(known({ sites: [createSite()] })), [streets]);
    expect(gaps.filter((sentence) => sentence === streets)).toHaveLength(1);
  });

  test('names the areas that had to be spread evenly, the first few of many', () => {
    const areas = ['Alta', 'Baixa', 'Centre', 'Drassanes', 'Eixample'].map((name, i) =>
      createArea({ id: name, name, population: 10, polygons: square([2 + i * 0.02, 41]) }),
    );
    const made = makePack(known({ areas, buildings: [{ at: [2.001, 41.001], squareMetres: 50 }] }));
    expect(gapsOf(made)).toContain(
      'People of Baixa, Centre, Drassanes and 1 more area are spread evenly over the land, for want of anything better.',
    );
  });
});
