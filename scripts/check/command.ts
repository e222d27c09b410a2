import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Command, UsageError } from '../command/command';
import { type CheckResult, checkFolder, checkSingleFile, merge } from './checkFolder';
import { fileFinding } from './finding';
import { checkReport, countLevels } from './report';

const help = `atlas check FILE|FOLDER... [--json]

Says what is doubtful or wrong in data: GeoJSON (also one feature a line), CSV with columns lon and lat, each also .gz.
A folder is checked with all folders below it; a city's folder is checked as a whole, so that sites outside the city,
unknown areas and sources that nobody described come to light.

For each problem: the file and the feature, what is wrong, and what to do about it. Also the number of sites of each
kind, the bounds, and the licence and date of each source.

  --json   everything as JSON, every problem listed

Exit code: 0 nothing wrong or warnings only, 1 errors, 2 wrong usage.
`;

export const command: Command = {
  name: 'check',
  summary: 'say what is doubtful or wrong in data',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
    if (positionals.length === 0) throw new UsageError('name at least one file or folder');
    const result = merge(positionals.map(checkPath));
    io.out(values.json ? `${jsonReport(result)}\n` : checkReport(result));
    return countLevels(result.findings).errors > 0 ? 1 : 0;
  },
};

/** Checks whatever stands at a path. Never throws for what is in it. */
export function checkPath(path: string): CheckResult {
  if (!existsSync(path) || !statSync(path).isDirectory()) return checkSingleFile(path);
  const result = checkFolder(path);
  if (result.files.length > 0 || result.findings.length > 0) return result;
  const fix = 'Name a folder with .geojson or .csv files.';
  const words = { code: 'nothing-to-check', what: 'has no data that could be checked', fix };
  return { ...result, findings: [fileFinding('error', path, words)] };
}

const jsonReport = ({ files, sources, findings }: CheckResult) =>
  JSON.stringify({ ...countLevels(findings), files, sources, problems: findings }, null, 2);
