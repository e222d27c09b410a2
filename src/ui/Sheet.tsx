/**
 * The frame of a room's panel: a card beside the map on wide screens, a sheet over its lower edge on narrow ones. The
 * sheet has three heights; its handle is dragged by touch or mouse, and is a button that steps through them by keyboard.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import './Sheet.css';

const SHEET_HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Share of the window's height that each sheet height covers; `Sheet.css` has the same. */
export const SHEET_SHARE: Record<SheetHeight, number> = { low: 0.24, half: 0.5, full: 0.9 };

/** What the handle says at each height; a press leads to the next one. */
const HANDLE_SAYS: Record<SheetHeight, MessageDescriptor> = {
  low: msg`Panel height: low. Change to half the screen`,
  half: msg`Panel height: half the screen. Change to the whole screen`,
  full: msg`Panel height: the whole screen. Change to low`,
};

export interface SheetProps {
  readonly label: string;
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly children: ReactNode;
}

export function Sheet({ label, height, onHeight, children }: SheetProps) {
  const { t } = useLingui();
  const [dragged, setDragged] = useState<number | null>(null);
  const drag = useRef<{ startY: number; startPixels: number; hasMoved: boolean } | null>(null);

  const nearest = (pixels: number) => {
    const share = pixels / window.innerHeight;
    return SHEET_HEIGHTS.reduce((best, candidate) =>
      Math.abs(SHEET_SHARE[candidate] - share) < Math.abs(SHEET_SHARE[best] - share) ? candidate : best,
    );
  };
  const next = SHEET_HEIGHTS[(SHEET_HEIGHTS.indexOf(height) + 1) % SHEET_HEIGHTS.length];

  return (
    <section
      className="sheet"
      aria-label={label}
      data-height={height}
      style={dragged === null ? undefined : { height: dragged, transition: 'none' }}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={t(HANDLE_SAYS[height])}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const startPixels = event.currentTarget.parentElement!.getBoundingClientRect().height;
          drag.current = { startY: event.clientY, startPixels, hasMoved: false };
        }}
        onPointerMove={(event) => {
          if (!drag.current) return;
          const moved = drag.current.startY - event.clientY;
          if (Math.abs(moved) > 4) drag.current.hasMoved = true;
          if (drag.current.hasMoved) setDragged(Math.max(90, drag.current.startPixels + moved));
        }}
        onPointerUp={(event) => {
          if (drag.current?.hasMoved) onHeight(nearest(drag.current.startPixels + drag.current.startY - event.clientY));
          setDragged(null);
        }}
        onPointerCancel={() => {
          drag.current = null;
          setDragged(null);
        }}
        onClick={() => {
          // A drag ends in a click too; that one has already been answered.
          if (!drag.current?.hasMoved) onHeight(next);
          drag.current = null;
        }}
      >
        <span aria-hidden="true" />
      </button>
      {/* The key P leads here. */}
      <div className="sheet-body" tabIndex={-1}>
        {children}
      </div>
    </section>
  );
}
