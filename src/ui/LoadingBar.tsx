import { Label, ProgressBar } from 'react-aria-components';
import './LoadingBar.css';

export interface LoadingBarProps {
  /** What is loading and what is being done: `Barcelona: fetching the city`. */
  readonly label: string;
  /** 0 to 1; null is not known. */
  readonly share: number | null;
}

/** A wait that knows how long it is. */
export const LoadingBar = ({ label, share }: LoadingBarProps) => (
  <ProgressBar className="loading-bar" value={100 * (share ?? 0)} isIndeterminate={share === null}>
    <Label>{label}</Label>
    <span className="loading-bar-track">
      <span className="loading-bar-fill" style={{ width: `${100 * (share ?? 0)}%` }} />
    </span>
  </ProgressBar>
);
