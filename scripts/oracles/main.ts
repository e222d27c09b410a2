// Checks this project's measures, locations and streets against results that established software printed:
//   npm run oracles -- FOLDER... [--json FILE]
// Prints a line a case; a wrong answer with its first differing row. --json also writes the two counts. Exit
// code 1 if any fails or nothing was found.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFolder } from './checkFolder';
import type { Outcome } from './outcome';

function line({ group, case: name, passed, detail }: Outcome) {
  return `${passed ? 'passed' : 'FAILED'}  ${group}  ${name}: ${detail}\n`;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals: folders } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  if (folders.length === 0) {
    process.stderr.write('Usage: npm run oracles -- FOLDER... [--json FILE]\n');
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
  const passed = outcomes.length - failed;
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ passed, failed }));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || outcomes.length === 0 ? 1 : 0;
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
