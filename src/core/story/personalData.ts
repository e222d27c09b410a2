/**
 * What in a text looks like the data of a person: a sheet has room for an office, never for people. Patterns miss much
 * and sometimes suspect the innocent, so they warn and forbid nothing.
 */

export type PersonalKind = 'email' | 'phone' | 'name';

export interface PersonalFind {
  readonly kind: PersonalKind;
  /** The part of the text that is meant. */
  readonly found: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Dialled as from abroad (+353 ...) or from a town (021 ...), or named as a number. Years, dates and sums begin otherwise. */
const PHONE = /(?:\+|\(|\b0|(?:tel|phone|mobile|téléphone|telefon|teléfono)\.?:?\s*)[\d(][\d\s()./-]{4,}\d/giu;
const DATE = /^\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\)?$/;
const LEAST_DIGITS = 7;

const NAME = "\\p{Lu}[\\p{L}’'-]+";
/** `Ms Murphy`, `Dr. Ana Silva`; and after a word that asks for one: `Contact: Jane Murphy`. */
const NAMES = [
  new RegExp(
    `\\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Sr|Sra|Sig|Mme|Mlle|Monsieur|Madame|Señora?|Senhora?)\\.?\\s+${NAME}(?:\\s+${NAME})?`,
    'gu',
  ),
  new RegExp(
    `\\b(?:[Cc]ontact(?: person)?|[Cc]oordinator|[Dd]irector|[Mm]ayor|[Mm]anager|[Aa]nsprechpartner(?:in)?|[Rr]esponsable)(?::\\s*|\\s+(?:is\\s+)?)${NAME}\\s+${NAME}`,
    'gu',
  ),
];

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found.trim());
const digits = (text: string) => text.replace(/\D/g, '').length;

/** In running text an address or a number of anybody is out of place; the office has fields of its own. */
export function personalData(text: string): PersonalFind[] {
  const emails = matches(text, EMAIL);
  const phones = matches(text, PHONE).filter((found) => digits(found) >= LEAST_DIGITS && !DATE.test(found));
  const names = NAMES.flatMap((pattern) => matches(text, pattern));
  return [
    ...emails.map((found) => ({ kind: 'email' as const, found })),
    ...phones.map((found) => ({ kind: 'phone' as const, found })),
    ...names.map((found) => ({ kind: 'name' as const, found })),
  ];
}

/** Parts of mailboxes that offices have. */
const OFFICE_WORDS =
  /info|office|contact|learn|city|stadt|ville|ciudad|cidade|educ|bildung|council|municip|mail|admin|secret|library|unesco|lifelong|hello|team|public|mairie|service|project|network/i;

/** `jane.murphy@...` and `j.murphy@...` read like people, `learning.city@...` like an office. */
export function isPersonalMailbox(address: string): boolean {
  const [mailbox] = address.split('@');
  return /^\p{L}+[._]\p{L}{2,}$/u.test(mailbox) && !OFFICE_WORDS.test(mailbox);
}
