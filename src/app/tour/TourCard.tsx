import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { languageOf } from '../../languages/languages';
import { Button } from '../../ui/Button';
import { type Box, placeCard, type Size } from './placeCard';
import './Tour.css';
import { useTarget } from './useTarget';
import type { Walk } from './useTour';

/**
 * One step: a ring around the real control, and a card beside it. The page stays open to everything: the card is no modal
 * dialog. Arrow keys walk while the focus is in the card, Escape ends the tour from anywhere but an open dialog.
 */
export function TourCard({ walk: { tour, index, go }, onEnd }: { walk: Walk; onEnd: () => void }) {
  const { t, i18n } = useLingui();
  const { direction } = languageOf(i18n);
  const step = tour.steps[index];
  const found = useTarget(step.target);
  const target = found && outset(found);
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [size, setSize] = useState<Size>({ width: 340, height: 220 });
  const page = usePageSize();
  const isLast = index === tour.steps.length - 1;

  // Each step is read from its beginning.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [tour, index]);

  // Other words, another height.
  useLayoutEffect(() => {
    if (card.current) setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
  }, [tour, index, page]);

  useEffect(() => {
    const end = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('.dialog-veil')) onEnd();
    };
    window.addEventListener('keydown', end);
    return () => window.removeEventListener('keydown', end);
  }, [onEnd]);

  const walkByKey = (event: KeyboardEvent) => {
    const [on, back] = direction === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    if (event.key === on && !isLast) go(index + 1);
    else if (event.key === back && index > 0) go(index - 1);
    else return;
    event.preventDefault();
  };
  const place = placeCard(target, size, page, direction);

  return (
    <>
      {target && (
        <div
          className="tour-ring"
          aria-hidden="true"
          data-testid="tour-ring"
          style={{ left: target.left, top: target.top, width: target.width, height: target.height }}
        />
      )}
      <section
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        style={{ left: place.left, top: place.top }}
        onKeyDown={walkByKey}
      >
        <p className="small soft figures">{t`${tour.title}, ${index + 1} of ${tour.steps.length}`}</p>
        <h2 id="tour-title" ref={heading} tabIndex={-1}>
          {step.title}
        </h2>
        <p id="tour-text">{step.text}</p>
        <div className="tour-tools">
          <Button look="quiet" onPress={onEnd}>
            {isLast ? t`Close` : t`Skip the tour`}
          </Button>
          <span>
            {index > 0 && <Button onPress={() => go(index - 1)}>{t`Back`}</Button>}
            {!isLast && (
              <Button look="strong" onPress={() => go(index + 1)}>
                {t`Next`}
              </Button>
            )}
            {isLast && (
              <Button look="strong" onPress={onEnd}>
                {t`Done`}
              </Button>
            )}
          </span>
        </div>
      </section>
    </>
  );
}

/** Air between the control and its ring. */
const RING_PIXELS = 6;

const outset = ({ left, top, width, height }: Box): Box => ({
  left: left - RING_PIXELS,
  top: top - RING_PIXELS,
  width: width + 2 * RING_PIXELS,
  height: height + 2 * RING_PIXELS,
});

function usePageSize(): Size {
  const measure = () => ({ width: window.innerWidth, height: window.innerHeight });
  const [size, setSize] = useState<Size>(measure);
  useEffect(() => {
    const follow = () => setSize(measure());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return size;
}
