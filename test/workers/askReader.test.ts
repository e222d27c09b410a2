import { describe, expect, test } from 'vitest';
import { connectClassFiles } from '../../src/workers/askClassFiles';
import { openIntake } from '../../src/workers/askIntake';
import type { ReaderWorker } from '../../src/workers/askReader';
import { createClassFileDesk } from '../../src/workers/classFiles/classFileDesk';

type Listener = (event: never) => void;

/** A worker that answers by `handle`; undefined is never answered. `die` is what a crash looks like to the page. */
function createWorker<Name extends string>(handle: (name: Name, ask: never) => unknown) {
  const listeners: Record<'message' | 'error', Listener[]> = { message: [], error: [] };
  const asked: Name[] = [];
  const say = (type: 'message' | 'error', event: object) => {
    for (const listener of listeners[type]) listener(event as never);
  };
  const worker: ReaderWorker<Name> = {
    addEventListener: (type: 'message' | 'error', listener: Listener) => void listeners[type].push(listener),
    terminate: () => undefined,
    async postMessage({ id, name, ask }) {
      asked.push(name);
      const answer = await handle(name, ask as never);
      if (answer !== undefined) say('message', { data: { id, answer } });
    },
  };
  return { worker, asked, die: (message: string) => say('error', { message }) };
}

/** Starts these workers, one after the other. */
function inTurn<Name extends string>(...workers: { worker: ReaderWorker<Name> }[]) {
  return () => workers.shift()!.worker;
}

const surroundings = {} as never;
const file = (text: string, name = 'places.csv') => new File([text], name);
const mute = () => createWorker<never>(() => undefined);

describe('reading what somebody brought', () => {
  test('goes on in a new worker when the first dies over the file', async () => {
    const first = mute();
    const second = createWorker(() => ({ rows: 3 }));
    const intake = openIntake(inTurn<never>(first, second));
    const reply = intake.ask('read', { file: file('a'), surroundings });
    first.die('out of memory');
    expect(await reply).toMatchObject({ status: 'answered', answer: { rows: 3 } });
  });

  test('opens the file again where the worker died over a later question', async () => {
    const first = createWorker((name) => (name === 'read' ? { rows: 3 } : undefined));
    const second = createWorker((name) => (name === 'read' ? { rows: 3 } : { usable: 2 }));
    const intake = openIntake(inTurn<never>(first as never, second as never));
    await intake.ask('read', { file: file('a'), surroundings });
    const report = intake.ask('check', {} as never);
    first.die('out of memory');
    expect(await report).toMatchObject({ status: 'answered', answer: { usable: 2 } });
    expect(second.asked).toEqual(['read', 'check']);
  });

  test('is given up when a second worker dies over the same file, in words, and the next file is read', async () => {
    const [first, second] = [mute(), mute()];
    const third = createWorker(() => ({ rows: 1 }));
    const intake = openIntake(inTurn<never>(first, second, third));
    const reply = intake.ask('read', { file: file('a'), surroundings });
    for (const { die } of [first, second]) die('out of memory');
    expect(await reply).toMatchObject({
      status: 'failed',
      problem: { what: expect.stringContaining('stopped twice (out of memory)'), fix: 'Bring a smaller part of it.' },
    });
    expect(await intake.ask('read', { file: file('b'), surroundings })).toMatchObject({ status: 'answered' });
  });
});

test('tables of class files keep their names in the worker that takes over', async () => {
  const desks = [createClassFileDesk(), createClassFileDesk()];
  const [first, second] = desks.map((desk, i) =>
    createWorker<'open' | 'read'>((name, ask) =>
      // The first worker dies over reading a table.
      i === 0 && name === 'read' ? undefined : desk[name](ask),
    ),
  );
  const files = connectClassFiles(inTurn(first, second));
  const tables = await Promise.all(
    ['noise', 'lux'].map(async (column, i) => {
      const { opened } = await files.open(
        file(`time,${column}\n2024-03-01 10:00,${5 + 2 * i}\n2024-03-01 10:01,${6 + 2 * i}\n`, `${column}.csv`),
        'UTC',
      );
      return opened[0];
    }),
  );
  const lux = tables[1];
  if (lux.is !== 'table') throw new Error(`a table was read as ${lux.is}`);
  const reading = files.read(lux.id, lux.matched.matching);
  first.die('out of memory');
  const { series } = await reading;
  expect([...series[0].readings.raw]).toEqual([7, 8]);
  expect(second.asked).toEqual(['open', 'open', 'read']);
});
