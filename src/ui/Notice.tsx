import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './Button';
import './Notice.css';

/** Something is on its way. Announced politely; no spinner that steals the eye. */
export const Loading = ({ says }: { says: string }) => (
  <p className="notice notice-loading soft" role="status">
    {says}
    <span aria-hidden="true" className="notice-dots" />
  </p>
);

/** Nothing to show, and what to do about it. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="notice" role="status">
    <h3>{title}</h3>
    {children && <div className="soft">{children}</div>}
  </div>
);

export interface FailureProps {
  readonly title: string;
  readonly reason: string;
  readonly onRetry?: () => void;
}

/** Something went wrong: what, why, and a way on. */
export const Failure = ({ title, reason, onRetry }: FailureProps) => (
  <div className="notice notice-failure" role="alert">
    <h3>{title}</h3>
    <p>{reason}</p>
    {onRetry && (
      <Button onPress={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    )}
  </div>
);
