/** Texts of an experiment that seem to name a person or a home, by where they stand. They warn; a person decides. */
import { personalData } from '../../story/personalData';
import type { Experiment } from '../experiment';

export interface PersonalText {
  /** `conclusion`, `place "Yard"` */
  readonly where: string;
  /** The part of the text that is meant. */
  readonly found: string;
  readonly looksLike: string;
}

const KINDS = { email: 'an e-mail address', phone: 'a phone number', name: 'a name' } as const;

/** `12 High Street`, `Carrer de Mallorca, 401`, `Hauptstraße 7`: a street alone is a place, with a number it is a door. */
const STREET_WORDS =
  'street|st|road|rd|avenue|ave|lane|drive|carrer|calle|avinguda|avenida|passeig|paseo|plaça|plaza|rambla|rua|travessa|praça|rue|boulevard|chemin|place|via|viale|piazza|corso|vicolo|laan|weg|allee|platz|gasse';
const DOORS = [
  /\b\d{1,4}[a-z]?,?\s+(?:[\p{Lu}][\p{L}’'-]*\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|drive)\b/giu,
  /\b\d{1,4},?\s+(?:rue|boulevard|avenue|chemin|place)\s+[\p{L}’' -]{2,40}/giu,
  new RegExp(`\\b(?:${STREET_WORDS})\\.?\\s+[\\p{L}’'· -]{2,40}?,?\\s*(?:n[º°o.]*\\s*)?\\d{1,4}\\b`, 'giu'),
  /\b\p{L}{2,}(?:straße|strasse|str\.|gasse|weg|platz|allee|straat|laan|gatan|gata|vej)\s+\d{1,4}[a-z]?\b/giu,
];

/** `My name is`, in the languages of the project's first cities. */
const INTRODUCED =
  /\b(?:my name is|i am called|em dic|me llamo|mi nombre es|je m['’]appelle|ich heiße|mi chiamo|(?:o )?meu nome é|eu chamo-me|ik heet|jeg heter)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?/giu;

export function personalIn(text: string): readonly Omit<PersonalText, 'where'>[] {
  const of = (pattern: RegExp, looksLike: string) =>
    [...text.matchAll(pattern)].map(([found]) => ({ found: found.trim(), looksLike }));
  return [
    ...personalData(text).map(({ kind, found }) => ({ found, looksLike: KINDS[kind] })),
    ...of(INTRODUCED, 'a name'),
    ...DOORS.flatMap((pattern) => of(pattern, 'an address')),
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
