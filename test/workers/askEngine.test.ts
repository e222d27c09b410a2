import { describe, expect, test } from 'vitest';
import { metres } from '../../src/core/units';
import { connectEngine, type EngineWorker } from '../../src/workers/askEngine';
import { type Handlers, openDesk } from '../../src/workers/desk';
import { ProblemError, type ToEngine } from '../../src/workers/messages';
import type { Ask } from '../../src/workers/questions';

/** A worker over a real message channel, with the real desk at its other end. `die` is what a crash looks like. */
function startWorker(handlers: Partial<Handlers>) {
  const { port1: page, port2: engine } = new MessageChannel();
  const hear = openDesk(handlers as Handlers, { postMessage: (message) => engine.postMessage(message) });
  engine.onmessage = ({ data }: { data: ToEngine }) => hear(data);
  const onError: ((event: { message?: string }) => void)[] = [];
  const worker: EngineWorker = {
    postMessage: (message) => page.postMessage(message),
    addEventListener(type: 'message' | 'error', listener: never) {
      if (type === 'error') onError.push(listener);
      else page.addEventListener('message', listener);
      page.start();
    },
    terminate() {
      page.close();
      engine.close();
    },
  };
  const die = (message: string) => {
    for (const listener of onError) listener({ message });
  };
  return { worker, die };
}

const pack = { url: 'town.pack', bytes: 1 };
const standardOf = (standard: number): Ask<'areaTable'> => ({
  pack,
  kinds: ['library'],
  travel: { by: 'streets' },
  standard: metres(standard),
});
const tableOf = (standard: number) => ({
  city: { people: standard, beyond: 0, unknown: 0, meanMetres: 0, p90Metres: 0 },
  areas: [],
  areasWithoutPeople: 0,
});

describe('a question', () => {
  test('asked again supersedes the older one, and only the newest of a burst is worked on', async () => {
    const worked: number[] = [];
    const { worker } = startWorker({
      areaTable: ({ standard }) => {
        worked.push(standard);
        return tableOf(standard);
      },
    });
    const engine = connectEngine(() => worker);
    const replies = [100, 200, 300].map((standard) => engine.ask('areaTable', standardOf(standard)));
    expect((await Promise.all(replies)).map(({ status }) => status)).toEqual(['superseded', 'superseded', 'answered']);
    expect(worked).toEqual([300]);
    engine.close();
  });

  test('whose answer comes late is not shown in place of a newer one', async () => {
    let started = () => {};
    const hasStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    const { worker } = startWorker({
      areaTable: async ({ standard }, { signal }) => {
        started();
        // The older question is worked on until it is cancelled, and then answers all the same.
        if (standard === 100) await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return tableOf(standard);
      },
    });
    const engine = connectEngine(() => worker);
    const older = engine.ask('areaTable', standardOf(100));
    await hasStarted;
    const newer = engine.ask('areaTable', standardOf(200));
    expect(await older).toEqual({ status: 'superseded' });
    expect(await newer).toMatchObject({ status: 'answered', answer: { city: { people: 200 } } });
    engine.close();
  });

  test('of one name leaves questions of other names alone', async () => {
    const { worker } = startWorker({
      areaTable: ({ standard }) => tableOf(standard),
      clusters: () => ({ clusters: [], sites: 7 }),
    });
    const engine = connectEngine(() => worker);
    const clusters = engine.ask('clusters', { pack, kinds: [], bounds: [0, 0, 1, 1], zoom: 3 });
    const table = engine.ask('areaTable', standardOf(1));
    expect(await clusters).toMatchObject({ status: 'answered', answer: { sites: 7 } });
    expect(await table).toMatchObject({ status: 'answered' });
    engine.close();
  });

  test('that fails brings its problem across with every field', async () => {
    const problem = { where: 'town.pack', what: 'it is missing', fix: 'Make it.', level: 'error' as const };
    const { worker } = startWorker({
      areaTable: () => {
        throw new ProblemError(problem);
      },
    });
    const engine = connectEngine(() => worker);
    expect(await engine.ask('areaTable', standardOf(1))).toEqual({ status: 'failed', problem });
    engine.close();
  });

  test('that meets a fault of ours says so and what to do', async () => {
    const { worker } = startWorker({
      areaTable: () => {
        throw new RangeError('cell 9 is none of 3');
      },
    });
    const engine = connectEngine(() => worker);
    const reply = await engine.ask('areaTable', standardOf(1));
    expect(reply).toMatchObject({ status: 'failed', problem: { where: 'areaTable', what: 'cell 9 is none of 3' } });
    engine.close();
  });

  test('tells how far it has come', async () => {
    const heard: number[] = [];
    const { worker } = startWorker({
      areaTable: ({ standard }, { onProgress }) => {
        for (const done of [1, 2]) onProgress({ stage: 'fetching', done, total: 2 });
        return tableOf(standard);
      },
    });
    const engine = connectEngine(() => worker);
    await engine.ask('areaTable', standardOf(1), (progress) =>
      heard.push(progress.stage === 'solving' ? -1 : progress.done),
    );
    expect(heard).toEqual([1, 2]);
    engine.close();
  });
});

describe('a worker that dies', () => {
  test('is started again and given what it still owed', async () => {
    const mute = startWorker({ areaTable: () => new Promise<never>(() => {}) });
    const well = startWorker({ areaTable: ({ standard }) => tableOf(standard) });
    const workers = [mute.worker, well.worker];
    const engine = connectEngine(() => workers.shift()!);
    const reply = engine.ask('areaTable', standardOf(5));
    mute.die('out of memory');
    expect(await reply).toMatchObject({ status: 'answered', answer: { city: { people: 5 } } });
    engine.close();
  });

  test('twice over the same question is not tried a third time, and the next question starts anew', async () => {
    const mutes = [1, 2].map(() => startWorker({ areaTable: () => new Promise<never>(() => {}) }));
    const well = startWorker({ areaTable: ({ standard }) => tableOf(standard) });
    const workers = [...mutes, well];
    const engine = connectEngine(() => workers.shift()!.worker);
    const reply = engine.ask('areaTable', standardOf(5));
    for (const { die } of mutes) die('out of memory');
    expect(await reply).toMatchObject({
      status: 'failed',
      problem: { what: expect.stringContaining('out of memory') },
    });
    expect(await engine.ask('areaTable', standardOf(6))).toMatchObject({ status: 'answered' });
    engine.close();
  });
});
