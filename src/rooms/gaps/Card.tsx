import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { CloseIcon } from '../../ui/icons';
import { select } from './useGapsRoom';

export interface CardProps {
  readonly kicker: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

/** What is selected on the map. Chosen from a list it takes the focus along; a click on the map leaves it there. */
export function Card({ kicker, title, children }: CardProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.activeElement?.closest('.maplibregl-map')) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className="gaps-card" aria-label={title}>
      <div className="gaps-card-head">
        <div>
          <p className="gaps-card-kicker">{kicker}</p>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" className="icon-button" aria-label={t`Close: ${title}`} onClick={() => select(null)}>
          <CloseIcon />
        </button>
      </div>
      {children}
    </article>
  );
}
