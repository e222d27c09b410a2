import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings an entry into sight when it is chosen, on the map or by a link: into the middle of a page that just opened, and
 * no further than needed on one that is being read.
 */
export function useIntoSight<Entry extends HTMLElement>(isChosen: boolean): RefObject<Entry | null> {
  const entry = useRef<Entry>(null);
  const isOpening = useRef(true);
  useEffect(() => {
    if (isChosen) entry.current?.scrollIntoView({ block: isOpening.current ? 'center' : 'nearest' });
    isOpening.current = false;
  }, [isChosen]);
  return entry;
}
