import { describe, expect, test } from 'vitest';
import { kilometresPerHour, metres, minutes } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { DOUBTS } from '../../../../src/rooms/gaps/address';
import { beyondShades, beyondText, peopleBeyond } from '../../../../src/rooms/gaps/find/beyondShades';
import { CHANGE_SHADES, changeStates, minutesChanged } from '../../../../src/rooms/gaps/find/changeShades';
import { changeText, rangeSentence } from '../../../../src/rooms/gaps/find/displaySentences';
import {
  doubtImage,
  doubtLayers,
  doubtPattern,
  findImages,
  keyClassLayers,
} from '../../../../src/rooms/gaps/find/doubtPatterns';
import { doubtSentence } from '../../../../src/rooms/gaps/find/doubtSentences';
import { doubtFlags, isBefore, peopleInDoubt, peopleMarked } from '../../../../src/rooms/gaps/find/doubts';
import { factsBySections, levelIn, levelsOf } from '../../../../src/rooms/gaps/find/level';
import { areaUnits, cellUnits } from '../../../../src/rooms/gaps/find/mapUnits';
import { needAxis, needChoices, needExtremes, needOf, needText } from '../../../../src/rooms/gaps/find/need';
import { statesOf } from '../../../../src/rooms/gaps/find/shades';
import { rangeTest } from '../../../../src/rooms/gaps/find/useDisplay';
import { UNKNOWN_WALK } from '../../../../src/rooms/gaps/walkClasses';
import { tableOfAreas } from '../../../../src/workers/areaTable';
import { createTown } from '../../../workers/town';

const SPEED = kilometresPerHour(6);
const floats = (...values: number[]) => Float64Array.from(values);
const facts = (plan: Parameters<typeof createTown>[0]) => {
  const { streets: _streets, ...rest } = createTown(plan);
  return { ...rest, hasStreets: false };
};

describe('what a what-if changes', () => {
  const { NaN: unknown, POSITIVE_INFINITY: noWay } = Number;

  test('is minutes added to the walk, nothing where it stays, and no figure where it is not known', () => {
    const changed = minutesChanged(
      floats(800, 800, 800, noWay, noWay, 800, unknown),
      floats(300, 800, 900, 900, noWay, noWay, 5),
      SPEED,
    );
    expect([...changed]).toEqual([-5, 0, 1, -noWay, 0, noWay, unknown]);
  });

  test('has its own class for what stays as it is, and gains and losses on either side of it', () => {
    const labels = [...changeStates(floats(-9, -5, -0.001, 0, 0.001, 5, 9))].map((state) =>
      ENGLISH._(CHANGE_SHADES[state].label),
    );
    expect(labels).toEqual([
      'shorter by 5 minutes or more',
      'shorter by 5 minutes or more',
      'shorter by less than 2 minutes',
      'as it is',
      'longer by up to 2 minutes',
      'longer by 2 to 5 minutes',
      'longer by over 5 minutes',
    ]);
    expect([...changeStates(floats(unknown))]).toEqual([UNKNOWN_WALK]);
  });

  test('is said in words for one shape', () => {
    expect(changeText(ENGLISH, -2.34)).toBe('The walk gets shorter by 2.3 minutes');
    expect(changeText(ENGLISH, 0)).toBe('The walk stays as it is');
    expect(changeText(ENGLISH, -noWay)).toBe('A first way to any');
  });
});

