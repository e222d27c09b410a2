/** What the page says of the faults of a brought file's rows, and of what was done about them. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { FaultMend, Mend, OmittedFault } from '../../../core/intake/mends';
import type { Finding, Report } from '../../../core/intake/report';
import { KIND_NAMES } from '../../../languages/kinds';
import type { I18n } from '../../../languages/speaker';

/** What was found. */
export function findingSentence(
  i18n: I18n,
  { fault, rows: n }: Finding,
  { unknownWords }: Pick<Report, 'unknownWords'>,
  city: string,
): string {
  return i18n._(findingMessage());

  function findingMessage(): MessageDescriptor {
    switch (fault) {
      case 'no-position':
        return msg`${plural(n, { one: '# row has no position that can be read.', other: '# rows have no position that can be read.' })}`;
      case 'no-shape':
        return msg`${plural(n, { one: '# row has no outline.', other: '# rows have no outline.' })}`;
      case 'null-island':
        return msg`${plural(n, { one: '# row lies at 0, 0, which is how programs write “no position”.', other: '# rows lie at 0, 0, which is how programs write “no position”.' })}`;
      case 'decimal-comma':
        return msg`${plural(n, { one: '# row writes its position with a decimal comma.', other: '# rows write their position with a decimal comma.' })}`;
      case 'swapped':
        return msg`${plural(n, { one: '# row has latitude and longitude swapped.', other: '# rows have latitude and longitude swapped.' })}`;
      case 'outside':
        return msg`${plural(n, { one: `# row lies outside ${city}.`, other: `# rows lie outside ${city}.` })}`;
      case 'unknown-kind':
        return msg`${plural(unknownWords, { one: '# kind is not known', other: '# kinds are not known' })}, in ${plural(n, { one: '# row', other: '# rows' })}.`;
      case 'duplicate':
        return msg`${plural(n, { one: '# row repeats an earlier one: same name, same kind, less than 50 m apart.', other: '# rows repeat an earlier one: same name, same kind, less than 50 m apart.' })}`;
      case 'in-city':
        return msg`${plural(n, { one: `# row names a place that ${city} has already: same name, same kind, less than 100 m apart.`, other: `# rows name a place that ${city} has already: same name, same kind, less than 100 m apart.` })}`;
      case 'no-name':
        return msg`${plural(n, { one: '# row has no name.', other: '# rows have no name.' })}`;
      case 'figure':
        return msg`${plural(n, { one: '# row has a figure that is not a number; it counts as not known.', other: '# rows have a figure that is not a number; it counts as not known.' })}`;
    }
  }
}

/** What becomes of rows while nothing is done about them. */
export const undecidedSentence = (i18n: I18n, { keepsOut, rows: n }: Finding) =>
  keepsOut
    ? i18n._(
        msg`${plural(n, { one: 'It is not used until you decide.', other: 'They are not used until you decide.' })}`,
      )
    : i18n._(msg`${plural(n, { one: 'It is used as it is.', other: 'They are used as they are.' })}`);

/** What one click does, as a button says it. */
export function mendLabel(i18n: I18n, mend: FaultMend, n: number): string {
  switch (mend.do) {
    case 'leave-out':
      return i18n._(msg`${plural(n, { one: 'Leave it out', other: 'Leave them out' })}`);
    case 'read-commas':
      return i18n._(msg`Read commas as decimals`);
    case 'swap':
      return i18n._(msg`Swap them back`);
    case 'name-by-row':
      return i18n._(msg`Name them by row`);
    case 'take-number':
      return i18n._(msg`Take the number in it`);
    case 'all-kinds':
      return i18n._(msg`Take all as “${{ kind: i18n._(KIND_NAMES[mend.kind]) }}”`);
  }
}

const LEFT_OUT: Readonly<Record<OmittedFault, MessageDescriptor>> = {
  'no-position': msg`Left out rows without a position`,
  'no-shape': msg`Left out rows without an outline`,
  'null-island': msg`Left out rows at 0, 0`,
  outside: msg`Left out rows outside the city`,
  duplicate: msg`Left out repeated rows`,
  'in-city': msg`Left out rows the city has already`,
  'no-name': msg`Left out rows without a name`,
};

/** For undo and for the record of what was changed: `Left out repeated rows`. */
export function mendText(i18n: I18n, mend: Mend): string {
  switch (mend.do) {
    case 'leave-out':
      return i18n._(LEFT_OUT[mend.fault]);
    case 'read-commas':
      return i18n._(msg({ message: 'Read commas as decimals', context: 'done' }));
    case 'swap':
      return i18n._(msg`Swapped latitude and longitude`);
    case 'name-by-row':
      return i18n._(msg`Named rows without a name`);
    case 'take-number':
      return i18n._(msg`Took the numbers out of figures`);
    case 'all-kinds':
      return i18n._(msg`Took unknown kinds as ${{ kind: i18n._(KIND_NAMES[mend.kind]) }}`);
    case 'kind':
      return kindMendText(i18n, mend);
  }
}

function kindMendText(i18n: I18n, { word, kind }: Extract<Mend, { do: 'kind' }>): string {
  if (kind === null) return word === '' ? i18n._(msg`Left out rows without a kind`) : i18n._(msg`Left out “${word}”`);
  const as = i18n._(KIND_NAMES[kind]);
  return word === ''
    ? i18n._(msg`Took rows without a kind as ${{ kind: as }}`)
    : i18n._(msg`Took “${word}” as ${{ kind: as }}`);
}

const DONE_LEFT_OUT: Readonly<Record<OmittedFault, MessageDescriptor>> = {
  'no-position': msg`Done: left out rows without a position.`,
  'no-shape': msg`Done: left out rows without an outline.`,
  'null-island': msg`Done: left out rows at 0, 0.`,
  outside: msg`Done: left out rows outside the city.`,
  duplicate: msg`Done: left out repeated rows.`,
  'in-city': msg`Done: left out rows the city has already.`,
  'no-name': msg`Done: left out rows without a name.`,
};

/** Beside the fault that was mended. */
export function doneSentence(i18n: I18n, mend: FaultMend): string {
  switch (mend.do) {
    case 'leave-out':
      return i18n._(DONE_LEFT_OUT[mend.fault]);
    case 'read-commas':
      return i18n._(msg`Done: read commas as decimals.`);
    case 'swap':
      return i18n._(msg`Done: swapped latitude and longitude.`);
    case 'name-by-row':
      return i18n._(msg`Done: named rows without a name.`);
    case 'take-number':
      return i18n._(msg`Done: took the numbers out of figures.`);
    case 'all-kinds':
      return i18n._(msg`Done: took unknown kinds as “${{ kind: i18n._(KIND_NAMES[mend.kind]) }}”.`);
  }
}
