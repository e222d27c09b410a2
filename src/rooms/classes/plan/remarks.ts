import { msg } from '@lingui/core/macro';
import { type PersonalLook, personalIn } from '../../../core/experiment/private/personalTexts';
import type { I18n } from '../../../languages/speaker';

/** A gentle word where a text seems to name a person or a home; it forbids nothing, and is asked again before publishing. */
export const remarksOn = (i18n: I18n, text: string) =>
  personalIn(text).map(({ found, looksLike }) => ({
    level: 'warning' as const,
    text: i18n._(remark(looksLike, found)),
  }));

function remark(looksLike: PersonalLook, found: string) {
  if (looksLike === 'name') return msg`“${found}” looks like a name. Leave it out: readers need no person here.`;
  if (looksLike === 'address') return msg`“${found}” looks like an address. Leave it out: readers need no person here.`;
  if (looksLike === 'email')
    return msg`“${found}” looks like an e-mail address. Leave it out: readers need no person here.`;
  return msg`“${found}” looks like a phone number. Leave it out: readers need no person here.`;
}