describe('areas as shapes of the map', () => {
  const town = facts({ people: [100, 300, 0] });

  test('have the mean of their people, and what is not known stays so', () => {
    const people = floats(10, 30, 0);
    const cells = { ...town.cells, area: Uint32Array.from([0, 0, 1]) };
    const units = areaUnits({ ...town, cells }, people);
    expect([...units.mean(floats(400, 800, 5))]).toEqual([700, Number.NaN, Number.NaN]);
    expect([...units.mean(floats(Number.NaN, 800, 5))].slice(0, 1)).toEqual([800]);
    expect([...units.mean(floats(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 5))][0]).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('are marked where at least half of their people are', () => {
    const cells = { ...town.cells, area: Uint32Array.from([0, 0, 1]) };
    const units = areaUnits({ ...town, cells }, floats(10, 30, 8));
    expect([...units.most(Uint8Array.from([1, 0, 1]))]).toEqual([0, 1, 0]);
    expect([...units.most(Uint8Array.from([0, 1, 0]))]).toEqual([1, 0, 0]);
  });
});

describe('need', () => {
  const town = facts({ people: [100, 200, 0], children: [50, 20, 0] });
  const asked = { need: 'children', needAs: 'share' as const, squareMetres: new Float64Array() };

  test('is a share of the people, and not known where nobody lives', () => {
    const units = cellUnits(town, town.cells.people, null);
    const need = needOf(town, units, asked)!;
    expect([...need.values]).toEqual([50, 10, Number.NaN]);
    expect(needText(ENGLISH, need, 12.34)).toBe('12.3\u00a0%');
    expect(needAxis(ENGLISH, need)).toBe('Children aged 0 to 15, % of people');
    expect(needExtremes(ENGLISH, need).least).toBe('the lowest shares of children aged 0 to 15');
  });

  test('may be people on the ground', () => {
    const units = cellUnits(town, town.cells.people, null);
    const need = needOf(town, units, { ...asked, needAs: 'number', squareMetres: floats(40_000, 40_000, 40_000) })!;
    expect([...need.values]).toEqual([1250, 500, 0]);
    expect(needText(ENGLISH, need, 1250)).toBe('1,250 a km²');
    expect(needAxis(ENGLISH, need)).toBe('Children aged 0 to 15, people a km²');
    expect(needExtremes(ENGLISH, need).most).toBe('most children aged 0 to 15 on the ground');
  });

  test('is low income, told in whole hundreds, with its year', () => {
    const group = { id: 'i', label: 'Income per taxpayer, mean', unit: 'euro', year: 2010, source: 's' } as const;
    const need = { group, as: null, values: floats(-31_240), people: null };
    expect(needText(ENGLISH, need, need.values[0])).toBe('31,200\u00a0€');
    expect(needAxis(ENGLISH, need)).toBe('Income per taxpayer, mean, 2010');
    expect(needExtremes(ENGLISH, need).most).toBe('the lowest income per taxpayer');
  });

  test('is not offered where the city knows of no group, nor is a group that everybody belongs to', () => {
    expect(needChoices(facts({ people: [100] }))).toEqual([]);
    expect(needChoices(facts({ people: [100], children: [100] }))).toEqual([]);
    expect(needOf(facts({ people: [1] }), cellUnits(town, floats(1), null), asked)).toBe(null);
  });
});

describe('doubts', () => {
  const town = facts({
    people: [100, 200, 300],
    sites: [
      { kind: 'library', east: 0 },
      { kind: 'library', east: 400 },
    ],
  });
  const sites = {
    ...town.sites,
    details: [
      { source: 'old', openingHours: 'Mo-Fr 09:00-17:00' },
      { source: 'old', asOf: '2024' },
    ],
  };
  const flags = (metres: Float64Array) =>
    doubtFlags({
      overlay: { metres, nearest: Int32Array.from([0, 1, -1]), strandedSites: new Uint32Array() },
      doubts: null,
      sites,
      standard: 800,
      dateOfSource: () => '2019-06',
      today: '2026-11-21',
    });

  test('about hours and old entries concern those counted as within, by their nearest place', () => {
    const { hours, stale, border } = flags(floats(100, 700, Number.POSITIVE_INFINITY));
    expect([[...hours!], [...stale!], border]).toEqual([[0, 1, 0], [1, 0, 0], null]);
    expect([...flags(floats(100, 900, 100)).hours!]).toEqual([0, 0, 0]);
  });

  test('are not raised by a date that may lie within five years', () => {
    expect(isBefore('2021', '2021-11-21')).toBe(false);
    expect(isBefore('2021-10', '2021-11-21')).toBe(true);
    expect(isBefore('2020', '2021-11-21')).toBe(true);
    expect(isBefore(null, '2021-11-21')).toBe(false);
  });

  test('count each person once, however many reasons there are', () => {
    const people = floats(100, 200, Number.NaN);
    const [a, b] = [Uint8Array.from([1, 0, 1]), Uint8Array.from([1, 1, 0])];
    const overlay = { metres: floats(5, 5, 5), nearest: new Int32Array(3), strandedSites: new Uint32Array() };
    expect(peopleMarked(b, people)).toBe(300);
    const both = [a, b].map((one) => ({ flags: one, isOn: true }));
    expect(peopleInDoubt(both, overlay, people)).toBe(300);
    expect(
      peopleInDoubt(
        [
          { flags: a, isOn: true },
          { flags: b, isOn: false },
        ],
        overlay,
        people,
      ),
    ).toBe(100);
  });

  test('are said only where there is anybody, with whom they concern', () => {
    const words = { many: 'women', standard: minutes(10) };
    for (const doubt of DOUBTS) {
      expect(doubtSentence(ENGLISH, doubt, 0, words)).toBe(null);
      expect(doubtSentence(ENGLISH, doubt, 3_210, words)).toMatch(/about 3,210 women/i);
    }
  });

  test('have each a pattern of its own, which repeats', () => {
    const patterns = DOUBTS.map((doubt) => doubtPattern(doubt).data.join());
    expect(new Set(patterns).size).toBe(DOUBTS.length);
    const images = findImages().map(({ id }) => id);
    for (const layer of [...doubtLayers(DOUBTS, 's'), ...keyClassLayers('s')]) {
      expect(images).toContain((layer.paint as Record<string, unknown>)['fill-pattern']);
    }
    expect(images).toContain(doubtImage('border'));
  });
});

test('a range holds the walks above its lower end and up to its upper one, as the bars do', () => {
  const isWithin = rangeTest({ from: 5, to: 12 }, SPEED);
  expect([500, 500.001, 1200, 1200.001, Number.NaN].map(isWithin)).toEqual([false, true, true, false, false]);
  expect([0, Number.POSITIVE_INFINITY].map(rangeTest({ from: 0, to: 3 }, SPEED))).toEqual([true, false]);
  expect([0, Number.POSITIVE_INFINITY].map(rangeTest({ from: 3, to: null }, SPEED))).toEqual([false, true]);
});

test('the range says whose walks are shown', () => {
  const say = (people: number) =>
    rangeSentence(ENGLISH, { from: 5, to: 12 }, people, { all: 1000, many: null }).replaceAll('\u00a0', ' ');
  expect(say(250)).toBe('The map shows only walks of 5 to 12 minutes: those of about 250 people (25 %).');
  expect(say(0)).toBe('The map shows only walks of 5 to 12 minutes: nobody’s.');
});

test('a city without sections, or whose cells are its areas, shows cells whatever the link says', () => {
  const town = facts({ people: [100] });
  expect(levelsOf(town)).toEqual(['cells']);
  expect(levelIn(town, 'sections')).toBe('cells');
  expect(factsBySections(town, 'cells').facts).toBe(town);
});

describe('people beyond the standard', () => {
  const town = facts({ people: [100, 200, 300, null] });
  const walk = floats(100, 900, Number.NaN, 900);

  test('are counted cell by cell; where the walk or the people are not known there is no figure', () => {
    const { cells } = town;
    const values = peopleBeyond(cellUnits(town, cells.people, null), {
      people: cells.people,
      walk,
      standard: metres(800),
    });
    expect([...values]).toEqual([0, 200, Number.NaN, Number.NaN]);
  });

  test('are the very people of the table, area by area', () => {
    const { cells, areas } = town;
    const values = peopleBeyond(areaUnits(town, cells.people), { people: cells.people, walk, standard: metres(800) });
    const table = tableOfAreas(areas, cells, walk, metres(800));
    for (const { area, beyond, unknown } of table.areas) {
      if (Number.isNaN(beyond)) continue;
      expect(values[area]).toEqual(unknown > 0 ? Number.NaN : beyond);
    }
  });

  test('have classes with about a third of them each, between round limits, and one for nobody', () => {
    const values = Float64Array.from({ length: 1001 }, (_, n) => n);
    const shades = beyondShades(ENGLISH, values);
    expect(shades.map(({ label }) => label)).toEqual(['nobody', 'up to 600', '600 to 800', 'over 800']);
    expect(new Set(shades.map(({ colour }) => colour)).size).toBe(4);
    expect([...statesOf(floats(0, 1, 600, 601, 1e6, Number.NaN), shades)]).toEqual([0, 1, 1, 2, 3, UNKNOWN_WALK]);
  });

  test('have fewer classes where few are left out, and never a class that nobody is in', () => {
    expect(beyondShades(ENGLISH, floats(0, 0, 7)).map(({ label }) => label)).toEqual(['nobody', 'somebody']);
    expect(beyondShades(ENGLISH, floats(0, 0)).map(({ label }) => label)).toEqual(['nobody', 'somebody']);
    expect(beyondText(ENGLISH, 7, null)).toBe('Fewer than 10 people beyond the standard');
    expect(beyondText(ENGLISH, 0, null)).toBe('Nobody beyond the standard');
  });
});
