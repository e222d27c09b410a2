import { Trans, useLingui } from '@lingui/react/macro';
import { Legend } from '../../../ui/Legend';
import { Failure } from '../../../ui/Notice';
import type { CityFacts } from '../../../workers/questions';
import type { GapsRoom } from '../useGapsRoom';
import { useLegend } from '../useLegend';
import { useMapImage } from './useMapImage';

/** The map with scale and north, and its key beside it. */
export function ReportMap({ room, facts, isAnswered }: { room: GapsRoom; facts: CityFacts; isAnswered: boolean }) {
  const { t } = useLingui();
  const legend = useLegend(room);
  const { image, retry } = useMapImage(room, facts, isAnswered);
  if (image.status === 'failed') {
    return <Failure title={t`The map could not be drawn`} reason={image.reason} onRetry={retry} />;
  }
  if (image.status === 'drawing') {
    return (
      <p className="report-map-wait" role="status">
        <Trans>Drawing the map …</Trans>
      </p>
    );
  }
  const { url, width, height, scale } = image;
  const city = room.city.title;
  const title = legend?.title ?? '';
  return (
    <figure className="report-map" data-map-drawn="true">
      <div className="report-map-frame">
        <img src={url} width={width} height={height} alt={t`Map of ${city}. ${title}; the tables say the same.`} />
        <span className="report-north" aria-hidden="true">
          <Trans comment="North, on a map">N</Trans>
        </span>
        <span className="report-scale" style={{ width: `${(100 * scale.pixels) / width}%` }}>
          {scale.label}
        </span>
      </div>
      {legend && (
        <figcaption>
          <Legend title={legend.title} entries={legend.entries}>
            {legend.note}
          </Legend>
        </figcaption>
      )}
    </figure>
  );
}
