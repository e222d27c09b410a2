/**
 * Every open location case passes in the browser's worker as on the command line: those of `test/oracles/own`, and those of the
 * folder named in ATLAS_ORACLES. The worker is built here from the modules that the page's own worker runs.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { foldersIn } from '../../scripts/oracles/checkFolder';
import { type GivenLocation, judgeLocation, locationCasesIn } from '../../scripts/oracles/locationCases';
import type { LocationStudy, Place } from '../../src/core/allocation/locationCase';
import type { AllocationAnswer } from '../../src/core/allocation/locationProblem';
import type { PlainStudy } from './locate/locate.worker';
import { expect, test } from './task';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OWN = join(ROOT, 'test/oracles/own');
/** A folder of the page's own host that no server has: the test answers for it. */
const FOLDER = '/location-cases/';

const built = mkdtempSync(join(tmpdir(), 'locate-'));

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
        input: join(ROOT, 'test/browser/locate/locate.worker.ts'),
        output: { entryFileNames: 'worker.js' },
      },
    },
  });
});

test.afterAll(() => rmSync(built, { recursive: true }));

for (const folder of [OWN, process.env.ATLAS_ORACLES].filter((one) => one !== undefined)) {
  test(`every location case of ${basename(folder)} passes in a worker of the browser`, async ({ page, baseURL }) => {
    test.setTimeout(600_000);
    const cases = foldersIn(folder).flatMap((path) => locationCasesIn(path, relative(folder, path) || basename(path)));
    expect(cases.length).toBeGreaterThan(30);
    await openWorker(page, new URL(FOLDER, baseURL).href);
    const wrong: string[] = [];
    for (const given of cases) {
      const { passed, detail } = await solvedInWorker(page, given);
      if (!passed) wrong.push(`${given.group} ${given.wanted.case}: ${detail}`);
    }
    expect(wrong).toEqual([]);
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
    Object.assign(window, { solver: new Worker('worker.js', { type: 'module' }) });
  });
}

async function solvedInWorker(page: Page, { group, study, wanted }: GivenLocation) {
  const heard = await page.evaluate(
    (question) =>
      new Promise<{ answer?: AllocationAnswer; problems?: string[] }>((resolve, reject) => {
        const { solver } = window as unknown as { solver: Worker };
        solver.onmessage = ({ data }) => resolve(data);
        solver.onerror = ({ message }) => reject(new Error(message));
        solver.postMessage(question);
      }),
    { study: plainStudy(study), wanted: { case: wanted.case, model: wanted.model, args: wanted.args } },
  );
  return heard.answer
    ? judgeLocation(group, wanted, heard.answer)
    : { passed: false, detail: heard.problems?.join('; ') ?? 'no answer' };
}

function plainStudy({ costs, weights, clientPlace, sitePlace }: LocationStudy): PlainStudy {
  const { originCount, destinationCount, start, destination, cost } = costs;
  const from = Array.from({ length: originCount }, (_, i) => new Array<number>(start[i + 1] - start[i]).fill(i)).flat();
  const place = (one: Place | null) => one && { x: [...one.x], y: [...one.y] };
  return {
    costs: { originCount, destinationCount, from, to: [...destination], cost: [...cost] },
    weights: [...weights],
    clientPlace: place(clientPlace),
    sitePlace: place(sitePlace),
  };
}
