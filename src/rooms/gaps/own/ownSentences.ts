/** What the page says of a brought file: plain sentences, with the right plurals. */
import type { Purpose } from '../../../core/intake/columns';
import type { Mend } from '../../../core/intake/mends';
import type { OwnSummary } from '../../../core/intake/ownData';
import type { Elsewhere, Finding, Report } from '../../../core/intake/report';
import { kindLabel } from '../../../core/site/kinds';
import { count, plural } from '../figures';

const rows = (n: number, one: string, many: string) => `${count(n)} ${plural(n, `row ${one}`, `rows ${many}`)}`;

/** `3 places`, `1 area`. */
export const things = (purpose: Purpose, n: number) =>
  purpose === 'sites' ? `${count(n)} ${plural(n, 'place', 'places')}` : `${count(n)} ${plural(n, 'area', 'areas')}`;

/** What was found, and what becomes of such rows while nothing is done. */
export function findingSentence({ fault, rows: n }: Finding, { unknownWords }: Report, city: string): string {
  switch (fault) {
    case 'no-position':
      return `${rows(n, 'has', 'have')} no position that can be read.`;
    case 'no-shape':
      return `${rows(n, 'has', 'have')} no outline.`;
    case 'null-island':
      return `${rows(n, 'lies', 'lie')} at 0, 0, which is how programs write “no position”.`;
    case 'decimal-comma':
      return `${rows(n, 'writes its', 'write their')} position with a decimal comma.`;
    case 'swapped':
      return `${rows(n, 'has', 'have')} latitude and longitude swapped.`;
    case 'outside':
      return `${rows(n, 'lies', 'lie')} outside ${city}.`;
    case 'unknown-kind':
      return `${count(unknownWords)} ${plural(unknownWords, 'kind is', 'kinds are')} not known, in ${count(n)} ${plural(n, 'row', 'rows')}.`;
    case 'duplicate':
      return `${rows(n, 'repeats', 'repeat')} an earlier one: same name, same kind, less than 50 m apart.`;
    case 'in-city':
      return `${rows(n, 'names', 'name')} a place that ${city} has already: same name, same kind, less than 100 m apart.`;
    case 'no-name':
      return `${rows(n, 'has', 'have')} no name.`;
    case 'figure':
      return `${rows(n, 'has', 'have')} a figure that is not a number; it counts as not known.`;
  }
}

/** What one click does, as a button says it. */
export function mendLabel(mend: Mend, n: number): string {
  switch (mend.do) {
    case 'leave-out':
      return n === 1 ? 'Leave it out' : 'Leave them out';
    case 'read-commas':
      return 'Read commas as decimals';
    case 'swap':
      return 'Swap them back';
    case 'name-by-row':
      return 'Name them by row';
    case 'take-number':
      return 'Take the number in it';
    case 'all-kinds':
      return `Take all as “${kindLabel(mend.kind)}”`;
    case 'kind':
      return mend.kind === null ? 'Leave out' : `Take as “${kindLabel(mend.kind)}”`;
  }
}

export function usableSentence({ usable, rows: all }: Report, purpose: Purpose): string {
  if (usable === all) return `All ${things(purpose, all)} can be used.`;
  const out = all - usable;
  if (usable === 0) return `None of its ${count(all)} ${plural(all, 'row', 'rows')} can be used as the file stands.`;
  return `${things(purpose, usable)} of ${count(all)} can be used as the file stands. ${rows(out, 'stays', 'stay')} out.`;
}

export function elsewhereSentence({ rows: n, at: [lon, lat], city }: Elsewhere, open: string): string {
  const where = `around ${lat.toFixed(2)}, ${lon.toFixed(2)}`;
  const first = `${rows(n, 'of this file lies', 'of this file lie')} ${where}, not in ${open}.`;
  return city
    ? `${first} That is ${city.title}, which the atlas has.`
    : `${first} No city of the atlas lies there, so nothing is known of its people and streets.`;
}

/** Says of areas what their figures will be. */
export function peopleSentence({ people }: Report): string | null {
  if (!people || people.known + people.unknown === 0) return null;
  if (people.known === 0) {
    return 'The file says nothing of people. Its areas then only sum up the city’s own estimates.';
  }
  const missing =
    people.unknown === 0
      ? ''
      : ` ${count(people.unknown)} ${plural(people.unknown, 'area has no figure and keeps', 'areas have no figure and keep')} the city’s estimate.`;
  return `The file counts ${count(people.sum)} people in ${count(people.known)} ${plural(people.known, 'area', 'areas')}. These figures are used; within an area people stay spread as the city’s data spread them. Groups such as children are not known for them.${missing}`;
}

/** What is in use, for the notice above all figures. */
export function inUseSentence(summaries: readonly OwnSummary[]): string {
  const parts = summaries.map(({ purpose, count: n, file, joining }) =>
    purpose === 'sites'
      ? `${things(purpose, n)} from ${file}${joining === 'instead' ? ', in place of the city’s own of these kinds' : ''}`
      : `${things(purpose, n)} from ${file}`,
  );
  return `These figures use data of yours: ${parts.join('; ')}.`;
}

export const NOT_IN_LINK = 'They stay on this device. The link in the address bar does not carry them.';

export const missingSentence = (missing: readonly Purpose[]) =>
  `This link was made with ${missing.map((purpose) => (purpose === 'sites' ? 'places' : 'areas')).join(' and ')} of somebody’s own, which stayed on their device. The figures here are those of the city’s own data, so they may differ.`;
