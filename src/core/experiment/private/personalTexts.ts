/** Texts of an experiment that seem to name a person or a home, by where they stand. They warn; a person decides. */
import { type PersonalKind, personalData } from '../../story/personalData';
import type { Experiment } from '../experiment';

export interface PersonalText {
  /** `conclusion`, `place "Yard"` */
  readonly where: string;
  /** The part of the text that is meant. */
  readonly found: string;
  readonly looksLike: PersonalLook;
}

export type PersonalLook = PersonalKind | 'address';

/** A name with a capital, and the small words that streets have before and within it. */
const SMALL = "(?:(?:de|del|dels|des|du|della|di|do|da|dos|la|les|l[’']|d[’'])\\s*)";
const PROPER = `${SMALL}{0,3}\\p{Lu}[\\p{L}’'·-]*(?:\\s+(?:i\\s+|y\\s+|e\\s+)?${SMALL}?\\p{Lu}[\\p{L}’'·-]*){0,3}`;
const either = (words: string) =>
  words
    .split(' ')
    .map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');
/** Languages in which the word for a street comes first, and those in which it comes last. */
const FIRST = either(
  'carrer calle avinguda avenida passeig paseo plaça plaza rambla rua travessa praça rue boulevard avenue chemin place via viale piazza corso vicolo ulica',
);
const LAST = either('street road avenue ave lane drive square');

/** `12 High Street`, `Carrer de Mallorca, 401`, `Hauptstraße 7`: a street alone is a place, with a number it is a door. */
const DOORS = [
  new RegExp(`\\b\\d{1,4}[a-z]?,?\\s+(?:\\p{Lu}[\\p{L}’'-]*\\s+){1,3}(?:${LAST})\\b`, 'gu'),
  new RegExp(`\\b\\d{1,4}(?:\\s*bis)?,?\\s+(?:${FIRST})\\s+${PROPER}`, 'gu'),
  new RegExp(`\\b(?:${FIRST})\\s+${PROPER},?\\s*(?:n[º°o.]*\\s*)?\\d{1,4}\\b`, 'gu'),
  /\b\p{Lu}\p{L}+(?:straße|strasse|str\.|gasse|weg|platz|allee|straat|laan|gatan|gata|vej)\s+\d{1,4}[a-z]?\b/gu,
];

/** `My name is`, in the languages of the project's first cities. */
const INTRODUCED =
  /\b(?:my name is|i am called|em dic|me llamo|mi nombre es|je m['’]appelle|ich heiße|mi chiamo|(?:o )?meu nome é|eu chamo-me|ik heet|jeg heter)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?/giu;

export function personalIn(text: string): readonly Omit<PersonalText, 'where'>[] {
  const of = (pattern: RegExp, looksLike: PersonalLook) =>
    [...text.matchAll(pattern)].map(([found]) => ({ found: found.trim(), looksLike }));
  return [
    ...personalData(text).map(({ kind, found }) => ({ found, looksLike: kind })),
    ...of(INTRODUCED, 'name'),
    ...DOORS.flatMap((pattern) => of(pattern, 'address')),
  ];
}

export const personalTexts = (experiment: Experiment): readonly PersonalText[] =>
  [...textsOf(experiment)].flatMap(([where, text]) => personalIn(text).map((one) => ({ where, ...one })));

/** Every text that somebody typed. */
function* textsOf(experiment: Experiment): Generator<readonly [where: string, text: string]> {
  const { title, question, hypothesis, method, conclusion, classLabel, protocol } = experiment;
  yield* Object.entries({ title, question, hypothesis, method, conclusion, 'class label': classLabel });
  if (protocol) {
    const { title: of, question: asked, instruments, steps, cautions } = protocol;
    yield ['protocol', [of, asked, ...instruments, ...steps, ...cautions].join('\n')];
  }
  for (const { name } of [...experiment.places, ...experiment.walks]) yield [`place "${name}"`, name];
  for (const { name, instrument, quantity, calibration } of experiment.series) {
    yield [`series "${name}"`, [name, quantity, instrument, calibration?.method ?? ''].join('\n')];
  }
  for (const { reason } of experiment.marks) yield ['reason of a flag', reason];
  for (const { text } of experiment.happenings) yield ['happening', text];
  for (const { tallies } of experiment.counts) yield ['count', tallies.map(({ what }) => what).join('\n')];
  for (const { question: asked, tallies } of experiment.answers) {
    yield [`survey "${asked}"`, [asked, ...tallies.map(({ what }) => what)].join('\n')];
  }
  for (const { text } of experiment.notes) yield ['note', text];
  for (const { alt } of experiment.photos) yield ['description of a photo', alt];
}
