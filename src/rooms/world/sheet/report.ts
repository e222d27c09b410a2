/** Values in words and as files: the progress of a city between two dates. Pure; `ui/download` saves the files. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type CitySheet, type FeatureValue, isWebAddress } from '../../../core/story/citySheet';
import type { ProgressRow } from '../../../core/story/progress';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { csvText } from '../../../ui/csv';
import type { NamedNumber } from './useSheet';

const NO_BREAK = '\u00a0';

const isShare = (unit: string) => /^%|^per ?cent/i.test(unit.trim());

/** `3.2 places`, `82 % of people`; empty where there is only a sentence, or nothing. */
export const amountText = (i18n: I18n, { amount, unit }: Pick<FeatureValue, 'amount' | 'unit'>) =>
  amount === null ? '' : `${number(i18n, amount, { maximumFractionDigits: 6 })}${NO_BREAK}${unit}`.trim();

/** What a cell of the report says; null: nothing is known by that date. */
export const valueText = (i18n: I18n, value: FeatureValue | null) =>
  value === null ? null : amountText(i18n, value) || value.words || i18n._(msg`said without a value`);

/** `+3 places`; shares differ by points. Empty where no change can be told. */
export function changeText(i18n: I18n, { change, after }: ProgressRow): string {
  if (change === null || after === null) return '';
  if (change === 0) return i18n._(msg`no change`);
  const signed = number(i18n, change, { maximumFractionDigits: 6, signDisplay: 'exceptZero' });
  return `${signed}${NO_BREAK}${isShare(after.unit) ? i18n._(msg`points`) : after.unit}`.trim();
}

export const HOW_WORDS: Readonly<Record<FeatureValue['how'], MessageDescriptor>> = {
  stated: msg`stated by the city`,
  computed: msg`computed by Learning Atlas, an estimate`,
};

/** What everybody who passes the report on should know. */
export const REPORT_NOTES = [
  msg`Key Features in our own paraphrase, not the official wording. The links to the Sustainable Development Goals are our own mapping.`,
  msg`Nothing is scored. An empty cell is not known; it is not zero.`,
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
export function reportCsv(i18n: I18n, report: Report): string {
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
  return csvText(HEAD, rows, [
    `${i18n._(msg`${name}: Key Features, ${from} to ${to}.`)} ${sheet.office.name}`.trim(),
    ...REPORT_NOTES.map((note) => i18n._(note)),
  ]);
}

/** The same for programs, with the whole values. */
export function reportJson(i18n: I18n, report: Report): string {
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
    notes: REPORT_NOTES.map((note) => i18n._(note)),
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
