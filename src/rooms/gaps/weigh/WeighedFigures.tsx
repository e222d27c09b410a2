import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import type { Kind } from '../../../core/site/kinds';
import type { Weighing } from '../../../workers/questions';
import type { WalkRange } from '../address';
import type { GapsRoom } from '../useGapsRoom';
import { ChartTables } from './ChartTables';
import { equityFigures } from './equityFigures';
import './Weigh.css';

const WeighCharts = lazy(() => import('./WeighCharts').then(({ WeighCharts }) => ({ default: WeighCharts })));

export interface WeighedFiguresProps {
  readonly room: GapsRoom;
  readonly weighing: Weighing;
  /** Of the question that `weighing` answers. */
  readonly kinds: readonly Kind[];
  readonly isCurrent: boolean;
  /** Walks that the map shows, null for all; absent: the histogram is only looked at, nothing is chosen on it. */
  readonly range?: WalkRange | null;
  /** Name of the outline that it is of, empty where it has none; absent: the whole city. */
  readonly outline?: string;
}

/** How walks and choice are spread, of the whole city or of an outline: charts, the same as tables, and equity. */
export function WeighedFigures({ room, weighing, kinds, isCurrent, range, outline }: WeighedFiguresProps) {
  const { i18n } = useLingui();
  const { standard, speed, join } = room.state;
  const many = room.whom?.many ?? null;
  const figures = equityFigures(i18n, { weighing, kinds, standard, speed, many, join });
  if (figures.length === 0)
    return (
      <p>
        <Trans>Nobody’s walk is known here, so there is nothing to weigh.</Trans>
      </p>
    );
  // The level comes first, evenness last.
  const [level, { name, value, sentence }] = [figures[0], figures[figures.length - 1]];
  return (
    <div className="weighed" data-weighed={isCurrent}>
      <Suspense
        fallback={
          <p>
            <Trans>Drawing …</Trans>
          </p>
        }
      >
        <WeighCharts
          {...{ room, isCurrent, weighing, outline, standard, range }}
          sentence={level.sentence}
          unevenness={i18n._(msg`${name}: ${value}. ${sentence}`)}
        />
      </Suspense>
      <ChartTables weighing={weighing} standard={standard} />
      <h3>
        <Trans>Equity, the level first</Trans>
      </h3>
      <dl className="equity">
        {figures.map(({ name, value, sentence, source }) => (
          <div key={name}>
            <dt>
              {name} <strong className="figures">{value}</strong>
            </dt>
            <dd>
              {sentence} <span className="soft">{source}.</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
