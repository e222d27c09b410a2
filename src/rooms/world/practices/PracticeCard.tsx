import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Practice } from '../../../core/story/story';
import { displayName } from '../../../languages/figures';
import { PRACTICE_KIND_NAMES } from '../names';
import { StorySources } from '../story/StorySources';
import { useIntoSight } from '../story/useIntoSight';

export interface PracticeCardProps {
  readonly practice: Practice;
  readonly isChosen?: boolean;
  /** Ways from the card to its place. */
  readonly children?: ReactNode;
}

/** One practice: kind, year, sentence, language of the page, and the page. */
export function PracticeCard({ practice, isChosen = false, children }: PracticeCardProps) {
  const { kind, year, title, text, language, sources } = practice;
  const { t, i18n } = useLingui();
  const told = displayName(i18n, 'language', language) ?? language;
  const card = useIntoSight<HTMLLIElement>(isChosen);
  return (
    <li ref={card} className="story-card" data-chosen={isChosen} aria-current={isChosen || undefined}>
      <p className="story-kicker">
        <strong>{t(PRACTICE_KIND_NAMES[kind])}</strong> {year ?? t`not dated`} · {t`told in ${told}`}
      </p>
      <h3 lang="en" dir="ltr">
        {title}
      </h3>
      <p lang="en" dir="ltr">
        {text}
      </p>
      {children}
      <StorySources keys={sources} />
    </li>
  );
}
