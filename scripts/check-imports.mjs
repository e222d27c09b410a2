// Checks who imports whom against the table of docs/architecture.md: every source file belongs to one room, and each
// room names the rooms it may import. Run by `npm run lint`; prints each broken rule with the file, the line and the mend.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The subjects of core, from low to high: each may import those before it. */
const CORE_ORDER = [
  'units',
  'problem',
  'table',
  'geo',
  'site',
  'story',
  'network',
  'access',
  'allocation',
  'city',
  'scenario',
  'experiment',
  'intake',
];

/** Rooms a file may import from, apart from its own. `workers:doors` are the files of workers that rooms may use. */
const ALLOWED = {
  core: [],
  net: [],
  workers: ['core', 'net'],
  languages: ['core'],
  theme: [],
  map: ['core', 'net', 'theme', 'languages'],
  visit: ['core', 'net', 'languages'],
  ui: ['core:units', 'theme', 'languages'],
  rooms: ['core', 'workers:doors', 'map', 'visit', 'ui', 'theme', 'languages'],
  offline: ['core', 'languages'],
  app: ['core', 'map', 'visit', 'offline', 'ui', 'theme', 'rooms:index', 'languages'],
  scripts: ['core'],
};
const DOORS = ['questions', 'askEngine', 'intakeQuestions', 'askIntake', 'classFileQuestions', 'askClassFiles'];
const WORKER_DOORS = DOORS.map((door) => `src/workers/${door}`);

/** `src/rooms/gaps/address.ts` -> { layer: 'rooms', room: 'gaps' }; other layers have one room each. */
function place(path) {
  const [top, layer, room] = path.split('/');
  if (top === 'scripts') return { layer: 'scripts', room: 'scripts' };
  if (layer === 'rooms') return { layer, room };
  if (layer === 'core') return { layer, room: room.replace(/\.tsx?$/, '') };
  return { layer, room: layer };
}

/** Why `from` may not import `to` (paths from the project's root), or null. */
export function brokenRule(from, to) {
  const a = place(from);
  const b = place(to);
  if (a.layer === 'core' && b.layer === 'core') {
    const [low, high] = [CORE_ORDER.indexOf(b.room), CORE_ORDER.indexOf(a.room)];
    if (low < 0 || high < 0) return `core has no subject "${low < 0 ? b.room : a.room}" in CORE_ORDER`;
    return low <= high ? null : `core/${a.room} is lower than core/${b.room}: move what both need down`;
  }
  if (a.layer === b.layer) {
    return a.room === b.room ? null : `rooms/${a.room} may not know rooms/${b.room}: move what both need down`;
  }
  const allowed = ALLOWED[a.layer] ?? [];
  if (allowed.includes(b.layer)) return null;
  if (allowed.includes(`core:${b.room}`) && b.layer === 'core') return null;
  const stem = to.replace(/\.tsx?$/, '');
  if (b.layer === 'workers' && allowed.includes('workers:doors') && WORKER_DOORS.includes(stem)) return null;
  if (b.layer === 'rooms' && allowed.includes('rooms:index') && /^src\/rooms\/[^/]+(\/index)?$/.test(stem)) return null;
  return `${a.layer} may not import ${b.layer}`;
}

/** Relative imports of a source text, with their line numbers. */
export function importsOf(text) {
  const pattern = /(?:from\s+|import\s+|import\(\s*|new URL\(\s*)['"](\.{1,2}\/[^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => ({
    target: match[1].replace(/\?.*$/, ''),
    line: text.slice(0, match.index).split('\n').length,
  }));
}

function check(root) {
  const files = ['src', 'scripts'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true })
      .map((name) => `${top}/${name}`)
      .filter((name) => /\.(ts|tsx)$/.test(name)),
  );
  const problems = [];
  for (const file of files) {
    for (const { target, line } of importsOf(readFileSync(join(root, file), 'utf8'))) {
      const to = relative(root, resolve(root, dirname(file), target));
      if (!/^(src|scripts)\/./.test(to)) continue; // data, styles of packages, the project's own package.json
      const rule = brokenRule(file, to);
      if (rule) problems.push(`${file}:${line} imports ${to}: ${rule}`);
    }
  }
  return { files: files.length, problems };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, problems } = check(fileURLToPath(new URL('..', import.meta.url)));
  for (const problem of problems) console.error(problem);
  console.log(`imports: ${files} files, ${problems.length} broken rules`);
  if (problems.length > 0) process.exitCode = 1;
}
