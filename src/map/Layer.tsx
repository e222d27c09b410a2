import { type LayerProps, Layer as PlainLayer } from '@vis.gl/react-maplibre';
import { inTheme } from '../theme/inTheme';
import { useMapTheme } from '../theme/useTheme';

/** A layer of the map, written in the colours of the light page and drawn in those of the page's theme. */
export const Layer = (layer: LayerProps) => <PlainLayer {...inTheme(useMapTheme(), layer)} />;
