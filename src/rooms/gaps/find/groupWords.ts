/**
 * What the groups and figures of published cities are called. Cities give them English labels (`city.json`); here each
 * label has its words within sentences, so that they can be said in other languages. A label that is not here is said as
 * it was given.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { I18n } from '../../../languages/speaker';

interface GroupWords {
  readonly name: MessageDescriptor;
  /** Its people, within a sentence or after a colon. */
  readonly many?: MessageDescriptor;
  /** Of a figure that may stand for need: its third with most need, and the one with least. */
  readonly most?: MessageDescriptor;
  readonly least?: MessageDescriptor;
}

/** By the label that a city gives. */
export const GROUP_WORDS: Readonly<Record<string, GroupWords>> = {
  Women: { name: msg`Women`, many: msg`women` },
  'Children aged 0 to 15': { name: msg`Children aged 0 to 15`, many: msg`children aged 0 to 15` },
  'Under 18': { name: msg`Under 18`, many: msg`people under 18` },
  'Aged 16 to 24': { name: msg`Aged 16 to 24`, many: msg`people aged 16 to 24` },
  'Aged 25 to 39': { name: msg`Aged 25 to 39`, many: msg`people aged 25 to 39` },
  'Aged 40 to 64': { name: msg`Aged 40 to 64`, many: msg`people aged 40 to 64` },
  'Aged 65 and over': { name: msg`Aged 65 and over`, many: msg`people aged 65 and over` },
  'Born outside Spain': { name: msg`Born outside Spain`, many: msg`people born outside Spain` },
  'Foreign nationals': { name: msg`Foreign nationals`, many: msg`foreign nationals` },
  'With a migration background': {
    name: msg`With a migration background`,
    many: msg`people with a migration background`,
  },
  'Aged 16 and over, level of education recorded': {
    name: msg`Aged 16 and over, level of education recorded`,
    many: msg`people aged 16 and over, level of education recorded`,
  },
  'Aged 16 and over with primary education at most': {
    name: msg`Aged 16 and over with primary education at most`,
    many: msg`people aged 16 and over with primary education at most`,
  },
  'Aged 16 and over with lower secondary education': {
    name: msg`Aged 16 and over with lower secondary education`,
    many: msg`people aged 16 and over with lower secondary education`,
  },
  'Aged 16 and over with upper secondary education': {
    name: msg`Aged 16 and over with upper secondary education`,
    many: msg`people aged 16 and over with upper secondary education`,
  },
  'Aged 16 and over with tertiary education': {
    name: msg`Aged 16 and over with tertiary education`,
    many: msg`people aged 16 and over with tertiary education`,
  },
  'People in 2019': { name: msg`People in 2019` },
  Households: { name: msg`Households` },
  'Households of one person': { name: msg`Households of one person` },
  'Households with children': { name: msg`Households with children` },
  'Single-parent households': { name: msg`Single-parent households` },
  Jobs: { name: msg`Jobs` },
  'Health facilities': { name: msg`Health facilities` },
  Unemployed: {
    name: msg`Unemployed`,
    most: msg`the highest share unemployed`,
    least: msg`the lowest share unemployed`,
  },
  'On basic income support (SGB II)': {
    name: msg`On basic income support (SGB II)`,
    most: msg`the highest share on basic income support (SGB II)`,
    least: msg`the lowest share on basic income support (SGB II)`,
  },
  'Under 15 on minimum income support': {
    name: msg`Under 15 on minimum income support`,
    most: msg`the highest share of those under 15 on minimum income support`,
    least: msg`the lowest share of those under 15 on minimum income support`,
  },
  'Gross income per household, mean': {
    name: msg`Gross income per household, mean`,
    most: msg`the lowest gross income per household`,
    least: msg`the highest gross income per household`,
  },
  'Income per taxpayer, mean': {
    name: msg`Income per taxpayer, mean`,
    most: msg`the lowest income per taxpayer`,
    least: msg`the highest income per taxpayer`,
  },
};

/** A label may be any text of a file, `constructor` too. */
const wordsOf = (label: string): GroupWords | null => (Object.hasOwn(GROUP_WORDS, label) ? GROUP_WORDS[label] : null);

/** By itself, as in a list or at the head of a column: `Aged 65 and over`. */
export function groupName(i18n: I18n, label: string): string {
  const words = wordsOf(label);
  return words ? i18n._(words.name) : label;
}

/** Its people, within a sentence: `people aged 65 and over`, `foreign nationals`. */
export function manyOfGroup(i18n: I18n, label: string): string {
  const many = wordsOf(label)?.many;
  return many ? i18n._(many) : i18n._(msg`people (${label})`);
}

/** What the places of most need have, and those of least, by a figure of areas: `the lowest income per taxpayer`. */
export function figureExtremes(
  i18n: I18n,
  label: string,
  { isLowNeed }: { isLowNeed: boolean },
): { readonly most: string; readonly least: string } {
  const words = wordsOf(label);
  if (words?.most && words.least) return { most: i18n._(words.most), least: i18n._(words.least) };
  const [low, high] = [i18n._(msg`the lowest figures (${label})`), i18n._(msg`the highest figures (${label})`)];
  return isLowNeed ? { most: low, least: high } : { most: high, least: low };
}
