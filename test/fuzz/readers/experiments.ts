/** The records of an experiment as this browser keeps them: read when it is opened, and when another window wrote them. */
import { type Reader, textBody } from '../../../scripts/fuzz/reader';
import { readBundle } from '../../../src/core/experiment/bundle/readBundle';
import { writeBundle } from '../../../src/core/experiment/bundle/writeBundle';
import { publishProblems } from '../../../src/core/experiment/publish';
import { conflictsOf, experimentOf, type Kept, keep, merge } from '../../../src/core/experiment/versions';
import { ENGLISH } from '../../../src/languages/speaker';
import { isHead, keptInRecords } from '../../../src/rooms/classes/keeping/shelfRecords';
import { figuresOf } from '../../../src/rooms/classes/results/figuresOf';
import { timeSpanText } from '../../../src/rooms/classes/results/localTime';
import { changedText, experimentFacts } from '../../../src/rooms/classes/start/cardText';
import { begun, blank, edited } from '../../core/experiment/copies';
import { createFullExperiment, MAY_MORNING } from '../../core/experiment/experiments';

const begins = keep(begun, createFullExperiment(), 'c0py0000000a');
const disputed = merge(
  edited(begins, { do: 'write', head: { title: 'Louder?' } }, 'c0py0000000b'),
  edited(begins, { do: 'write', head: { title: 'Quieter?' } }, 'c0py0000000c'),
);

/** JSON has no columns of numbers: they stand in it as `{"Float64Array": [1, 2]}`. */
const recordsText = (kept: Kept): string => {
  const { ids, seen, fields } = kept;
  const spine = { title: 'How loud?', classLabel: '6B', city: 'Barcelona', places: 1, readings: 3 };
  const head = { id: 'experiment01', ...spine, ids, seen, changedAt: MAY_MORNING, revision: 3 };
  const records = [...fields].map(([field, versions]) => ({ key: ['experiment01', field], value: versions }));
  return JSON.stringify({ head, records }, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? { [value.constructor.name]: Array.from(value as Uint8Array) } : value,
  );
};

const COLUMNS = { Float64Array, Uint16Array, Uint8Array };

/** The column that an object of JSON stands for; null where it stands for itself. */
function columnOf(value: object): ArrayBufferView | null {
  const [[name, numbers] = []] = Object.entries(value);
  if (name === undefined || !Object.hasOwn(COLUMNS, name) || !Array.isArray(numbers)) return null;
  if (!numbers.every((one) => one === null || typeof one === 'number')) return null;
  return COLUMNS[name as keyof typeof COLUMNS].from(numbers);
}

/** With columns in place; step by step, for it may be nested a hundred thousand deep. */
function withColumns(root: unknown): unknown {
  const holder = { root };
  const open: object[] = [holder];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const [key, value] of Object.entries(parent)) {
      if (typeof value !== 'object' || value === null) continue;
      const column = columnOf(value);
      if (column) Object.defineProperty(parent, key, { value: column });
      else open.push(value);
    }
  }
  return holder.root;
}

function recordsIn(bytes: Uint8Array) {
  let json: unknown;
  try {
    json = withColumns(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const { head, records } = (json ?? {}) as { head?: unknown; records?: unknown };
  const rows: readonly unknown[] = Array.isArray(records) ? records : [];
  const part = (name: 'key' | 'value') => rows.map((row) => (row as Record<string, unknown> | null)?.[name]);
  return { head, fields: { keys: part('key'), values: part('value') } };
}

/** Whatever the page does with an experiment that it could read. */
function used(kept: Kept) {
  const shown = experimentOf(kept, blank);
  const both = merge(merge(kept, begins), kept);
  const bundle = writeBundle(both, { blank, audience: 'public' });
  return [
    conflictsOf(both).length,
    keep(both, { ...shown, title: 'Another' }, 'c0py0000000d'),
    publishProblems(both, { where: 'a.zip', blank }),
    readBundle(bundle, 'a.zip').problems,
    figuresOf(shown, experimentOf(begins, blank), { quantity: null, statistic: 'median' }).places.length,
    ...shown.marks.map(({ from, until }) => timeSpanText(ENGLISH, from, until, shown.timeZone)),
  ];
}

export const EXPERIMENTS: Reader = {
  name: 'kept/experiments',
  seeds: () => [textBody(recordsText(begins), 'json'), textBody(recordsText(disputed), 'json')],
  read: (bytes) => {
    const found = recordsIn(bytes);
    if (!found) return 'no records';
    const { head, fields } = found;
    const card = isHead(head) ? [experimentFacts(ENGLISH, head), changedText(ENGLISH, head.changedAt)] : 'damaged';
    const kept = keptInRecords(head, fields);
    return [card, kept ? used(kept) : 'damaged'];
  },
};
