import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { PlotFigure } from '../../../ui/PlotFigure';
import { SaveButton } from '../../../ui/SaveButton';
import { type TimeChart, timeChart } from './chartOptions';
import { chartPicture } from './chartPicture';
import { zoneText } from './localTime';
import type { MeasuredQuantity } from './quantities';
import { SeriesKey } from './SeriesKey';

interface TimeFigureProps {
  readonly experiment: Experiment;
  readonly quantity: MeasuredQuantity;
  readonly title?: string;
  readonly domain?: TimeChart['domain'];
}

/** All series of a quantity over time, with what happened; to be taken along as a picture. */
export function TimeFigure({ experiment, quantity, title: given, domain }: TimeFigureProps) {
  const { t, i18n } = useLingui();
  const { name } = quantity;
  const title = given ?? t`${name} over time`;
  const options = useMemo(
    () => timeChart(i18n, { experiment, quantity, domain }),
    [i18n, experiment, quantity, domain],
  );
  return (
    <figure className="classes-figure" aria-label={title}>
      <figcaption className="classes-figure-head">
        <h2>{title}</h2>
        <span className="soft small">{zoneText(i18n, experiment.timeZone)}</span>
      </figcaption>
      <PlotFigure options={options} label={t`${title}; the table of figures says the same in words`} />
      <SeriesKey series={quantity.series} />
      <div className="classes-row">
        <SaveButton
          look="quiet"
          label={t`Save as PNG`}
          busy={t`Drawing the picture …`}
          make={() => chartPicture(i18n, { experiment, quantity, as: 'png' })}
        />
        <SaveButton
          look="quiet"
          label={t`Save as SVG`}
          busy={t`Drawing the picture …`}
          make={() => chartPicture(i18n, { experiment, quantity, as: 'svg' })}
        />
      </div>
    </figure>
  );
}
