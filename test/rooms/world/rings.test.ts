import { readFileSync } from 'node:fs';
import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import type { MemberCity } from '../../../src/core/site/memberCity';
import { cityColour, RING_SCHEMES, ringImage, ringName } from '../../../src/rooms/world/rings';

const cities: MemberCity[] = JSON.parse(readFileSync('data/network/learning-cities.geojson', 'utf8')).features.map(
  ({ properties }: { properties: MemberCity }) => properties,
);

const evaluate = (expression: unknown, properties: Record<string, unknown>) => {
  const parsed = createExpression(expression, 'layers[0].layout.icon-image');
  if (parsed.result === 'error') throw new Error(JSON.stringify(parsed.value));
  return parsed.value.evaluate({ zoom: 2 }, { type: 'Point', properties } as never);
};

test('every region and every year of joining in the data has exactly one part of its ring', () => {
  for (const { property, parts } of Object.values(RING_SCHEMES)) {
    for (const city of cities) {
      const of = parts.filter(({ values }) =>
        city[property] === null ? values.length === 0 : values.includes(city[property]),
      );
      expect(of.length, `${city.name}: ${city[property]}`).toBe(1);
    }
  }
});

test('a ring is named by the counts of its cluster', () => {
  const cluster = { point_count: 7, 'region:Africa': 3, 'region:Arab States': 4 };
  expect(evaluate(ringName({ by: 'region', theme: 'light' }, 17), cluster)).toBe('ring/light/region/17/3,4,0,0,0');
});

test('cities whose year is not known are the part that the years leave', () => {
  const cluster = { point_count: 9, 'joined:2016': 1, 'joined:2018': 2, 'joined:2025': 4 };
  expect(evaluate(ringName({ by: 'intake', theme: 'dark' }, 17), cluster)).toBe('ring/dark/intake/17/3,0,0,0,4,2');
});

test("a city's own mark has the colour of its part", () => {
  const [africa] = RING_SCHEMES.region.parts;
  expect(evaluate(cityColour('region'), { region: 'Africa' })).toBe(africa.colour);
  expect(evaluate(cityColour('intake'), {})).toBe(RING_SCHEMES.intake.parts.at(-1)!.colour);
});

test('arcs are as long as their shares, from the top on with the clock', () => {
  const { width, height, data } = ringImage('ring/light/region/20/1,1,2,0,0')!;
  const colourAt = (turn: number, radius: number) => {
    const x = Math.floor(width / 2 + Math.sin(turn * 2 * Math.PI) * radius);
    const y = Math.floor(height / 2 - Math.cos(turn * 2 * Math.PI) * radius);
    const at = (y * width + x) * 4;
    return `#${[...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const [first, second, third] = RING_SCHEMES.region.parts.map(({ colour }) => colour);
  const band = 36;
  expect([0.05, 0.2, 0.3, 0.45, 0.55, 0.95].map((turn) => colourAt(turn, band))).toEqual([
    first,
    first,
    second,
    second,
    third,
    third,
  ]);
  // The middle is left to the number, the corners to the map.
  expect(colourAt(0, 0)).toBe('#fffdf8');
  expect(data[3]).toBe(0);
});

test('other images are none of the rings', () => {
  expect(ringImage('network-mark')).toBeNull();
  expect(ringImage('ring/colour/16/1')).toBeNull();
});
