// npm test: sets up, then runs every check there is and adds up what passed. The last line reads `N passed, N failed`.
// A folder of oracle tables may be named in ATLAS_ORACLES; its cases are run and counted too.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, run, setUp } from './setup.mjs';

setUp();
const { provideBrowser } = await import('./browser.mjs');
const browser = await provideBrowser();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function record(name, { passed, failed, skipped = 0, named = [] }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(`${name}: ${failed} failed`, ...named.map((line) => `  ${line}`));
  if (skipped > 0) failures.push(`${name}: ${skipped} skipped`);
}

const bin = (name) => [process.execPath, [join(root, 'node_modules', name)]];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A check that passes or fails as a whole. */
function check(name, [program, first], args = []) {
  console.log(`\n== ${name}`);
  const failed = run(program, [...first, ...args]) === 0 ? 0 : 1;
  record(name, { passed: 1 - failed, failed });
  return failed === 0;
}

/** A runner that writes its counts to a file; a runner that fell over before writing counts as one failure. */
function suite(name, [program, first], args, { file, count, environment }) {
  console.log(`\n== ${name}`);
  const status = run(program, [...first, ...args], environment);
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(join(results, file), 'utf8')));
  } catch {
    counts = { passed: 0, failed: 1 };
  }
  if (status !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
  if (counts.passed + counts.failed === 0) counts = { passed: 0, failed: 1 };
  record(name, counts);
}

/** The beginning of what a test said when it failed, without colours: the seed of a property is in it. */
const firstWords = (message = '') =>
  stripVTControlCharacters(message).split('\n').slice(0, 3).join(' | ').slice(0, 600);

/** A file that fell over before its tests counts as one failure. */
function countUnit({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
  const named = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const file = relative(root, name);
      if (failed.length === 0) return [`${file}: ${firstWords(message)}`];
      return failed.map((test) => `${file} › ${test.fullName}: ${firstWords(test.failureMessages[0])}`);
    });
  return { passed: numPassedTests, failed: named.length, skipped: numPendingTests + numTodoTests, named };
}

function countTasks({ stats, suites }) {
  const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
  const named = specsOf({ suites })
    .filter(({ ok }) => !ok)
    .map(
      ({ file, line, title, tests }) =>
        `${file}:${line} › ${title}: ${firstWords(tests[0].results.at(-1)?.error?.message)}`,
    );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, named };
}

check('types', bin('typescript/bin/tsc'), ['-p', 'tsconfig.json']);
check('types of core, without the DOM', bin('typescript/bin/tsc'), ['-p', 'src/core/tsconfig.json']);
check('types of the service worker', bin('typescript/bin/tsc'), ['-p', 'src/offline/service/tsconfig.json']);
check('lint and format', bin('@biomejs/biome/bin/biome'), ['check', '.']);
check('import rules', [process.execPath, ['scripts/check-imports.mjs']]);
check('dead code', bin('knip/bin/knip.js'));

suite(
  'unit, property and oracle tests',
  bin('vitest/vitest.mjs'),
  ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
  {
    file: 'unit.json',
    count: countUnit,
  },
);

const oracles = process.env.ATLAS_ORACLES;
if (oracles) {
  if (existsSync(join(root, oracles)) || existsSync(oracles)) {
    suite(
      `oracles in ${oracles}`,
      [process.execPath, ['scripts/oracles.mjs']],
      [oracles, '--json', 'test-results/oracles.json'],
      {
        file: 'oracles.json',
        count: (counts) => counts,
      },
    );
  } else {
    console.log(`\n== ATLAS_ORACLES names ${oracles}, which is not there`);
    record(`oracles in ${oracles} (there is no such folder)`, { passed: 0, failed: 1 });
  }
}

check('the data have no errors', [process.execPath, ['scripts/atlas.mjs']], ['check', 'data']);
const isBuilt = check('tiles, packs and page', [process.execPath, ['scripts/start.mjs']], ['--build-only']);
if (isBuilt) {
  check('bytes of the first load', [process.execPath, ['scripts/page/budget.mjs']]);
  check('the page built twice is the same', [process.execPath, ['scripts/page/reproducible.mjs']]);
  suite("people's tasks in the browser", bin('@playwright/test/cli.js'), ['test'], {
    file: 'browser.json',
    count: countTasks,
    environment: { CHROME_PATH: browser, ATLAS_PORT: String(await freePort()) },
  });
} else {
  record("people's tasks in the browser (the page could not be built)", { passed: 0, failed: 1 });
}

console.log(failures.length > 0 ? `\nNot well:\n${failures.map((line) => `  ${line}`).join('\n')}\n` : '');
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
if (total.failed > 0) process.exitCode = 1;
