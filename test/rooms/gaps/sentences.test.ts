import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/core/site/kinds';
import { kilometresPerHour, metres, minutes } from '../../../src/core/units';
import { ENGLISH } from '../../../src/languages/speaker';
import { manyOfKinds, oneOfKinds } from '../../../src/rooms/gaps/kindWords';
import {
  cellPeopleText,
  gapSentence,
  standardText,
  strandedSentence,
  unknownSentences,
  walkText,
} from '../../../src/rooms/gaps/sentences';
import type { AreaFigures } from '../../../src/workers/questions';

/** Sentences keep figure and unit together with spaces that never break; for reading they are plain. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

const createFigures = (figures: Partial<AreaFigures> = {}): AreaFigures => ({
  people: 1_639_981,
  beyond: 501_789.06,
  unknown: 0,
  meanMetres: 675,
  p90Metres: 1200,
  ...figures,
});

const say = (figures: Partial<AreaFigures>, kinds: readonly Kind[] = ['library'], time = 10) =>
  plain(
    gapSentence(ENGLISH, {
      table: { city: createFigures(figures), areas: [], areasWithoutPeople: 0 },
      kinds,
      standard: minutes(time),
      speed: kilometresPerHour(4.8),
    }),
  );

describe('the sentence', () => {
  test('says how many, which share, how far and from what', () => {
    expect(say({})).toBe(
      'About 502,000 of 1,639,981 people (31 %) live more than 10 minutes on foot (800 m) from the nearest library.',
    );
  });

  test('names the group it is about', () => {
    const group = (figures: Partial<AreaFigures>) =>
      plain(
        gapSentence(ENGLISH, {
          table: { city: createFigures({ people: 349_178, ...figures }), areas: [], areasWithoutPeople: 0 },
          kinds: ['library'],
          standard: minutes(15),
          speed: kilometresPerHour(4.8),
          many: 'people aged 65 and over',
        }),
      );
    expect(group({ beyond: 35_210 })).toBe(
      'About 35,200 of 349,178 people aged 65 and over (10 %) live more than 15 minutes on foot (1,200 m) from the nearest library.',
    );
    expect(group({ beyond: 0 })).toMatch(/^All people aged 65 and over live within 15 minutes/);
    expect(group({ beyond: 0, unknown: 9 })).toMatch(/^All people aged 65 and over whose walk is known live within/);
  });

  test('asks for one of each kind, and does not speak of distance then', () => {
    const each = (figures: Partial<AreaFigures>, kinds: readonly Kind[]) =>
      plain(
        gapSentence(ENGLISH, {
          table: { city: createFigures(figures), areas: [], areasWithoutPeople: 0 },
          kinds,
          standard: minutes(15),
          speed: kilometresPerHour(4.8),
          join: 'each',
        }),
      );
    expect(each({}, ['library', 'primary'])).toBe(
      'About 502,000 of 1,639,981 people (31 %) do not have one of each within 15 minutes on foot (1,200 m): library and primary school.',
    );
    expect(each({ beyond: 0 }, ['library', 'primary'])).toContain('of the nearest library and primary school.');
    expect(each({}, ['library'])).toContain('live more than 15 minutes');
  });

  test('never rounds a few people to nobody, nor nearly all to all', () => {
    expect(say({ beyond: 3.2 })).toMatch(/^Fewer than 10 of 1,639,981 people \(under 1 %\) live/);
    expect(say({ beyond: 1_639_970 })).toMatch(/^About 1,640,000 of 1,639,981 people \(over 99 %\) live/);
  });

  test('says when everybody is within the standard, and whose walk that leaves out', () => {
    expect(say({ beyond: 0 })).toBe('Everybody lives within 10 minutes on foot (800 m) of the nearest library.');
    expect(say({ beyond: 0, unknown: 40 })).toMatch(/^Everybody whose walk is known lives within/);
  });

  test('does not make up people where none are known', () => {
    expect(say({ people: 0, beyond: 0 })).toBe('How many people live here is not known, so no people can be counted.');
    expect(say({ people: 50, beyond: 0, unknown: 50 })).toBe(
      'For nobody here is the walk to the nearest library known.',
    );
  });

  test('names up to three kinds, and counts more', () => {
    expect(oneOfKinds(ENGLISH, ['library', 'museum'])).toBe('library or museum or gallery');
    expect(oneOfKinds(ENGLISH, ['early-childhood'])).toBe('nursery or preschool');
    expect(oneOfKinds(ENGLISH, ['primary', 'secondary', 'library', 'museum'])).toBe('place of the 4 chosen kinds');
    expect(manyOfKinds(ENGLISH, ['primary', 'library'])).toBe('primary schools and libraries');
  });

  test('has its minute in the singular', () => {
    expect(say({}, ['library'], 1)).toContain('more than 1 minute on foot (80 m)');
  });
});

test('the standard is told in minutes, speed and metres', () => {
  expect(plain(standardText(ENGLISH, minutes(10), kilometresPerHour(4.8)))).toBe('10 minutes at 4.8 km/h is 800 m');
  expect(plain(standardText(ENGLISH, minutes(15), kilometresPerHour(3.6)))).toBe('15 minutes at 3.6 km/h is 900 m');
});

describe('what is not known', () => {
  const table = (figures: Partial<AreaFigures>, areasWithoutPeople = 0) => ({
    city: createFigures(figures),
    areas: [],
    areasWithoutPeople,
  });

  test('is silent when everything is known', () => {
    expect(unknownSentences(ENGLISH, table({}), 73)).toEqual([]);
    expect(strandedSentence(ENGLISH, 0, ['library'])).toBeNull();
  });

  test('is said with its people and its reason', () => {
    expect(plain(unknownSentences(ENGLISH, table({ unknown: 3807 }), 73)[0])).toBe(
      'For about 3,810 people (under 1 %) the walk is not known: no street of the map comes within 300 m of them. They are counted neither as within nor as beyond.',
    );
  });

  test('speaks of one area or place in the singular and of two in the plural', () => {
    expect(unknownSentences(ENGLISH, table({}, 1), 99)[0]).toMatch(
      /^1 of 99 areas has no population figure; its people are/,
    );
    expect(unknownSentences(ENGLISH, table({}, 2), 99)[0]).toMatch(
      /^2 of 99 areas have no population figure; their people/,
    );
    expect(strandedSentence(ENGLISH, 1, ['library'])).toBe('1 library is near no street of the map and is left out.');
    expect(strandedSentence(ENGLISH, 2, ['library'])).toBe(
      '2 libraries are near no street of the map and are left out.',
    );
  });
});

test('a walk is told in whole minutes with its metres, and never as none', () => {
  const told = (walk: number) => plain(walkText(ENGLISH, metres(walk), kilometresPerHour(4.8)));
  expect([told(20), told(80), told(807.69), told(10_562)]).toEqual([
    'under 1 minute (20 m)',
    '1 minute (80 m)',
    '10 minutes (810 m)',
    '132 minutes (10.6 km)',
  ]);
});

test('the people of a cell are an estimate unless the publisher counted them', () => {
  expect(cellPeopleText(ENGLISH, 312.4, 'sections')).toBe('About 310 people live in this cell (an estimate).');
  expect(cellPeopleText(ENGLISH, 4, 'even')).toBe('Fewer than 10 people live in this cell (an estimate).');
  expect(cellPeopleText(ENGLISH, 0, 'even')).toBe('Hardly anybody lives in this cell (an estimate).');
  expect(cellPeopleText(ENGLISH, 312, 'cells-given')).toBe('312 people live in this cell.');
  expect(cellPeopleText(ENGLISH, 1, 'cells-given')).toBe('1 person lives in this cell.');
  expect(cellPeopleText(ENGLISH, Number.NaN, 'even')).toBe('How many people live in this cell is not known.');
});
