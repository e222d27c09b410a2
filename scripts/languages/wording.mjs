import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** `<0>…</0>` and `<0/>`: where a message holds elements. */
const TAG = /<\/?(\d+)\/?>/g;

/** What a message holds besides its words: holes by name, elements by number, the forms of each plural. */
function partsOf(message) {
  const holes = new Set();
  const plurals = [];
  const walk = (tokens) => {
    for (const token of tokens.filter(Array.isArray)) {
      const [arg, type, choices] = token;
      holes.add(arg);
      if (typeof choices !== 'object') continue;
      const { offset: _, ...forms } = choices;
      if (type !== 'select') plurals.push({ arg, ordinal: type === 'selectordinal', forms: Object.keys(forms) });
      for (const inner of Object.values(forms)) walk(inner);
    }
  };
  walk(compileMessageOrThrow(message));
  const tags = [...new Set([...message.matchAll(TAG)].map(([, number]) => number))].sort();
  return { holes: [...holes].sort(), plurals, tags };
}

/** Forms for millions and fractions, which read well in the general form too. */
const MAY_LACK = { fr: ['many'], es: ['many'], ca: ['many'], pt: ['many'], ar: ['zero'] };

/** What is wrong with the words of a message in a language, in the way a program can see; a sentence each. */
export function wordingProblems(message, words, language) {
  let said;
  let asked;
  try {
    asked = partsOf(message);
    said = partsOf(words);
  } catch (error) {
    return [`is no ICU message (${error.message.split('\n')[0]})`];
  }
  const problems = [];
  if (said.holes.join() !== asked.holes.join())
    problems.push(`holds {${said.holes.join('} {')}} where English holds {${asked.holes.join('} {')}}`);
  if (said.tags.join() !== asked.tags.join()) problems.push('has other elements <0> than English');
  for (const { forms, ordinal, arg } of said.plurals) {
    const rules = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
    const wanted = rules.resolvedOptions().pluralCategories;
    const lacking = wanted.filter((form) => !forms.includes(form) && !MAY_LACK[language]?.includes(form));
    const strange = forms.filter((form) => !/^\d/.test(form) && !wanted.includes(form));
    if (lacking.length > 0) problems.push(`{${arg}} lacks the form ${lacking.join(', ')}`);
    if (strange.length > 0)
      problems.push(`{${arg}} has the form ${strange.join(', ')}, which the language does not know`);
  }
  if (/(?<!')'(?!')/.test(words)) problems.push("has a straight apostrophe: write ’ (in ICU ' hides what follows)");
  return problems;
}
