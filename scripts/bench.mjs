// npm run bench [-- NAME...]: the benchmarks of scripts/bench, all or those named. Each is a file that exports `bench`, which
// returns its table. Times are of this computer now; the ratios beside them are what to compare.
import { existsSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : ['network', 'pack', 'measures', 'years']) {
  const file = new URL(`bench/${name}.ts`, import.meta.url);
  if (!existsSync(file)) {
    console.error(`bench: there is no scripts/bench/${name}.ts`);
    process.exitCode = 2;
    continue;
  }
  const { bench } = await import(file.href);
  console.log(await bench());
}
