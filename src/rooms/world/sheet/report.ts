/** Values in words and as files: the progress of a city between two dates. Pure; `ui/download` saves the files. */
import { type CitySheet, type FeatureValue, isWebAddress } from '../../../core/story/citySheet';
import type { ProgressRow } from '../../../core/story/progress';
import { csvText } from '../../../ui/csv';
import type { NamedNumber } from './useSheet';

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const SIGNED = new Intl.NumberFormat('en', { maximumFractionDigits: 6, signDisplay: 'exceptZero' });
const NO_BREAK = '\u00a0';

const isShare = (unit: string) => /^%|^per ?cent/i.test(unit.trim());

/** `3.2 places`, `82 % of people`; empty where there is only a sentence, or nothing. */
export const amountText = ({ amount, unit }: Pick<FeatureValue, 'amount' | 'unit'>) =>
  amount === null ? '' : `${NUMBER.format(amount)}${NO_BREAK}${unit}`.trim();

/** What a cell of the report says; null: nothing is known by that date. */
export const valueText = (value: FeatureValue | null) =>
  value === null ? null : amountText(value) || value.words || 'said without a value';

/** `+3 places`; shares differ by points. Empty where no change can be told. */
export function changeText({ change, after }: ProgressRow): string {
  if (change === null || after === null) return '';
  if (change === 0) return 'no change';
  return `${SIGNED.format(change)}${NO_BREAK}${isShare(after.unit) ? 'points' : after.unit}`.trim();
}

export const HOW_WORDS: Readonly<Record<FeatureValue['how'], string>> = {
  stated: 'stated by the city',
  computed: 'computed by Learning Atlas, an estimate',
};

/** What everybody who passes the report on should know. */
export const REPORT_NOTES = [
  'Key Features in our own paraphrase, not the official wording. The links to the Sustainable Development Goals are our own mapping.',
  'Nothing is scored. An empty cell is not known; it is not zero.',
];

export interface Report {
  readonly sheet: CitySheet;
  /** Of the city, as the atlas names it. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly ProgressRow[];
  readonly numbers: readonly NamedNumber[];
}

const named = ({ numbers }: Report, of: string) => numbers.find((one) => one.of === of);

const HEAD = [
  'number',
  'feature',
  'area',
  'goals_our_mapping',
  'how',
  'unit',
  'before',
  'before_date',
  'before_source',
  'after',
  'after_date',
  'after_source',
  'change',
];

/** A row a feature or measurement; amounts stay numbers, and what was said in words stands in the same column. */
export function reportCsv(report: Report): string {
  const cells = (value: FeatureValue | null) =>
    value === null
      ? [null, null, null]
      : [value.amount ?? value.words, value.date, [value.source, value.url].filter(Boolean).join(' ; ')];
  const rows = report.rows.map(({ of, how, before, after, change }) => [
    of,
    named(report, of)?.name ?? '',
    named(report, of)?.area.name ?? '',
    (named(report, of)?.area.goals ?? []).join(';'),
    how,
    after?.unit ?? '',
    ...cells(before),
    ...cells(after),
    change,
  ]);
  const { name, from, to, sheet } = report;
  return csvText(HEAD, rows, [`${name}: Key Features, ${from} to ${to}. ${sheet.office.name}`.trim(), ...REPORT_NOTES]);
}

/** The same for programs, with the whole values. */
export function reportJson(report: Report): string {
  const { name, from, to, sheet, rows } = report;
  const file = {
    format: 'learning-atlas-progress',
    version: 1,
    city: sheet.city,
    name,
    office: sheet.office,
    asOf: sheet.asOf,
    from,
    to,
    notes: REPORT_NOTES,
    rows: rows.map((row) => {
      const number = named(report, row.of);
      return {
        ...row,
        feature: number?.name ?? null,
        area: number?.area.name ?? null,
        goals: number?.area.goals ?? [],
      };
    }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Addresses come from files: only those of pages become links. */
export const linkOf = ({ url }: { readonly url: string }) => (isWebAddress(url) ? url : null);
