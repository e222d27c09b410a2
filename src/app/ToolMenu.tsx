import { useLingui } from '@lingui/react/macro';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
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

  /** What was chosen opens by itself, and leads back to the menu: its own buttons are hidden by then. */
  function leaveBy({ target }: SyntheticEvent) {
    if (!isOpen || !(target instanceof Element && target.closest('button'))) return;
    setIsOpen(false);
    opener.current?.focus();
  }

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
      {/* Captured, because buttons keep their clicks and keys to themselves. */}
      <div
        className="top-bar-tools"
        onClickCapture={leaveBy}
        onKeyUpCapture={(event) => {
          if (event.key === 'Enter' || event.key === ' ') leaveBy(event);
        }}
      >
        {children}
      </div>
    </div>
  );
}
