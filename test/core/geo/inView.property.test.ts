import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { haversine } from '../../../src/core/geo/distance';
import { marksInView } from '../../../src/core/geo/inView';
import type { LonLat } from '../../../src/core/units';

const mark = (name: string, lon: number, lat: number) => ({ name, at: [lon, lat] as LonLat });
const names = (found: readonly { mark: { name: string } }[]) => found.map(({ mark }) => mark.name);

describe('what is in view', () => {
  test('is told from the middle outwards, and what lies beside the view is not told', () => {
    const marks = [mark('far', 9, 1), mark('outside', 11, 0), mark('near', 1, 0.5), mark('above', 0, 10.5)];
    expect(names(marksInView(marks, [-10, -10, 10, 10]))).toEqual(['near', 'far']);
  });

  test('lies where the map shows it: north is above, east to the right', () => {
    const marks = [mark('north', 0, 5), mark('east', 5, 0), mark('south', 0, -5), mark('west', -5, 0)];
    const found = marksInView(marks, [-10, -10, 10, 10]);
    expect(found.map(({ mark: { name }, bearing }) => [name, Math.round(bearing)])).toEqual([
      ['north', 0],
      ['east', 90],
      ['south', 180],
      ['west', 270],
    ]);
  });

  test('is told across the date line, from either side of it', () => {
    const fiji = mark('Suva', 178.4, -18.1);
    const samoa = mark('Apia', -171.8, -13.8);
    for (const turn of [-360, 0, 360]) {
      const found = marksInView([fiji, samoa], [175 + turn, -30, 195 + turn, 0]);
      expect(names(found)).toEqual(['Apia', 'Suva']);
      expect(found[0].bearing).toBeLessThan(180);
      expect(found[1].bearing).toBeGreaterThan(180);
    }
  });

  test('is empty where nothing is', () => {
    expect(marksInView([], [-180, -85, 180, 85])).toEqual([]);
  });
});

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
);
const view = fc
  .record({
    west: fc.double({ min: -540, max: 540, noNaN: true }),
    width: fc.double({ min: 0.01, max: 360, noNaN: true }),
    south: fc.double({ min: -84, max: 83, noNaN: true }),
    height: fc.double({ min: 0.01, max: 60, noNaN: true }),
  })
  .map(({ west, width, south, height }) => [west, south, west + width, Math.min(84, south + height)] as const);

/** The slow twin: every copy of the mark that a map could show is looked at. */
const isSeen = ([lon, lat]: LonLat, [west, south, east, north]: readonly number[]) =>
  lat >= south &&
  lat <= north &&
  Array.from({ length: 9 }, (_, turn) => lon + 360 * (turn - 4)).some((copy) => copy >= west && copy <= east);

test.prop([fc.array(position, { maxLength: 30 }), view])(
  'a mark is told exactly where a copy of it is on the map, each once, and in the order of distance',
  (positions, box) => {
    const marks = positions.map(([lon, lat], i) => mark(String(i), lon, lat));
    const found = marksInView(marks, box);
    expect(names(found).sort()).toEqual(
      marks
        .filter(({ at }) => isSeen(at, box))
        .map(({ name }) => name)
        .sort(),
    );
    for (let i = 1; i < found.length; i++) expect(found[i].distance).toBeGreaterThanOrEqual(found[i - 1].distance);
    for (const { bearing } of found) {
      expect(bearing).toBeGreaterThanOrEqual(0);
      expect(bearing).toBeLessThan(360);
    }
  },
);

test.prop([position, view])('the distance is that from the middle of the picture', (at, box) => {
  const [found] = marksInView([{ at }], box);
  if (!found) return;
  const [west, south, east, north] = box;
  const up = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const middle = (2 * Math.atan(Math.exp((up(south) + up(north)) / 2)) - Math.PI / 2) * (180 / Math.PI);
  expect(Math.abs(found.distance - haversine([(west + east) / 2, middle], at))).toBeLessThan(1);
});
