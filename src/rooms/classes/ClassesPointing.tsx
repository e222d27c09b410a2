import { useState } from 'react';
import { STATISTICS } from '../../core/experiment/statistics';
import type { LonLat } from '../../core/units';
import { MapTip } from '../../map/MapTip';
import { useLayerPointer } from '../../map/pointer';
import { LAYERS } from './classesLayers';
import { blurText } from './places/PlacesPart';
import { isDrawing } from './places/useDrawing';
import { isPlacing } from './places/usePlacing';
import { plural, withUnit } from './results/figures';
import type { Figures } from './results/figuresOf';
import { figureOf } from './results/placeValues';

/** A place or a square of a walk says what it is and what was measured there. */
export function ClassesPointing({ figures }: { figures: Figures }) {
  const [hovered, setHovered] = useState<{ at: LonLat; properties: Record<string, unknown> } | null>(null);
  useLayerPointer([LAYERS.places, LAYERS.walks], {
    onHover: (pointed) => {
      if (!pointed || isPlacing() || isDrawing()) return setHovered(null);
      const [{ properties, geometry }] = pointed.features;
      const at = geometry.type === 'Point' ? (geometry.coordinates as unknown as LonLat) : pointed.at;
      setHovered({ at, properties });
    },
  });
  if (!hovered) return null;
  const { place, walk, cell } = hovered.properties;
  const { theirs } = figures;
  const row = place
    ? [...figures.places, ...(theirs?.places ?? [])].find((one) => one.place.id === place)
    : [...figures.cells, ...(theirs?.cells ?? [])].find((one) => one.walk.id === walk && one.cell === cell);
  if (!row) return null;
  const name = 'place' in row ? row.place.name : row.name;
  const value = figureOf(row.summary, figures.statistic);
  return (
    <MapTip at={hovered.at}>
      <strong>{name}</strong>
      <br />
      {value === null
        ? 'No readings here'
        : `${STATISTICS[figures.statistic]} ${withUnit(value, figures.quantity!.symbol)}, ${plural(row.summary?.n ?? 0, 'reading', 'readings')}`}
      {'place' in row && (
        <>
          <br />
          {blurText(row.place.blur)}
        </>
      )}
      {'walk' in row && row.walk.isDrawn && (
        <>
          <br />
          Drawn by hand: where each reading was made is an estimate
        </>
      )}
    </MapTip>
  );
}
