import { Trans, useLingui } from '@lingui/react/macro';
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { minutes } from '../../../core/units';
import { Button } from '../../../ui/Button';
import { RangeSlide } from '../../../ui/RangeSlide';
import type { WalkRange } from '../address';
import { minutesText } from '../figures';
import { over } from '../find/rangeWords';
import { chooseRange, drag, settle } from '../useGapsRoom';
import { type BarRange, barRange, barsBetween, rangeWords, walkRange } from './brush';

export interface HistogramBrushProps {
  readonly bars: number;
  readonly range: WalkRange | null;
  /** Shares of the chart's width that lie left and right of its bars. */
  readonly margins: { readonly left: number; readonly right: number };
  /** The chart itself. */
  readonly children: ReactNode;
}

/** The histogram with a range to be drawn over it, or set by two thumbs below it: the map and the table follow. */
export function HistogramBrush({ bars, range, margins, children }: HistogramBrushProps) {
  const { t, i18n } = useLingui();
  const start = useRef<number | null>(null);
  const [from, to] = barRange(range, bars);
  const shareAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return (clientX - left) / width;
  };
  const show = (chosen: BarRange) => drag({ range: walkRange(chosen, bars) });
  const choose = (chosen: BarRange) => settle({ range: walkRange(chosen, bars) });
  const band = { left: `${(100 * from) / bars}%`, width: `${(100 * (to - from)) / bars}%` };
  return (
    <>
      <div className="brush">
        {children}
        {/* The thumbs below do the same by keyboard. */}
        <div
          className="brush-field"
          style={{ left: `${100 * margins.left}%`, right: `${100 * margins.right}%` }}
          data-brush=""
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            start.current = shareAt(event);
          }}
          onPointerMove={(event) => {
            if (start.current !== null) show(barsBetween(start.current, shareAt(event), bars));
          }}
          onPointerUp={(event) => {
            if (start.current !== null) choose(barsBetween(start.current, shareAt(event), bars));
            start.current = null;
          }}
          onPointerCancel={() => {
            start.current = null;
            drag({});
          }}
        >
          {range && <span className="brush-band" style={band} />}
        </div>
      </div>
      <RangeSlide
        label={t`Show only walks of`}
        thumbs={[t({ message: 'From', context: 'walks' }), t({ message: 'To', context: 'walks' })]}
        words={rangeWords(i18n, range)}
        thumbWords={[
          minutesText(i18n, minutes(from)),
          to === bars ? over(i18n, minutesText(i18n, minutes(bars - 1))) : minutesText(i18n, minutes(to)),
        ]}
        value={[from, to]}
        scale={{ least: 0, most: bars, step: 1 }}
        onDrag={show}
        onSettle={choose}
      />
      <p className="soft small">
        <Trans>
          Draw over the chart, or move the two thumbs: the map shows only those walks, and the table counts their
          people.
        </Trans>
        {range && (
          <>
            {' '}
            <Button look="quiet" onPress={() => chooseRange(null)}>
              <Trans>Show all walks</Trans>
            </Button>
          </>
        )}
      </p>
    </>
  );
}
