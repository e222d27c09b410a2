import { useEffect, useRef } from 'react';
import { enterRoom } from '../../visit/visit';
import { ROOMS } from '../rooms';
import { areSingleKeysOn, type Wish, wishOf } from './keys';

// not translated: selectors
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';
const LISTS = '[role=listbox], [role=menu], [role=grid]';
/** These keep every key to themselves while they are open. */
const APART = '.dialog-veil, .report';

/** Obeys the page's single keys. `show` opens what has no place of its own on the page. */
export function useKeys(show: (what: 'keys' | 'view') => void) {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || document.querySelector(APART) || !areSingleKeysOn()) return;
      const wish = wishOf({
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        isTyping: at?.closest(FIELDS) != null,
        isInList: at?.closest(LISTS) != null,
      });
      if (!wish) return;
      event.preventDefault();
      if (wish === 'help') latest.current('keys');
      else if (wish === 'view') latest.current('view');
      else obey(wish);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function obey(wish: Exclude<Wish, 'help' | 'view'>) {
  if (wish === 'map') focus('.maplibregl-canvas');
  else if (wish === 'panel') focus('.sheet-body');
  else if (wish === 'search') focus('.sheet [type=search]') || focus('.sheet-body');
  else enterRoom(ROOMS[Number(wish.at(-1)) - 1].id);
}

function focus(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null;
}
