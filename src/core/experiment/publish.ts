/** What stands against publishing an experiment, and what should be looked at first: the same for the page and for `atlas check`. */
import type { Problem } from '../problem';
import type { Experiment } from './experiment';
import { type PersonalLook, personalTexts } from './private/personalTexts';
import { withRoundedTimes } from './private/roundTimes';
import { conflictsOf, experimentOf, type Kept } from './versions';

/** Fewer answers than this can point at those who gave them. */
const FEW_ANSWERS = 5;

const LOOK_WORDS: Readonly<Record<PersonalLook, string>> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  name: 'a name',
  address: 'an address',
};

/** @param where names the file; @param blank for what no copy says */
export function publishProblems(
  kept: Kept,
  { where, blank }: { readonly where: string; readonly blank: Experiment },
): readonly Problem[] {
  const experiment = experimentOf(kept, blank);
  const problems: Problem[] = [];
  const add = (level: Problem['level'], part: string, what: string, fix: string) =>
    problems.push({ where: `${where}, ${part}`, what, fix, level });
  if (experiment.title.trim() === '') add('error', 'title', 'is empty', 'Give the experiment a title.');
  if (experiment.city.name.trim() === '') add('error', 'city', 'is not said', 'Say in which city it was made.');
  if (hasFineTimes(kept))
    add(
      'error',
      'times',
      'are finer than five minutes',
      'Publish it in the class room: a bundle for the class has exact times.',
    );
  for (const { field } of conflictsOf(kept)) {
    add('error', field, 'is written in two ways by two groups', 'Open the experiment and choose one of them.');
  }
  for (const { where: part, found, looksLike } of personalTexts(experiment)) {
    add('warning', part, `has "${found}", which looks like ${LOOK_WORDS[looksLike]}`, 'Take it out if it is one.');
  }
  for (const { name, blur } of experiment.places) {
    if (blur === 'exact')
      add(
        'warning',
        `place "${name}"`,
        'is shown exactly',
        'Only public places may be; choose a grid cell for any other.',
      );
  }
  for (const { question, tallies } of experiment.answers) {
    const total = tallies.reduce((sum, { count }) => sum + count, 0);
    if (total < FEW_ANSWERS)
      add(
        'warning',
        `survey "${question}"`,
        `has ${total} ${total === 1 ? 'answer' : 'answers'}`,
        'So few can point at those who gave them.',
      );
  }
  return problems;
}

function hasFineTimes(kept: Kept): boolean {
  const rounded = withRoundedTimes(kept);
  return [...kept.fields].some(([field, versions]) =>
    versions.some((version, i) => version !== rounded.fields.get(field)?.[i]),
  );
}
