// What a fresh clone needs before anything else runs: a new enough Node and the packages of package-lock.json. Plain
// JavaScript without a single package, because it runs before there are any.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** The sentence to show when `version` is too old, or null. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const isOldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isOldEnough
    ? null
    : `Learning Atlas needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${version}: get one from https://nodejs.org and try again.`;
}

/**
 * Packages of the lockfile that are absent or of another version, by their path in node_modules. `installed` is npm's
 * own record, node_modules/.package-lock.json. Optional packages may be absent: most are for other machines.
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => {
      if (path === '' || wanted.link) return false;
      const found = installed?.packages?.[path];
      return found ? found.version !== wanted.version : !(wanted.optional || wanted.devOptional || wanted.peer);
    })
    .map(([path]) => path);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, new URL('..', import.meta.url)), 'utf8'));
  } catch {
    return null;
  }
}

/** Runs a program to its end with its output shown; returns its exit code. */
export function run(program, args, environment = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    // On Windows npm and npx are scripts, which only a shell can start.
    shell: process.platform === 'win32' && (program === 'npm' || program === 'npx'),
  });
  if (error) console.error(`${program} could not be started: ${error.message}`);
  return status ?? 1;
}

/** Ends the process with a sentence when Node is too old or the packages cannot be installed. */
export function setUp() {
  const problem = nodeProblem(process.versions.node);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  const missing = missingPackages(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'));
  if (missing.length === 0) return;
  console.log(`Installing packages: ${missing.length} are missing or out of date (npm install).`);
  // Not npm ci: it refuses a lockfile that lacks the optional binaries of other platforms, and npm leaves those out whenever
  // a registry lacks them. The versions are the lockfile's all the same, and --no-save leaves it as it is.
  const status = run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('npm install failed: see its message above. It needs the network the first time.');
    process.exit(status);
  }
}
