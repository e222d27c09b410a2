/** The words of `atlas check`: what is there, where it comes from, what is wrong. */
import { problemText } from '../../src/core/problem';
import type { CheckResult } from './checkFolder';
import type { Finding } from './finding';
import { countWords, type FileSummary } from './summary';

/** Of each sort of problem this many are written out; `--json` has all. */
const SHOWN = 5;
/** Sources are listed one by one up to this many in a folder; `--json` lists all. */
const LISTED_SOURCES = 20;

const ONE: Readonly<Record<FileSummary['holds'], string>> = {
  sites: 'site',
  areas: 'area',
  sections: 'section',
  'member cities': 'member city',
  'national networks': 'national network',
  streets: 'street edge',
  features: 'feature',
  protocols: 'protocol',
  experiments: 'published experiment',
  history: 'moment of history',
  'good practices': 'good practice',
  'key features': 'key feature',
  'city sheet': 'sheet of a city',
};

const MANY: Partial<Record<FileSummary['holds'], string>> = {
  streets: 'street edges',
  history: 'moments of history',
  experiments: 'published experiments',
  'city sheet': 'sheets of cities',
};

export function checkReport({ files, sources, findings }: CheckResult): string {
  const parts = [files.map(fileText).join(''), sourcesText(sources), findingsText(findings), `${verdict(findings)}\n`];
  return printable(parts.filter((part) => part !== '').join('\n'));
}

export function countLevels(findings: readonly Finding[]) {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return { errors, warnings: findings.length - errors };
}

function verdict(findings: readonly Finding[]) {
  const { errors, warnings } = countLevels(findings);
  if (errors + warnings === 0) return 'No problems found.';
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`;
}

function fileText({ file, holds, features, bounds, kinds, population }: FileSummary): string {
  const lines = [`${file}: ${number(features)} ${features === 1 ? ONE[holds] : (MANY[holds] ?? holds)}`];
  if (population !== undefined) lines.push(`  people ${number(population)}`);
  if (bounds) lines.push(`  from ${positionText(bounds[0], bounds[1])} to ${positionText(bounds[2], bounds[3])}`);
  const counts = Object.entries(kinds ?? {}).map(([kind, count]) => `${kind} ${number(count)}`);
  if (counts.length > 0) lines.push(`  kinds: ${counts.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function sourcesText(sources: CheckResult['sources']): string {
  const byFile = new Map<string, CheckResult['sources'][number][]>();
  for (const source of sources) byFile.set(source.file, [...(byFile.get(source.file) ?? []), source]);
  return [...byFile]
    .map(([file, entries]) => {
      const lines = entries.length > LISTED_SOURCES ? licenceLines(entries) : entries.map(sourceLine);
      return `${file}: ${plural(entries.length, 'source')}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('');
}

const sourceLine = ({ id, title, licence, date }: CheckResult['sources'][number]) =>
  `${id}: ${title}; ${licence}; ${date ?? 'date not known'}`;

/** Of many sources, how many are under which licence. */
const licenceLines = (sources: CheckResult['sources']) =>
  Object.entries(countWords(sources.map(({ licence }) => licence))).map(([licence, n]) => `${number(n)}: ${licence}`);

function findingsText(findings: readonly Finding[]): string {
  // Errors first; then sort by sort, in the order in which the sorts turned up.
  const sorts = new Map<string, Finding[]>();
  for (const finding of [...findings].sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : 0))) {
    const sort = `${finding.level} ${finding.code}`;
    const same = sorts.get(sort);
    if (same) same.push(finding);
    else sorts.set(sort, [finding]);
  }
  return [...sorts.values()].map(sortText).join('');
}

function sortText(findings: readonly Finding[]): string {
  const lines = findings.slice(0, SHOWN).map((finding) => `${finding.level}: ${problemText(finding)}\n`);
  const rest = findings.length - lines.length;
  if (rest > 0) lines.push(`${findings[0].level}: and ${number(rest)} more like this (${findings[0].code})\n`);
  return lines.join('');
}

const positionText = (lon: number, lat: number) => `${lon.toFixed(4)}, ${lat.toFixed(4)}`;
const number = (n: number) => n.toLocaleString('en');
const plural = (n: number, word: string) => `${number(n)} ${word}${n === 1 ? '' : 's'}`;

/** Text from files may hold control codes that a terminal would obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const printable = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
