import type { ReactNode } from 'react';

/** `<0>` and `</0>` in a sentence stand around what a reader looks for first. */
const MARK = /<\/?0>/;

/** A sentence whose marked figures stand in the accent colour. */
export const Emphasised = ({ text }: { text: string }): ReactNode =>
  // Marks come in pairs, so every second part is a marked one.
  text.split(MARK).map((part, i) => (i % 2 === 1 ? <strong key={i}>{part}</strong> : part));

/** The same sentence without its marks: for files, and for whoever wants the words alone. */
export const plainText = (text: string): string => text.split(MARK).join('');
