/**
 * Every open oracle case of measures, summaries and locations passes in the browser's worker as on the command line: those of
 * `test/oracles/own`, and those of the folder named in ATLAS_ORACLES. The worker is built here from the modules that the
 * page's own worker runs; what it answers is judged by the code that judges on the command line.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { checkTables } from '../../scripts/oracles/checkFolder';
import type { Work } from '../../scripts/oracles/work';
import type { Question } from './oracles/oracles.worker';
import { plainOf } from './oracles/plainStudy';
import { expect, test } from './task';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OWN = join(ROOT, 'test/oracles/own');
/** A folder of the page's own host that no server has: the test answers for it. */
const FOLDER = '/oracle-cases/';

const built = mkdtempSync(join(tmpdir(), 'oracles-'));

test.beforeAll(async () => {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    base: './',
    logLevel: 'error',
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: {
        input: join(ROOT, 'test/browser/oracles/oracles.worker.ts'),
        output: { entryFileNames: 'worker.js' },
      },
    },
  });
});

test.afterAll(() => rmSync(built, { recursive: true }));

for (const folder of [OWN, process.env.ATLAS_ORACLES].filter((one) => one !== undefined)) {
  test(`every case of ${basename(folder)} passes in a worker of the browser`, async ({ page, baseURL }) => {
    test.setTimeout(600_000);
    await openWorker(page, new URL(FOLDER, baseURL).href);
    const outcomes = await checkTables(folder, workIn(page));
    const count = (file: string) => outcomes.filter(({ group }) => group === file).length;
    if (folder === OWN) {
      expect(count('city/access_cases.json')).toBe(91);
      expect(count('city/catchment_cases.json')).toBe(27);
      expect(count('city/raam_equilibrium.csv')).toBe(2);
      expect(count('city/location_cases.json') + count('small/location_cases.json')).toBe(66);
    }
    expect(outcomes.length).toBeGreaterThan(30);
    const wrong = outcomes.filter(({ passed }) => !passed);
    expect(wrong.map(({ group, case: name, detail }) => `${group} ${name}: ${detail}`)).toEqual([]);
  });
}

async function openWorker(page: Page, home: string) {
  await page.route(`${home}**`, (route) => {
    const path = route.request().url().slice(home.length);
    if (path === '') return route.fulfill({ contentType: 'text/html', body: '<title>Cases</title>' });
    const type = path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
    return route.fulfill({ contentType: type, body: readFileSync(join(built, path)) });
  });
  await page.goto(home);
  await page.evaluate(() => {
    Object.assign(window, { oracles: new Worker('worker.js', { type: 'module' }) });
  });
}

/** The work of the command line, done in the worker. */
function workIn(page: Page): Work {
  let studies = 0;
  return {
    begin(study) {
      const number = studies++;
      const begun = asked(page, { ask: 'begin', study: number, plain: plainOf(study) });
      const after = async <Answer>(question: Question) => {
        await begun;
        return asked<Answer>(page, question);
      };
      return {
        measure: (wanted) => after({ ask: 'measure', study: number, wanted }),
        summarise: (wanted) => after({ ask: 'summarise', study: number, wanted }),
      };
    },
    locate: (study, wanted) => asked(page, { ask: 'locate', study, wanted }),
  };
}

const asked = <Answer>(page: Page, question: Question): Promise<Answer> =>
  page.evaluate(
    (question) =>
      new Promise<Answer>((resolve, reject) => {
        const { oracles } = window as unknown as { oracles: Worker };
        const id = Math.random();
        const hear = ({ data }: MessageEvent<{ id: number; answer: Answer; threw?: string }>) => {
          if (data.id !== id) return;
          oracles.removeEventListener('message', hear);
          if (data.threw === undefined) resolve(data.answer);
          else reject(new Error(data.threw));
        };
        oracles.addEventListener('message', hear);
        oracles.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
        oracles.postMessage({ id, question });
      }),
    question,
  );
