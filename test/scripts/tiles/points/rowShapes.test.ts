import { describe, expect, test } from 'vitest';
import { LayerSink } from '../../../../scripts/tiles/featureSink';
import { PointStore } from '../../../../scripts/tiles/points/pointStore';
import { RowShapes } from '../../../../scripts/tiles/points/rowShapes';
import { createShapeLayer } from '../../../../scripts/tiles/shapes/shapeLayer';
import { SkippedFeatures } from '../../../../scripts/tiles/skippedFeatures';

/** Takes the names one after another, as a feature has them. */
const listOf = (shapes: RowShapes, names: readonly string[]) => {
  let node = 0;
  for (const name of names) {
    const next = shapes.step(node, shapes.key(name));
    if (next >= 0) node = next;
  }
  shapes.end(node);
  return node;
};

describe('lists of property names', () => {
  test('are the same for features that are alike, whatever came between', () => {
    const shapes = new RowShapes(null, []);
    const first = listOf(shapes, ['name', 'kind']);
    const longer = listOf(shapes, ['name', 'kind', 'capacity']);
    expect(listOf(shapes, ['name', 'kind'])).toBe(first);
    expect([...shapes.list(longer)].map((key) => shapes.keys[key])).toEqual(['name', 'kind', 'capacity']);
  });

  test('have a name that comes twice once, in every order of features', () => {
    const shapes = new RowShapes(null, []);
    for (const names of [
      ['a', 'b', 'a'],
      ['a', 'c', 'b', 'c', 'a'],
      ['a', 'b', 'a', 'b', 'd'],
      ['b', 'a', 'b'],
    ]) {
      const keys = [...shapes.list(listOf(shapes, names))].map((key) => shapes.keys[key]);
      expect(keys).toEqual([...new Set(names)]);
    }
  });

  test('tell where a key stands in each, and hand on only those that features have', () => {
    const shapes = new RowShapes(null, []);
    const node = listOf(shapes, ['a', 'b', 'c']);
    expect(shapes.placesOf(shapes.key('b'))[node]).toBe(2);
    expect(shapes.placesOf(shapes.key('z'))[node]).toBe(0);
    expect(shapes.usedLists().map((list) => list.length)).toEqual([0, 0, 0, 3]);
  });
});

test('a feature of a hundred thousand properties takes about ten times as long as one of ten thousand, not a hundred', () => {
  const seconds = (count: number) => {
    const points = new PointStore(new RowShapes(null, []));
    const sink = new LayerSink({ points, shapes: createShapeLayer(), skipped: new SkippedFeatures(false) });
    const properties = Object.fromEntries(Array.from({ length: count }, (_, i) => [`property ${i}`, i]));
    const start = performance.now();
    // The second has its names in another order, so that it shares no list with the first.
    for (const entries of [Object.entries(properties), Object.entries(properties).reverse()]) {
      sink.feature({
        geometry: { type: 'Point', coordinates: [1, 2] },
        properties: Object.fromEntries(entries),
      });
    }
    expect(points.shapes.usedLists().reduce((sum, list) => sum + list.length, 0)).toBe(2 * count);
    return performance.now() - start;
  };
  seconds(1000);
  expect(seconds(100_000)).toBeLessThan(40 * seconds(10_000) + 200);
});
