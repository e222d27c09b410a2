import { useEffect, useRef } from 'react';

/**
 * When a sheet is closed, focus goes back to the row of the city it showed, or to the list where that row is not in
 * sight; otherwise it would fall to the top of the page.
 *
 * @param open id of the city whose sheet is open, or null
 * @returns a ref for the element that holds the list
 */
export function useReturnToList(open: string | null) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (open !== null || closed === null) return;
    const rows = list.current?.querySelector<HTMLElement>('[role="listbox"]');
    const row = rows?.querySelector<HTMLElement>(`[data-key="${CSS.escape(closed)}"]`);
    (row ?? rows)?.focus();
  }, [open]);
  return list;
}
