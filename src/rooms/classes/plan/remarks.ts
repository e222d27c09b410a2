import { personalData } from '../../../core/story/personalData';

const KINDS = { email: 'an e-mail address', phone: 'a phone number', name: 'a name' } as const;

/** A gentle word where a text seems to name a person; it forbids nothing, and is asked again before publishing. */
export const remarksOn = (text: string) =>
  personalData(text).map(({ kind, found }) => ({
    level: 'warning' as const,
    text: `“${found}” looks like ${KINDS[kind]}. Leave it out: readers need no person here.`,
  }));
