import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { minutes } from '../../../src/core/units';
import {
  areaLayers,
  cellLayers,
  HATCH,
  hatchImage,
  pathLayers,
  reachLayers,
  SOURCES,
  siteLayers,
} from '../../../src/rooms/gaps/gapsLayers';
import { UNKNOWN_WALK, walkClasses } from '../../../src/rooms/gaps/walkClasses';

const classes = walkClasses(minutes(10));
const all: [string, LayerSpecification[]][] = [
  ['cells', cellLayers(classes, { isBehind: false })],
  ['cells behind', cellLayers(classes, { isBehind: true })],
  ['areas', areaLayers(3)],
  ['no area', areaLayers(null)],
  ['reach', reachLayers()],
  ['path', pathLayers(false)],
  ['straight path', pathLayers(true)],
  ['sites', siteLayers(7)],
];

test.each(all)('the layers of %s are a style that MapLibre accepts', (_, layers) => {
  const sources = Object.fromEntries(
    Object.values(SOURCES).map((id) => [
      id,
      { type: 'geojson' as const, data: { type: 'FeatureCollection', features: [] } },
    ]),
  );
  const style = {
    version: 8 as const,
    sources,
    layers,
    glyphs: 'x/{fontstack}/{range}.pbf',
    sprite: 'https://x.example/x',
  };
  expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
});

describe('cells', () => {
  const paint = JSON.stringify(cellLayers(classes, { isBehind: false }));

  test('are painted in the colours of the classes, each by its number', () => {
    classes.forEach(({ colour }, step) => {
      expect(paint).toContain(`${step},"${colour}"`);
    });
  });

  test('whose walk is not known are hatched and get no colour', () => {
    const [colours, unknown] = cellLayers(classes, { isBehind: false });
    expect(JSON.stringify(colours.paint)).not.toContain(`,${UNKNOWN_WALK},`);
    expect(unknown.paint).toMatchObject({ 'fill-pattern': HATCH });
    expect(JSON.stringify(unknown.paint)).toContain(`,${UNKNOWN_WALK}]`);
  });
});

test('a straight line is dashed, a way on streets is not', () => {
  const isDashed = (isStraight: boolean) => JSON.stringify(pathLayers(isStraight)).includes('line-dasharray');
  expect([isDashed(true), isDashed(false)]).toEqual([true, false]);
});

test('the hatch repeats without a seam', () => {
  const { width, height, data } = hatchImage();
  const pixel = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) expect(pixel(x + 1, y)).toBe(pixel(x, y + 1));
});
