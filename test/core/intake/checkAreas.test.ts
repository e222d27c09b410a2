import { expect, test } from 'vitest';
import { faultyAreas, readAreas, reportAreas, usableAreas } from '../../../src/core/intake/checkAreas';
import { recogniseColumns } from '../../../src/core/intake/columns';
import { broughtFeatures } from '../../../src/core/intake/fromFeatures';
import type { Mends } from '../../../src/core/intake/mends';
import { square } from '../city/createPack';
import { nearBarcelona, ROW_NAMES, surroundings } from './bringing';

const turned = (ring: readonly (readonly number[])[]) => ring.map(([x, y]) => [y, x]);
const outline = square([2.15, 41.39])[0];

function readFeatures(...features: (readonly [properties: object, geometry: object | null])[]) {
  const brought = broughtFeatures({
    file: 'barris.geojson',
    format: 'geojson',
    features: features.map(([properties, geometry]) => ({ properties, geometry })),
  });
  return readAreas(brought, recogniseColumns(brought, 'areas', nearBarcelona), surroundings());
}

test('areas without an outline, swapped, far away, without a name, or with people in words are each found', () => {
  const read = readFeatures(
    [
      { nom: 'Gràcia', poblacio: 120 },
      { type: 'Polygon', coordinates: outline },
    ],
    [
      { nom: 'Turned', poblacio: '1.200' },
      { type: 'Polygon', coordinates: [turned(outline[0])] },
    ],
    [
      { nom: 'A point', poblacio: 3 },
      { type: 'Point', coordinates: [2.1, 41.4] },
    ],
    [
      { nom: 'Paris', poblacio: 'about 40' },
      { type: 'Polygon', coordinates: square([2.35, 48.85])[0] },
    ],
    [
      { nom: '', poblacio: null },
      { type: 'MultiPolygon', coordinates: [outline] },
    ],
  );
  expect(reportAreas(read, []).findings.map(({ fault, rows }) => [fault, rows])).toEqual([
    ['no-shape', 1],
    ['swapped', 1],
    ['outside', 1],
    ['no-name', 1],
    ['figure', 1],
  ]);
  expect(faultyAreas(read, 'no-shape', 0, 5)).toEqual([{ row: 3, name: 'A point', found: { what: 'point' } }]);
  expect(usableAreas(read, [], ROW_NAMES.areas).map(({ name }) => name)).toEqual(['Gràcia', 'Paris']);
  const mends: Mends = [
    { do: 'swap' },
    { do: 'leave-out', fault: 'outside' },
    { do: 'name-by-row' },
    { do: 'take-number' },
  ];
  const mended = usableAreas(read, mends, ROW_NAMES.areas);
  expect(mended.map(({ name, population }) => [name, population])).toEqual([
    ['Gràcia', 120],
    ['Turned', 1200],
    ['Area, row 5', null],
  ]);
  expect(mended[1].polygons).toEqual([outline]);
  expect(reportAreas(read, [{ do: 'swap' }]).people).toEqual({ known: 2, unknown: 1, sum: 1320 });
});

test('a ring with a broken corner spoils its outline, and is not cut down to another', () => {
  const broken = [outline[0].map((corner, i) => (i === 1 ? [null, 'x'] : corner))];
  expect(usableAreas(readFeatures([{ nom: 'A' }, { type: 'Polygon', coordinates: broken }]), [], '')).toEqual([]);
});
