import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { I18n } from '../../../languages/speaker';

/* not translated: the ids, which are kept with the data; labels are messages */
export const LICENCES = [
  { id: '', label: msg({ message: 'Choose', context: 'a licence' }) },
  { id: 'Not for publishing', label: msg`For ourselves only, not for publishing` },
  { id: 'CC0 1.0', label: msg`CC0: no rights reserved` },
  { id: 'CC BY 4.0', label: msg`CC BY: name the source` },
  { id: 'CC BY-SA 4.0', label: msg`CC BY-SA: name the source, share alike` },
  { id: 'ODbL 1.0', label: msg`ODbL: name the source, share alike` },
  { id: 'Open licence of the publisher', label: msg`Another open licence` },
  { id: 'Licence not known', label: msg({ message: 'Not known', context: 'a licence' }) },
] as const;
export type Licence = (typeof LICENCES)[number]['id'];

/* not translated: the ids */
const IN_WORDS: ReadonlyMap<string, MessageDescriptor> = new Map([
  ['Not for publishing', msg`Not for publishing`],
  ['Open licence of the publisher', msg`Open licence of the publisher`],
  ['Licence not known', msg`Licence not known`],
]);

/** A kept licence as sources name it: those with a name of their own by that. */
export function licenceText(i18n: I18n, licence: string): string {
  const words = IN_WORDS.get(licence);
  return words ? i18n._(words) : licence;
}
