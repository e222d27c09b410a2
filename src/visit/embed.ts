/** The atlas inside another page, in the words of the address: the map and its key, without bars, panels and dialogs. */
import type { Words } from './address';

const EMBED = 'embed';

/** Words that open dialogs and tours: in a small frame there is no room for them. */
const TOO_LARGE = ['as', 'compare', 'sheet', 'tour'];

export const isEmbedded = (words: Words) => words[EMBED] === '1';

/** The same view, filters and selection, reduced. */
export const embeddedWords = (words: Words): Words => ({
  ...Object.fromEntries(Object.entries(words).filter(([word]) => !TOO_LARGE.includes(word))),
  [EMBED]: '1',
});

/** And back: the whole atlas at the same place. */
export const wholeWords = ({ [EMBED]: _reduced, ...words }: Words): Words => words;
