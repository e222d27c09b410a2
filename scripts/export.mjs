// npm run export -- --city NAME [-o FOLDER]: builds the page from what stands now, then puts it with these cities into a
// folder. "atlas export --help" has all of its words.
import { run, setUp } from './setup.mjs';

setUp();
const words = process.argv.slice(2);
const isHelp = words.includes('--help') || words.includes('-h');
const status = isHelp ? 0 : run(process.execPath, ['scripts/start.mjs', '--build-only']);
process.exitCode = status === 0 ? run(process.execPath, ['scripts/atlas.mjs', 'export', ...words]) : status;
