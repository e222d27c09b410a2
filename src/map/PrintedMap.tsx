import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import { MAP_ID } from './camera';

/**
 * The map for the printer: browsers print the canvas of a map empty, for it is emptied after every frame. Drawn when
 * somebody prints, from the very frame on the screen, and without what bars and panels cover. Only print shows it.
 */
export function PrintedMap({ label }: { readonly label: string }) {
  const map = useMap()[MAP_ID];
  const paper = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!map) return;
    const print = () => {
      const canvas = paper.current;
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return;
      map.redraw();
      const drawn = map.getCanvas();
      const ratio = drawn.width / map.getContainer().clientWidth;
      const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
      canvas.width = Math.max(1, drawn.width - (left + right) * ratio);
      canvas.height = Math.max(1, drawn.height - (top + bottom) * ratio);
      context.drawImage(drawn, -left * ratio, -top * ratio);
    };
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, [map]);

  return <canvas ref={paper} className="printed-map" role="img" aria-label={label} width={1} height={1} />;
}
