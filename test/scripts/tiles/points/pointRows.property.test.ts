import { closeSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { PointRows, rowsInMemory, rowsToFile } from '../../../../scripts/tiles/points/pointRows';
import { PointStore } from '../../../../scripts/tiles/points/pointStore';
import { RowShapes } from '../../../../scripts/tiles/points/rowShapes';

const folder = mkdtempSync(join(tmpdir(), 'point-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const point = fc.record({
  id: fc.option(fc.nat()),
  codes: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }),
});

/** What a reader says of every point, asked in the given order. */
function answers(rows: PointRows, store: PointStore, asked: readonly number[]) {
  const found: number[] = [];
  for (const i of asked) {
    const start = rows.find(i);
    const end = start + 1 + store.shapes.nodeLength[rows.codes[start]];
    found.push(rows.id(i), end - start);
    for (let at = start; at < end; at++) found.push(rows.codes[at]);
  }
  return Buffer.from(Float64Array.from(found).buffer);
}

let made = 0;

test.prop([
  fc.array(point, { minLength: 1, maxLength: 60 }),
  fc.infiniteStream(fc.nat()),
  fc.integer({ min: 2, max: 40 }),
])('rows and ids in a file are those in memory, in whatever order they are asked for', (points, jumps, window) => {
  const store = new PointStore(new RowShapes(null, []));
  for (const { id, codes } of points) {
    store.begin();
    for (const code of codes) store.pushCode(store.shapes.key(`key ${code}`), code);
    if (id !== null) store.setId(id);
    store.end(0, 45);
  }
  const asked = [
    ...Array.from({ length: store.count }, (_, i) => i),
    ...[...jumps.take(200)].map((jump) => jump % store.count),
  ];
  const inMemory = answers(new PointRows(rowsInMemory(store)), store, asked);
  const stored = rowsToFile(store, join(folder, `rows-${made++}`));
  try {
    expect(answers(new PointRows(stored, window), store, asked).equals(inMemory)).toBe(true);
  } finally {
    closeSync(stored.file);
  }
});

test('a row longer than the stretch that is read at a time is found whole', () => {
  const store = new PointStore(new RowShapes(null, []));
  for (const length of [3, 40, 2]) {
    store.begin();
    for (let key = 0; key < length; key++) store.pushCode(store.shapes.key(`key ${key}`), key);
    store.end(0, 0);
  }
  const stored = rowsToFile(store, join(folder, 'long'));
  const rows = new PointRows(stored, 16);
  for (const [i, length] of [3, 40, 2].entries()) {
    const start = rows.find(i);
    expect(rows.codes.slice(start + 1, start + 1 + length)).toEqual(Uint32Array.from({ length }, (_, key) => key));
  }
  closeSync(stored.file);
});
