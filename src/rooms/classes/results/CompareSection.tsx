import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import type { I18n } from '../../../languages/speaker';
import { useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { bboxOfPlaces } from '../places/bounds';
import { putBeside, useBeside } from '../share/useArrived';
import { agreementOf } from './agreement';
import { withUnit } from './figures';
import type { Figures } from './figuresOf';
import { summaryOf } from './placeValues';
import type { MeasuredQuantity } from './quantities';
import { TimeFigure } from './TimeFigure';

/** A twin class's experiment beside one's own: whether the two may be compared, both charts on one scale, each in its own local time. */
export function CompareSection({ experiment, figures }: { experiment: Experiment; figures: Figures }) {
  const { t } = useLingui();
  const beside = useBeside();
  const title = beside?.title;
  return (
    <section className="classes-section" aria-label={t`Side by side`}>
      <h2>{t`Side by side`}</h2>
      {beside && figures.quantity ? (
        <Beside ours={experiment} theirs={beside} quantity={figures.quantity} />
      ) : (
        <p className="soft">
          <Trans>Drop a twin class’s bundle anywhere on this panel to see both, each in its own local time.</Trans>
        </p>
      )}
      {beside && (
        <div className="classes-row">
          <Button look="quiet" onPress={() => putBeside(null)}>
            {title ? t`Take “${title}” away` : t`Take “the other” away`}
          </Button>
        </div>
      )}
    </section>
  );
}

function Beside({ ours, theirs, quantity }: { ours: Experiment; theirs: Experiment; quantity: MeasuredQuantity }) {
  const { t, i18n } = useLingui();
  const camera = useCamera();
  const agreement = useMemo(() => agreementOf(i18n, ours, theirs, quantity), [i18n, ours, theirs, quantity]);
  const [mine, other] = [
    summaryOf(ours, quantity.series),
    agreement.theirs && summaryOf(theirs, agreement.theirs.series),
  ];
  const [median, otherMedian] = [mine, other].map(
    (summary) => summary && withUnit(i18n, summary.median, quantity.symbol),
  );
  const least = Math.min(mine?.least ?? Infinity, other?.least ?? Infinity);
  const most = Math.max(mine?.most ?? -Infinity, other?.most ?? -Infinity);
  const domain = useMemo(() => [least, most] as const, [least, most]);
  const everywhere = bboxOfPlaces(
    [ours, theirs].flatMap(({ places, walks }) => [
      ...places.map(({ at }) => at),
      ...walks.flatMap(({ cells }) => cells),
    ]),
  );
  return (
    <>
      <ul className="classes-agreement">
        {agreement.sentences.map(({ agrees, text }) => (
          <li key={text} data-agrees={agrees}>
            <span className="visually-hidden">{agrees ? t`Agrees:` : t`Mind:`} </span>
            {text}
          </li>
        ))}
      </ul>
      {everywhere && (
        <div className="classes-row">
          <Button onPress={() => camera.fitTo(everywhere)}>{t`Both on the map`}</Button>
        </div>
      )}
      {agreement.theirs && mine && other && (
        <>
          <p>
            <Trans>
              Median here <strong>{median}</strong>, there <strong>{otherMedian}</strong>.
            </Trans>
          </p>
          <TimeFigure experiment={ours} quantity={quantity} title={nameOf(i18n, ours)} domain={domain} />
          <TimeFigure experiment={theirs} quantity={agreement.theirs} title={nameOf(i18n, theirs)} domain={domain} />
        </>
      )}
    </>
  );
}

const nameOf = (i18n: I18n, { city, classLabel, title }: Experiment) =>
  [city.name, classLabel].filter(Boolean).join(', ') || title || i18n._(msg`Experiment`);
