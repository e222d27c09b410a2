/**
 * Where the ids and property rows of a layer's points stand, in canonical order: in memory, or, when they are many, in
 * a file. A thread cuts tiles along the same order, so it reads the file in long stretches, a window at a time.
 */
import { openSync, readSync } from 'node:fs';
import { giveUp } from '../../memory/givenUp';
import { writeFully } from '../../pmtiles/writeFully';
import type { PointStore } from './pointStore';

export type StoredRows =
  | {
      readonly where: 'memory';
      readonly rows: Uint32Array;
      readonly rowStarts: Uint32Array;
      readonly ids: Float64Array | null;
    }
  | {
      readonly where: 'file';
      /** Open for reading in all threads: descriptors belong to the process. */
      readonly file: number;
      readonly count: number;
      /** Numbers in all rows together. */
      readonly rowsUsed: number;
      readonly hasIds: boolean;
    };

/** Bytes that the store's ids and rows take. */
export const rowBytes = ({ count, rowsUsed, ids }: PointStore) =>
  4 * (count + rowsUsed) + (ids === null ? 0 : 8 * count);

export const rowsInMemory = ({ rows, rowStarts, ids }: PointStore): StoredRows => ({
  where: 'memory',
  rows,
  rowStarts,
  ids,
});

/** Numbers written or read at a time. */
const WINDOW = 1 << 14;

/** In the file: where each row starts (and where the last ends), the rows, the ids. */
const rowsAt = (count: number) => 4 * (count + 1);
const idsAt = (count: number, rowsUsed: number) => rowsAt(count) + 4 * rowsUsed;

/** Moves the ids and rows of a store in canonical order to a new file. The caller closes and removes it. */
export function rowsToFile(store: PointStore, path: string): Extract<StoredRows, { where: 'file' }> {
  const { count, rowsUsed, rows, rowStarts, shapes, ids } = store;
  const file = openSync(path, 'wx+');
  const starts = new ColumnWriter(file, 0, new Uint32Array(WINDOW));
  const codes = new ColumnWriter(file, rowsAt(count), new Uint32Array(WINDOW * 8));
  let start = 0;
  for (let i = 0; i < count; i++) {
    const from = rowStarts[i];
    const to = from + 1 + shapes.nodeLength[rows[from]];
    for (let at = from; at < to; at++) codes.add(rows[at]);
    starts.add(start);
    start += to - from;
  }
  starts.add(start);
  starts.end();
  codes.end();
  if (ids !== null) {
    const column = new ColumnWriter(file, idsAt(count, rowsUsed), new Float64Array(WINDOW));
    for (let i = 0; i < count; i++) column.add(ids[i]);
    column.end();
  }
  giveUp(rows.byteLength + rowStarts.byteLength + (ids?.byteLength ?? 0));
  store.releaseRows();
  return { where: 'file', file, count, rowsUsed, hasIds: ids !== null };
}

class ColumnWriter {
  private used = 0;

  constructor(
    private readonly file: number,
    private position: number,
    private readonly buffer: Uint32Array | Float64Array,
  ) {}

  add(value: number): void {
    if (this.used === this.buffer.length) this.end();
    this.buffer[this.used++] = value;
  }

  /** Writes what was added. */
  end(): void {
    const bytes = this.used * this.buffer.BYTES_PER_ELEMENT;
    writeFully(this.file, new Uint8Array(this.buffer.buffer, 0, bytes), 0, bytes, this.position);
    this.position += bytes;
    this.used = 0;
  }
}

/** Finds rows and ids by point, for one thread. */
export class PointRows {
  /** Holds the row last found. */
  codes: Uint32Array;
  private readonly rowStarts: Uint32Array;
  private readonly ids: Float64Array | null;
  private readonly windows: { starts: Window; rows: Window; ids: Window | null } | null = null;

  /** `window`: numbers read from the file at a time. */
  constructor(stored: StoredRows, window = WINDOW) {
    if (stored.where === 'memory') {
      this.codes = stored.rows;
      this.rowStarts = stored.rowStarts;
      this.ids = stored.ids;
      return;
    }
    const { file, count, rowsUsed, hasIds } = stored;
    const starts = new Window(file, 0, count + 1, new Uint32Array(window));
    const rows = new Window(file, rowsAt(count), rowsUsed, new Uint32Array(window));
    const ids = hasIds ? new Window(file, idsAt(count, rowsUsed), count, new Float64Array(window)) : null;
    this.windows = { starts, rows, ids };
    this.codes = rows.values as Uint32Array;
    this.rowStarts = starts.values as Uint32Array;
    this.ids = ids && (ids.values as Float64Array);
  }

  /** Where in `codes` the point's row begins: the node of its key list, then its value codes. */
  find(point: number): number {
    const { windows } = this;
    if (windows === null) return this.rowStarts[point];
    const at = windows.starts.find(point, 2);
    const start = windows.starts.values[at];
    const found = windows.rows.find(start, windows.starts.values[at + 1] - start);
    this.codes = windows.rows.values as Uint32Array;
    return found;
  }

  /** NaN where the point has none. */
  id(point: number): number {
    if (this.ids === null) return Number.NaN;
    return this.ids[this.windows?.ids ? this.windows.ids.find(point, 1) : point];
  }
}

/** A stretch of a column in the file. */
class Window {
  private first = 0;
  private length = 0;

  constructor(
    private readonly file: number,
    private readonly position: number,
    private readonly count: number,
    public values: Uint32Array | Float64Array,
  ) {}

  /** Where in `values` the numbers from `from` on stand. */
  find(from: number, length: number): number {
    if (from < this.first || from + length > this.first + this.length) this.read(from, length);
    return from - this.first;
  }

  private read(from: number, length: number): void {
    // Only rows are asked for as more than two numbers.
    if (length > this.values.length) this.values = new Uint32Array(length);
    const { values } = this;
    this.first = from;
    this.length = Math.min(values.length, this.count - from);
    const size = values.BYTES_PER_ELEMENT;
    const bytes = new Uint8Array(values.buffer, 0, this.length * size);
    for (let done = 0; done < bytes.length; ) {
      const more = readSync(this.file, bytes, done, bytes.length - done, this.position + from * size + done);
      if (more === 0) throw new Error('the scratch file with the properties of points ends too early');
      done += more;
    }
  }
}
