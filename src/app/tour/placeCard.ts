/** Where the card of a step stands: beside what it points at, inside the window, and not over it. Pure. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export type Size = Pick<Box, 'width' | 'height'>;
type Place = Pick<Box, 'left' | 'top'>;

/** Between the card, what it points at, and the window's edge. */
const MARGIN = 16;

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, Math.max(least, most)));

/**
 * After the target along the line, else before, below or above it; where none of them has room, in the corner of the window that covers
 * least of the target. Without a target: in the middle, low enough to leave the map in sight.
 */
export function placeCard(target: Box | null, card: Size, page: Size, direction: 'ltr' | 'rtl' = 'ltr'): Place {
  if (direction === 'ltr') return placeOnward(target, card, page);
  // As in a mirror.
  const { left, top } = placeOnward(target && { ...target, left: page.width - target.left - target.width }, card, page);
  return { left: page.width - left - card.width, top };
}

function placeOnward(target: Box | null, card: Size, page: Size): Place {
  const mostLeft = page.width - card.width - MARGIN;
  const mostTop = page.height - card.height - MARGIN;
  if (!target)
    return { left: Math.max(MARGIN, (page.width - card.width) / 2), top: Math.max(MARGIN, mostTop - 3 * MARGIN) };
  const besideTop = within(target.top, MARGIN, mostTop);
  const besideLeft = within(target.left, MARGIN, mostLeft);
  const candidates = [
    { left: target.left + target.width + MARGIN, top: besideTop },
    { left: target.left - card.width - MARGIN, top: besideTop },
    { left: besideLeft, top: target.top + target.height + MARGIN },
    { left: besideLeft, top: target.top - card.height - MARGIN },
  ];
  const fits = ({ left, top }: { left: number; top: number }) =>
    left >= MARGIN && left <= mostLeft && top >= MARGIN && top <= mostTop;
  const corners = [
    { left: mostLeft, top: mostTop },
    { left: mostLeft, top: MARGIN },
    { left: MARGIN, top: mostTop },
    { left: MARGIN, top: MARGIN },
  ].map(({ left, top }) => ({ left: Math.max(MARGIN, left), top: Math.max(MARGIN, top) }));
  const least = Math.min(...corners.map((corner) => covered(target, boxOf(corner, card))));
  return candidates.find(fits) ?? corners.find((corner) => covered(target, boxOf(corner, card)) === least)!;
}

const boxOf = ({ left, top }: { left: number; top: number }, { width, height }: Size): Box => ({
  left,
  top,
  width,
  height,
});

/** Area that two boxes share. */
export function covered(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
