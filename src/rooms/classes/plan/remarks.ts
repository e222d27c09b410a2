import { personalIn } from '../../../core/experiment/private/personalTexts';

/** A gentle word where a text seems to name a person or a home; it forbids nothing, and is asked again before publishing. */
export const remarksOn = (text: string) =>
  personalIn(text).map(({ found, looksLike }) => ({
    level: 'warning' as const,
    text: `“${found}” looks like ${looksLike}. Leave it out: readers need no person here.`,
  }));
