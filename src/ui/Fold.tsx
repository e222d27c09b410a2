import type { ReactNode } from 'react';
import './Fold.css';
import { ChevronIcon } from './icons';

export interface FoldProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** Something that most people skip and some look for. The browser's own, so that its text is found by the page search. */
export const Fold = ({ title, children }: FoldProps) => (
  <details className="fold">
    <summary>
      {title}
      <ChevronIcon />
    </summary>
    <div className="fold-body">{children}</div>
  </details>
);
