// Checks this project's measures, locations and streets against results that established software printed:
//   npm run oracles -- FOLDER
// Prints a line a case; a wrong answer with its first differing row. Exit code 1 if any fails or nothing was found.
import { existsSync } from 'node:fs';
import { checkFolder } from './checkFolder';
import type { Outcome } from './outcome';

function line({ group, case: name, passed, detail }: Outcome) {
  return `${passed ? 'passed' : 'FAILED'}  ${group}  ${name}: ${detail}\n`;
}

async function main(folders: readonly string[]): Promise<number> {
  if (folders.length === 0) {
    process.stderr.write('Usage: npm run oracles -- FOLDER...\n');
    return 2;
  }
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) {
    process.stderr.write(`oracles: ${missing}: there is no such folder\n`);
    return 1;
  }
  const outcomes = (await Promise.all(folders.map(checkFolder))).flat();
  for (const outcome of outcomes) process.stdout.write(line(outcome));
  const failed = outcomes.filter(({ passed }) => !passed).length;
  process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`);
  return failed > 0 || outcomes.length === 0 ? 1 : 0;
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
