import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Summary } from '../../core/experiment/statistics';
import type { LonLat } from '../../core/units';
import type { I18n } from '../../languages/speaker';
import { MapTip } from '../../map/MapTip';
import { useLayerPointer } from '../../map/pointer';
import { LAYERS } from './classesLayers';
import { STATISTIC_NAMES } from './names';
import { blurText } from './places/PlacesPart';
import { isDrawing } from './places/useDrawing';
import { isPlacing } from './places/usePlacing';
import { withUnit } from './results/figures';
import type { Figures } from './results/figuresOf';
import { figureOf } from './results/placeValues';

/** A place or a square of a walk says what it is and what was measured there. */
export function ClassesPointing({ figures }: { figures: Figures }) {
  const { i18n } = useLingui();
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
  return (
    <MapTip at={hovered.at}>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <br />
      {measuredText(i18n, row.summary, figures)}
      {'place' in row && (
        <>
          <br />
          {blurText(i18n, row.place.blur)}
        </>
      )}
      {'walk' in row && row.walk.isDrawn && (
        <>
          <br />
          <Trans>Drawn by hand: where each reading was made is an estimate</Trans>
        </>
      )}
    </MapTip>
  );
}

/** `Median 62.4 dB, 120 readings` */
function measuredText(i18n: I18n, summary: Summary | null, { statistic, quantity }: Figures): string {
  const value = figureOf(summary, statistic);
  if (summary === null || value === null) return i18n._(msg`No readings here`);
  const name = i18n._(STATISTIC_NAMES[statistic]);
  const figure = withUnit(i18n, value, quantity?.symbol ?? '');
  return i18n._(msg`${name} ${figure}, ${plural(summary.n, { one: '# reading', other: '# readings' })}`);
}
