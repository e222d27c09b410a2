// npm run fuzz -- [--minutes N] [--only READER] [--seed S]: feeds every reader of strangers' input with damaged and hostile input,
// in a thread that is watched for time and memory. N minutes in all (10), shared evenly; READER is a name or its beginning, or
// several with commas between.
// Findings are written as files, as small as could be made, with the words of the fault.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { minutes: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
});
const minutes = Number(values.minutes ?? 10);
const seed = Number(values.seed ?? Date.now() % 1e9);
const out = values.out ?? join(root, 'test-results/fuzz');

register();
const { watchReader } = await import('./fuzz/watch.ts');
const { NAMES } = await import('../test/fuzz/readers/names.ts');
const only = (values.only ?? '').split(',');
const names = NAMES.filter((name) => only.some((beginning) => name.startsWith(beginning)));
if (names.length === 0 || !(minutes > 0) || !Number.isInteger(seed)) {
  console.error(`fuzz: --minutes is a number, --seed a whole number, --only one of\n  ${NAMES.join('\n  ')}`);
  process.exit(2);
}

console.log(`${names.length} readers, ${minutes} minutes, seed ${seed}`);
const seconds = (minutes * 60) / names.length;
const total = { cases: 0, found: 0 };
for (const reader of names) {
  const { cases, found } = await watchReader(reader, { root, seed, seconds });
  total.cases += cases;
  total.found += found.length;
  console.log(`${reader.padEnd(28)} ${String(cases).padStart(8)} cases  ${found.length} findings`);
  found.forEach(({ fault, bytes }, i) => {
    const file = join(out, `${reader.replaceAll('/', '-')}-${seed}-${i + 1}`);
    mkdirSync(out, { recursive: true });
    writeFileSync(`${file}.case`, bytes);
    writeFileSync(`${file}.txt`, `${fault.kind}: ${fault.what}\n`);
    console.log(`  ${fault.kind}: ${fault.what}\n    ${file}.case (${bytes.length} bytes)`);
  });
}
console.log(`${total.cases} cases, ${total.found} findings`);
process.exitCode = total.found > 0 ? 1 : 0;
