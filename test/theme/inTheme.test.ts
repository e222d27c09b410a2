import { describe, expect, test } from 'vitest';
import { worldStyle } from '../../src/map/basemap';
import { DARK_COLOURS } from '../../src/theme/darkColours';
import { inTheme, pixelsIn } from '../../src/theme/inTheme';

test('a layer is drawn by night as by day, in other colours alone', () => {
  const layer = {
    id: 'marks',
    type: 'circle',
    paint: { 'circle-color': ['case', ['get', 'isOpen'], '#b2432a', '#2b2620'], 'circle-radius': 5 },
  };
  expect(inTheme('light', layer)).toBe(layer);
  expect(inTheme('dark', layer)).toEqual({
    ...layer,
    paint: { 'circle-color': ['case', ['get', 'isOpen'], '#ee8465', '#f0e9dc'], 'circle-radius': 5 },
  });
});

test('every colour of the ground has one for the night', () => {
  const colours = worldStyle('pmtiles://world').layers.flatMap(({ paint }) =>
    Object.values(paint ?? {}).filter((value): value is string => /^#/.test(String(value))),
  );
  expect(colours.length).toBeGreaterThan(5);
  expect(colours.filter((colour) => !(colour in DARK_COLOURS))).toEqual([]);
});

test('no two colours of the day fall together by night, so that nothing told apart by colour is lost', () => {
  const nights = Object.values(DARK_COLOURS);
  expect(nights.filter((colour, i) => nights.indexOf(colour) !== i)).toEqual([]);
});

describe('images', () => {
  const image = { width: 2, height: 1, data: Uint8ClampedArray.from([43, 38, 32, 190, 1, 2, 3, 255]) };

  test('have their plain colours changed, and keep what is transparent', () => {
    expect([...pixelsIn('dark', image).data]).toEqual([0xf0, 0xe9, 0xdc, 190, 1, 2, 3, 255]);
    expect([...image.data.slice(0, 3)]).toEqual([43, 38, 32]);
  });

  test('are the very same by day', () => {
    expect(pixelsIn('light', image)).toBe(image);
  });
});
