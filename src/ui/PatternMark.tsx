import { useEffect, useRef } from 'react';
import { colourIn, pixelsIn } from '../theme/inTheme';
import { useMapTheme } from '../theme/useTheme';

/** Pixels of a pattern that repeats, as the map's own image of it. */
export interface PatternPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A swatch of a pattern, pixel by pixel as the map draws it. Says nothing itself: words stand beside it. */
export function PatternMark({ pattern, colour }: { readonly pattern: PatternPixels; readonly colour?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useMapTheme();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    const tile = new ImageData(Uint8ClampedArray.from(pixelsIn(theme, pattern).data), pattern.width, pattern.height);
    for (let y = 0; y < height; y += pattern.height) {
      for (let x = 0; x < width; x += pattern.width) context.putImageData(tile, x, y);
    }
  }, [pattern, theme]);
  // Two pixels to one of the page, as on the map.
  return (
    <canvas
      ref={canvas}
      width={48}
      height={28}
      className="pattern-mark"
      style={colour === undefined ? undefined : { background: colourIn(theme, colour) }}
    />
  );
}
