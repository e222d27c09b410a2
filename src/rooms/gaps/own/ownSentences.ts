/** What the page says of a brought file as a whole, and of data in use. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Source } from '../../../core/city/catalog';
import type { Purpose } from '../../../core/intake/columns';
import { OWN_SOURCE, type OwnSummary } from '../../../core/intake/ownData';
import type { Elsewhere, Report } from '../../../core/intake/report';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { positionText } from '../positionText';
import { licenceText } from './licences';

export function usableSentence(
  i18n: I18n,
  { usable, rows: all }: Pick<Report, 'usable' | 'rows'>,
  purpose: Purpose,
): string {
  const isSites = purpose === 'sites';
  if (usable === all) {
    return isSites
      ? i18n._(msg`${plural(all, { one: 'All # place can be used.', other: 'All # places can be used.' })}`)
      : i18n._(msg`${plural(all, { one: 'All # area can be used.', other: 'All # areas can be used.' })}`);
  }
  if (usable === 0) {
    return i18n._(
      msg`${plural(all, { one: 'None of its # row can be used as the file stands.', other: 'None of its # rows can be used as the file stands.' })}`,
    );
  }
  const out = all - usable;
  return isSites
    ? i18n._(
        msg`${plural(usable, { one: '# place', other: '# places' })} of ${{ all: number(i18n, all) }} can be used as the file stands. ${plural(out, { one: '# row stays out.', other: '# rows stay out.' })}`,
      )
    : i18n._(
        msg`${plural(usable, { one: '# area', other: '# areas' })} of ${{ all: number(i18n, all) }} can be used as the file stands. ${plural(out, { one: '# row stays out.', other: '# rows stay out.' })}`,
      );
}

/** Where the file lies, and what that means. */
export function elsewhereSentences(i18n: I18n, { rows: n, at, city }: Elsewhere, open: string): string[] {
  const position = positionText(i18n, at, 2);
  const where = i18n._(
    msg`${plural(n, { one: `# row of this file lies around ${position}, not in ${open}.`, other: `# rows of this file lie around ${position}, not in ${open}.` })}`,
  );
  const whose = city
    ? i18n._(msg`That is ${{ city: city.title }}, which the atlas has.`)
    : i18n._(msg`No city of the atlas lies there, so nothing is known of its people and streets.`);
  return [where, whose];
}

/** Says of areas what their figures will be; empty where there is nothing to say. */
export function peopleSentences(i18n: I18n, { people }: Pick<Report, 'people'>): string[] {
  if (!people || people.known + people.unknown === 0) return [];
  const { known, unknown } = people;
  if (known === 0) {
    return [i18n._(msg`The file says nothing of people. Its areas then only sum up the city’s own estimates.`)];
  }
  const sum = Math.round(people.sum);
  const counted = i18n._(
    msg`The file counts ${plural(sum, { one: '# person', other: '# people' })} in ${plural(known, { one: '# area', other: '# areas' })}. These figures are used; within an area people stay spread as the city’s data spread them. Groups such as children are not known for them.`,
  );
  if (unknown === 0) return [counted];
  const missing = i18n._(
    msg`${plural(unknown, { one: '# area has no figure and keeps the city’s estimate.', other: '# areas have no figure and keep the city’s estimate.' })}`,
  );
  return [counted, missing];
}

/** Parts of a list that have commas of their own. */
export const inOneLine = (i18n: I18n, parts: readonly string[]): string =>
  parts.length === 0 ? '' : parts.reduce((before, next) => i18n._(msg`${before}; ${next}`));

/** What is in use, for the notice above all figures. */
export function inUseSentence(i18n: I18n, summaries: readonly OwnSummary[]): string {
  const data = inOneLine(
    i18n,
    summaries.map((summary) => i18n._(broughtLabel(summary))),
  );
  return i18n._(msg`These figures use data of yours: ${data}.`);
}

function broughtLabel({ purpose, count: n, file, joining }: OwnSummary): MessageDescriptor {
  if (purpose === 'areas') return msg`${plural(n, { one: `# area from ${file}`, other: `# areas from ${file}` })}`;
  return joining === 'instead'
    ? msg`${plural(n, { one: `# place from ${file}, in place of the city’s own of these kinds`, other: `# places from ${file}, in place of the city’s own of these kinds` })}`
    : msg`${plural(n, { one: `# place from ${file}`, other: `# places from ${file}` })}`;
}

/** A link asks for data that this browser does not keep. */
export function missingSentence(missing: readonly Purpose[]): MessageDescriptor {
  if (missing.length > 1) {
    return msg`This link was made with places and areas of somebody’s own, which stayed on their device. The figures here are those of the city’s own data, so they may differ.`;
  }
  return missing[0] === 'sites'
    ? msg`This link was made with places of somebody’s own, which stayed on their device. The figures here are those of the city’s own data, so they may differ.`
    : msg`This link was made with areas of somebody’s own, which stayed on their device. The figures here are those of the city’s own data, so they may differ.`;
}

/** Brought data among the sources of the city. */
export const sourceOf = (i18n: I18n, { purpose, file, source }: OwnSummary): Source => ({
  // Sites name this one; areas have one of their own, for both may be in use.
  id: purpose === 'sites' ? OWN_SOURCE : `${OWN_SOURCE}-areas`,
  title: i18n._(msg`Your file ${file}`),
  publisher: source.publisher,
  url: source.url,
  licence: licenceText(i18n, source.licence),
  attribution: source.publisher,
  date: source.date,
});
