import type { ReactNode } from 'react';
import { partsOf } from './marks';

/** A sentence whose marked figures stand in the accent colour. */
export const Emphasised = ({ text }: { text: string }): ReactNode =>
  partsOf(text).map((part, i) => (i % 2 === 1 ? <strong key={i}>{part}</strong> : part));
