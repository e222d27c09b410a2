import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { figureExtremes, GROUP_WORDS, groupName, manyOfGroup } from '../../../../src/rooms/gaps/find/groupWords';

interface Group {
  readonly label: string;
  readonly unit: string;
}
const CITIES = 'data/cities';
const published = readdirSync(CITIES)
  .map((city) => JSON.parse(readFileSync(join(CITIES, city, 'city.json'), 'utf8')) as { groups?: Group[] })
  .flatMap(({ groups = [] }) => groups);

describe('the groups of published cities', () => {
  test('have words of their own, which in English are the labels that the cities give', () => {
    expect(published.length).toBeGreaterThan(20);
    for (const { label } of published) {
      expect(Object.keys(GROUP_WORDS)).toContain(label);
      expect(groupName(ENGLISH, label)).toBe(label);
    }
  });

  test('say who their people are, and what need is where they are figures', () => {
    for (const { label, unit } of published) {
      const { many, most, least } = GROUP_WORDS[label];
      expect([label, many !== undefined]).toEqual([label, unit === 'people']);
      const mayBeNeed = unit === 'euro' || unit === 'percent';
      expect([label, most !== undefined, least !== undefined]).toEqual([label, mayBeNeed, mayBeNeed]);
    }
  });

  test('are no words for what no city has any more', () => {
    const labels = new Set(published.map(({ label }) => label));
    expect(Object.keys(GROUP_WORDS).filter((label) => !labels.has(label))).toEqual([]);
  });
});

describe('a group within a sentence', () => {
  test.each([
    ['Women', 'women'],
    ['Children aged 0 to 15', 'children aged 0 to 15'],
    ['Aged 65 and over', 'people aged 65 and over'],
    ['Born outside Spain', 'people born outside Spain'],
    ['Under 18', 'people under 18'],
    ['With a migration background', 'people with a migration background'],
    ['Foreign nationals', 'foreign nationals'],
  ])('"%s" reads "%s"', (label, words) => expect(manyOfGroup(ENGLISH, label)).toBe(words));

  test('is named as it was given where nobody has words for it', () => {
    for (const label of ['Left-handers', 'constructor']) {
      expect(groupName(ENGLISH, label)).toBe(label);
      expect(manyOfGroup(ENGLISH, label)).toBe(`people (${label})`);
      expect(figureExtremes(ENGLISH, label, { isLowNeed: true }).most).toBe(`the lowest figures (${label})`);
      expect(figureExtremes(ENGLISH, label, { isLowNeed: false }).most).toBe(`the highest figures (${label})`);
    }
  });
});

test('most need is a low income and a high share', () => {
  const extremes = (label: string) => figureExtremes(ENGLISH, label, { isLowNeed: false });
  expect(extremes('Income per taxpayer, mean').most).toBe('the lowest income per taxpayer');
  expect(extremes('Unemployed').most).toBe('the highest share unemployed');
});
