/**
 * How soon three new libraries for Barcelona are suggested, as the page's worker does it: seconds to the first choice that is shown, to
 * the last better one, and to the proof. The city is open and HiGHS loaded beforehand, as they are in a worker that has answered once.
 */
import { fileURLToPath } from 'node:url';
import loadHighs from 'highs';
import { highsSolver } from '../../src/core/allocation/highsSolver';
import { makePack } from '../../src/core/city/makePack';
import { metres } from '../../src/core/units';
import { createEngine } from '../../src/workers/engine';
import type { Ask, Candidates, SuggestModel } from '../../src/workers/questions';
import { cityStreets } from '../city/cityStreets';
import { packFileBytes } from '../city/packFile';
import { readCity } from '../city/readCity';

const FOLDER = fileURLToPath(new URL('../../data/cities/barcelona', import.meta.url));
const GOAL = { first: 1, proof: 10 } as const;

const IN_SCHOOLS: Candidates = { from: 'kinds', kinds: ['primary'] };

/** The first is what the goals are about: some 300 candidates. */
const ASKED: readonly { readonly model: SuggestModel; readonly candidates: Candidates }[] = [
  { model: 'most-people', candidates: IN_SCHOOLS },
  { model: 'most-people', candidates: { from: 'cells' } },
  { model: 'everyone', candidates: IN_SCHOOLS },
  { model: 'least-walking', candidates: IN_SCHOOLS },
  { model: 'fairest', candidates: IN_SCHOOLS },
];

export async function bench(): Promise<string> {
  const { pack: city } = makePack({ ...readCity(FOLDER).known, streets: await cityStreets(FOLDER) });
  const bytes = packFileBytes(city);
  const engine = createEngine(
    async () => new Response(new Uint8Array(bytes)),
    async () => highsSolver(await loadHighs()),
  );
  const signal = new AbortController().signal;
  const places = {
    pack: { url: 'barcelona.pack', bytes: bytes.length },
    kinds: ['library'],
    travel: { by: 'streets' },
  } as const;
  const ask = (changes: (typeof ASKED)[number]): Ask<'suggest'> => ({
    ...places,
    count: 3,
    standard: metres(800),
    group: null,
    standing: 'stay',
    seconds: 10,
    ...changes,
  });
  await engine.suggest(ask({ model: 'most-people', candidates: IN_SCHOOLS }), { signal, onProgress: () => {} });

  const lines: string[] = [];
  for (const asked of ASKED) {
    const better: number[] = [];
    const start = performance.now();
    const since = () => (performance.now() - start) / 1000;
    const answer = await engine.suggest(ask(asked), {
      signal,
      onProgress: ({ stage }) => {
        if (stage === 'solving') better.push(since());
      },
    });
    const all = since();
    lines.push(
      `  ${asked.model}, ${answer.candidateCount} candidates: first choice after ${(better[0] ?? all).toFixed(2)} s, ${better.length} shown, the last after ${(better.at(-1) ?? all).toFixed(2)} s; ${answer.status} after ${all.toFixed(2)} s`,
    );
  }
  return `\nthree new libraries for Barcelona (goals: a first choice within ${GOAL.first} s, the proof within ${GOAL.proof} s)\n${lines.join('\n')}\n`;
}
