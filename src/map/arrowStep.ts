const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP_PIXELS = 8;

/** How far an arrow key moves something on the map, in pixels: five times as far with Shift. Null: it is no arrow. */
export function arrowStep({
  key,
  shiftKey,
}: {
  key: string;
  shiftKey: boolean;
}): readonly [x: number, y: number] | null {
  const step = STEPS[key];
  if (!step) return null;
  const pixels = shiftKey ? 5 * STEP_PIXELS : STEP_PIXELS;
  return [step[0] * pixels, step[1] * pixels];
}
