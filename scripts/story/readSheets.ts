/** data/network/sheets/<id>.json: what cities say of themselves. The folder may be absent. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/core/problem';
import { type CitySheet, validateCitySheet } from '../../src/core/story/citySheet';
import { featureNumbers, sheetProblems } from '../../src/core/story/sheetProblems';
import type { KeyFeatures } from '../../src/core/story/story';
import { readFileText } from '../check/readFeatures';
import { parseJson } from '../check/readJson';

export const SHEETS_FOLDER = 'sheets';

export interface SheetRead {
  readonly file: string;
  readonly sheet: CitySheet;
}

/** The files of a network's folder that hold sheets. */
export function sheetFiles(network: string): string[] {
  const folder = join(network, SHEETS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** The sheets that can be published, and what is wrong with the others; warnings keep none of them away. */
export function readSheets(
  network: string,
  keyFeatures: KeyFeatures | null,
): { readonly sheets: readonly SheetRead[]; readonly problems: readonly Problem[] } {
  const numbers = keyFeatures && featureNumbers(keyFeatures);
  const read = sheetFiles(network).map((file) => ({ file, ...readSheet(file, numbers) }));
  return {
    sheets: read.flatMap(({ file, sheet, problems }) =>
      sheet && problems.every(({ level }) => level === 'warning') ? [{ file, sheet }] : [],
    ),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readSheet(
  file: string,
  numbers: ReadonlySet<string> | null,
): { readonly sheet: CitySheet | null; readonly problems: readonly Problem[] } {
  const read = readFileText(file);
  if ('finding' in read) return { sheet: null, problems: [read.finding] };
  const json = parseJson(read.text, file);
  if ('problem' in json) return { sheet: null, problems: [json.problem] };
  const shaped = validateCitySheet(json.value, file);
  if (!('value' in shaped)) return { sheet: null, problems: shaped.problems };
  const problems = sheetProblems(shaped.value, numbers).map((one) => ({ ...one, where: `${file}, ${one.where}` }));
  if (!file.endsWith(`/${shaped.value.city}.json`) && !file.endsWith(`\\${shaped.value.city}.json`)) {
    const what = `is the sheet of "${shaped.value.city}"`;
    const fix = `Name the file ${shaped.value.city}.json, so that each city has one sheet.`;
    problems.push({ where: file, what, fix, level: 'error' });
  }
  return { sheet: shaped.value, problems };
}
