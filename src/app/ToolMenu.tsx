import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { MoreIcon } from '../ui/icons';

/**
 * The tools of the bar: side by side where there is room, and on narrow screens behind one button, by their names. Their
 * order for keys and readers is the same in both.
 */
export function ToolMenu({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const close = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) setIsOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setIsOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      document.removeEventListener('keydown', leave);
    };
  }, [isOpen]);

  return (
    <div className="top-bar-about" ref={menu} data-open={isOpen || undefined}>
      <button
        ref={opener}
        type="button"
        className="top-bar-more"
        aria-label={t`Tools`}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <MoreIcon />
      </button>
      {/* What was chosen opens by itself, and the menu is in its way. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className="top-bar-tools"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) setIsOpen(false);
        }}
      >
        {children}
      </div>
    </div>
  );
}
