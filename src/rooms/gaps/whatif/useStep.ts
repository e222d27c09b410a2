import { useMap } from '@vis.gl/react-maplibre';
import type { KeyboardEvent } from 'react';
import type { LonLat } from '../../../core/units';
import { MAP_ID } from '../../../map/camera';

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP_PIXELS = 8;

export const isStep = (key: string) => key in STEPS;

/** Where an arrow key leads from here: a step on the screen, five with Shift. Null: it is no arrow. */
export function useStep() {
  const map = useMap()[MAP_ID];
  return (event: KeyboardEvent, [lon, lat]: LonLat): LonLat | null => {
    const step = STEPS[event.key];
    if (!step || !map) return null;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = map.project([lon, lat]);
    const pixels = event.shiftKey ? 5 * STEP_PIXELS : STEP_PIXELS;
    const { lng, lat: stepped } = map.unproject([x + pixels * step[0], y + pixels * step[1]]);
    return [lng, stepped];
  };
}
