import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PRACTICE_KINDS, type Practice } from '../../../core/story/story';
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
  const { t } = useLingui();
  const { kind, year, title, text, language, sources } = practice;
  const card = useIntoSight<HTMLLIElement>(isChosen);
  return (
    <li ref={card} className="story-card" data-chosen={isChosen} aria-current={isChosen || undefined}>
      <p className="story-kicker">
        <strong>{PRACTICE_KINDS[kind]}</strong> {year ?? t`not dated`} · told in {languageName(language)}
      </p>
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
      <StorySources keys={sources} />
    </li>
  );
}

const names = new Intl.DisplayNames('en', { type: 'language' });
const languageName = (code: string) => names.of(code) ?? code;
