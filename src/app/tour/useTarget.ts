import { useEffect, useState } from 'react';
import type { Box } from './placeCard';

/**
 * Where the control stands that a step points at; null: there is none (yet). It is measured at every frame while a tour is
 * open, because panels load, scroll, grow and move under it, and no event tells of all of these.
 */
export function useTarget(selector: string | null): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    setBox(null);
    if (selector === null) return;
    let isVisitors = false;
    let request = 0;
    const measure = () => {
      const element = document.querySelector(selector);
      // A panel loads and grows, and pushes out of sight what is pointed at; but whoever scrolls knows where to.
      if (element && !isVisitors && isMostlyHidden(element)) bringIntoSight(element);
      const next = element ? visibleBox(element) : null;
      setBox((now) => (sameBox(now, next) ? now : next));
      request = requestAnimationFrame(measure);
    };
    request = requestAnimationFrame(measure);
    const letGo = ({ target }: Event) => {
      // Walking on is no scrolling.
      if (!(target instanceof Element && target.closest('[role="dialog"]'))) isVisitors = true;
    };
    const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const move of moves) window.addEventListener(move, letGo, { passive: true });
    return () => {
      cancelAnimationFrame(request);
      for (const move of moves) window.removeEventListener(move, letGo);
    };
  }, [selector]);
  return box;
}

/** The part of an element that is in sight: inside the window and every panel that scrolls around it. Null: nothing is. */
function visibleBox(element: Element): Box | null {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  // The body has no height of its own: what it holds is placed in the window.
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflowY === 'visible') continue;
    const frame = around.getBoundingClientRect();
    [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
    [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
  }
  [left, top] = [Math.max(0, left), Math.max(0, top)];
  const [width, height] = [Math.min(window.innerWidth, right) - left, Math.min(window.innerHeight, bottom) - top];
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/**
 * Scrolls the panel around it, and nothing else: `scrollIntoView` moves frames too that no visitor could move back. What is
 * taller than the panel shows its head.
 */
function bringIntoSight(element: Element) {
  let panel = element.parentElement;
  while (panel && !/auto|scroll/.test(getComputedStyle(panel).overflowY)) panel = panel.parentElement;
  if (!panel) return;
  const [box, frame] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
  const room = Math.max(0, (frame.height - box.height) / 2);
  panel.scrollTop += box.top - frame.top - room;
}

/** What is larger than this need not be in sight whole. */
const ENOUGH_PIXELS = 160;

function isMostlyHidden(element: Element) {
  const whole = element.getBoundingClientRect().height;
  return (visibleBox(element)?.height ?? 0) < Math.min(whole - 1, ENOUGH_PIXELS);
}

const sameBox = (a: Box | null, b: Box | null) =>
  a === b ||
  (a !== null && b !== null && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height);
