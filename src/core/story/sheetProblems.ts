/** What keeps a city's sheet from being published (errors), and what should be looked at again (warnings). */
import type { Problem } from '../problem';
import { type CitySheet, isDate, isWebAddress } from './citySheet';
import { isPersonalMailbox, type PersonalKind, personalData } from './personalData';
import type { KeyFeatures } from './story';

type Said = Omit<Problem, 'where'>;

/** Numbers of all features and measurements. */
export const featureNumbers = ({ parts }: KeyFeatures): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ areas }) =>
      areas.flatMap(({ features }) =>
        features.flatMap(({ id, measurements }) => [id, ...measurements.map((one) => one.id)]),
      ),
    ),
  );

/**
 * All at once, in the order of the sheet; `where` names the field: `values[2].source`.
 *
 * @param numbers of features and measurements there are; null: there is no list to hold them against
 */
export function sheetProblems(sheet: CitySheet, numbers: ReadonlySet<string> | null): Problem[] {
  const { office, practices, values, vision, challenges, plan, asOf } = sheet;
  const at = (where: string, problems: readonly (Said | null)[]) =>
    problems.flatMap((problem) => (problem ? [{ where, ...problem }] : []));
  const texts: [string, string][] = [
    ['vision', vision],
    ['challenges', challenges],
    ['plan', plan],
    ['office.name', office.name],
    ...practices.flatMap(({ title, text }, i): [string, string][] => [
      [`practices[${i}].title`, title],
      [`practices[${i}].text`, text],
    ]),
    ...values.flatMap(({ words, source }, i): [string, string][] => [
      [`values[${i}].words`, words],
      [`values[${i}].source`, source],
    ]),
  ];
  return [
    ...at('office.name', [office.name.trim() === '' ? NO_OFFICE : null]),
    ...at('office.email', [isPersonalMailbox(office.email) ? personalMailbox(office.email) : null]),
    ...at('office.website', [address(office.website)]),
    ...at('asOf', [dateProblem(asOf, 'the day on which it was last changed')]),
    ...practices.flatMap(({ title, text, year, url }, i) => [
      ...at(`practices[${i}].title`, [
        title.trim() === '' ? missing('a title', 'Say in a few words what is done.') : null,
      ]),
      ...at(`practices[${i}].year`, [year !== null && (year < 1900 || year > 2100) ? badYear(year) : null]),
      ...at(`practices[${i}].url`, [address(url)]),
      ...at(`practices[${i}].text`, [
        text.trim() === '' ? missing('a sentence', 'Say what is done, and for whom.') : null,
      ]),
    ]),
    ...values.flatMap(({ of, amount, words, date, source, unit, url }, i) => [
      ...at(`values[${i}].of`, [numbers && !numbers.has(of) ? unknownFeature(of) : null]),
      ...at(`values[${i}]`, [amount === null && words.trim() === '' ? NO_VALUE : null]),
      ...at(`values[${i}].unit`, [amount !== null && unit.trim() === '' ? NO_UNIT : null]),
      ...at(`values[${i}].date`, [dateProblem(date, 'a date')]),
      ...at(`values[${i}].url`, [address(url)]),
      ...at(`values[${i}].source`, [
        source.trim() === '' ? missing('a source', 'Say who counted or judged, and where it can be read.') : null,
      ]),
    ]),
    ...texts.flatMap(([where, text]) => at(where, personalData(text).map(personal))),
  ];
}

const missing = (what: string, fix: string): Said => ({ level: 'error', what: `lacks ${what}`, fix });

function dateProblem(date: string, what: string): Said | null {
  const fix = 'Write it as 2026, 2026-05 or 2026-05-31.';
  if (date === '') return missing(what, fix);
  return isDate(date) ? null : { level: 'error', what: `has "${date}" for ${what}`, fix };
}

const address = (url: string): Said | null =>
  url === '' || isWebAddress(url)
    ? null
    : {
        level: 'error',
        what: `has "${url}", which is no address of a page`,
        fix: 'Write the whole address, with https://.',
      };

const badYear = (year: number): Said => ({
  level: 'error',
  what: `is dated ${year}`,
  fix: 'Write a year between 1900 and 2100, or leave it empty.',
});

const NO_OFFICE: Said = {
  level: 'error',
  what: 'lacks the name of the office that stands behind the sheet',
  fix: 'Name the office, not a person: "Learning City Office, Exampleton Council".',
};

const NO_VALUE: Said = {
  level: 'error',
  what: 'says neither a number nor words',
  fix: 'Give one of the two, or take the entry out: what is not known is left out, never set to zero.',
};

const NO_UNIT: Said = {
  level: 'error',
  what: 'has a number without a unit',
  fix: 'Say of what it is: %, places, people, hours.',
};

const unknownFeature = (of: string): Said => ({
  level: 'error',
  what: `names "${of}", which is no Key Feature and no measurement of one`,
  fix: 'Use the numbers of key-features.json.',
});

const personalMailbox = (address: string): Said => ({
  level: 'warning',
  what: `looks like the address of a person ("${address}")`,
  fix: 'Give the mailbox of the office, such as info@ or learningcity@.',
});

const PERSONAL_WORDS: Readonly<Record<PersonalKind, string>> = {
  email: 'has an e-mail address',
  phone: 'has what looks like a telephone number',
  name: 'has what looks like the name of a person',
};

const personal = ({ kind, found }: ReturnType<typeof personalData>[number]): Said => ({
  level: 'warning',
  what: `${PERSONAL_WORDS[kind]} ("${found}")`,
  fix: 'A sheet is public. Take out what belongs to a person; the office has fields of its own.',
});
