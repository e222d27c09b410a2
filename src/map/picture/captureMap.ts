/** The map as it stands on the screen, as a picture of its own. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { haversine } from '../../core/geo/distance';
import { type LonLat, type Metres, metres } from '../../core/units';
import { forPaper } from '../../theme/useTheme';

export interface CapturedMap {
  readonly canvas: HTMLCanvasElement;
  /** Pixels of the screen; the canvas has `ratio` times as many. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** In the middle of the picture. */
  readonly metresPerPixel: Metres;
  /** Where a position is in the picture, in pixels of the screen from its upper left corner. */
  readonly pixelOf: (at: LonLat) => readonly [x: number, y: number];
}

/** Pictures are made for paper and slides: at least twice the screen's pixels, and at least so many across. */
const LEAST_RATIO = 2;
const LEAST_ACROSS = 1200;
/** Not beyond what every device can hold (the map's own limit). */
const MOST_PIXELS = 4096;

/**
 * The part of the map that no bar or panel covers, in the colours of the light page. Restores the map's own sharpness afterwards.
 *
 * @param isComplete for maps that are still being filled: asked whenever the map rests, until it is true
 */
export const captureMap = (map: MapLibreMap, isComplete: () => boolean = () => true): Promise<CapturedMap> =>
  forPaper(() => capture(map, isComplete));

async function capture(map: MapLibreMap, isComplete: () => boolean): Promise<CapturedMap> {
  await resting(map, isComplete);
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const box = map.getContainer();
  const [width, height] = [box.clientWidth - left - right, box.clientHeight - top - bottom];
  const wanted = Math.max(LEAST_RATIO, map.getPixelRatio(), LEAST_ACROSS / width);
  const ratio = Math.min(wanted, MOST_PIXELS / Math.max(box.clientWidth, box.clientHeight));
  const before = map.getPixelRatio();
  const metresPerPixel = middleScale(map, { x: left + width / 2, y: top + height / 2 });
  const pixelOf = ([lon, lat]: LonLat) => {
    const { x, y } = map.project([lon, lat]);
    return [x - left, y - top] as const;
  };
  map.setPixelRatio(ratio);
  try {
    const canvas = await readWhenDrawn(map, { left, top, width, height, ratio });
    return { canvas, width, height, ratio, metresPerPixel, pixelOf };
  } finally {
    map.setPixelRatio(before);
  }
}

/** Resolves when the map rests and is complete, and has rested once more with all that was said to it meanwhile. */
async function resting(map: MapLibreMap, isComplete: () => boolean) {
  const rest = () =>
    new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
  await rest();
  while (!isComplete()) {
    // A map that rests stays silent until something is added to it.
    await new Promise<void>((resolve) => map.once('render', () => resolve()));
    await rest();
  }
  await rest();
}

interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/**
 * The browser empties the map's canvas after every frame (`preserveDrawingBuffer` would slow all of them), so it is read
 * within the very frame that has drawn everything: `idle` is fired at its end.
 */
function readWhenDrawn(map: MapLibreMap, { left, top, width, height, ratio }: Part): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    map.once('idle', () => {
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      const context = canvas.getContext('2d');
      if (!context) return reject(new Error('this browser gives no canvas to draw on'));
      // Where the map had to draw with fewer pixels than it was asked for.
      const real = map.getCanvas().width / map.getContainer().clientWidth;
      const from = [left, top, width, height].map((pixels) => pixels * real) as [number, number, number, number];
      context.drawImage(map.getCanvas(), ...from, 0, 0, canvas.width, canvas.height);
      resolve(canvas);
    });
    map.triggerRepaint();
  });
}

function middleScale(map: MapLibreMap, { x, y }: { x: number; y: number }): Metres {
  const reach = 50;
  const [west, east] = [map.unproject([x - reach, y]), map.unproject([x + reach, y])];
  return metres(haversine([west.lng, west.lat], [east.lng, east.lat]) / (2 * reach));
}
