import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Matching, Question } from '../../../core/experiment/read/matchColumns';
import type { DateOrder } from '../../../core/experiment/read/readTime';
import { zoneText } from '../results/localTime';
import { ClockField } from './ClockField';
import { changeMatching } from './useBrought';

interface StillToAskProps {
  readonly columnsKey: string;
  readonly matching: Matching;
  readonly questions: readonly Question[];
  readonly timeZone: string;
}

const DATE_ORDERS: Readonly<Record<DateOrder, MessageDescriptor>> = {
  dmy: msg`day, month, year`,
  mdy: msg`month, day, year`,
  ymd: msg`year, month, day`,
};

const isDated = ({ columns }: Matching) => columns.some(({ meaning }) => meaning === 'time' || meaning === 'date');
const isTimed = ({ columns }: Matching) => columns.some(({ meaning }) => /^(time|date|clock|elapsed)$/.test(meaning));

/** What no column says, asked once for all files that are alike. Fields stay when they are filled in, to be mended. */
export function StillToAsk({ columnsKey, matching, questions, timeZone }: StillToAskProps) {
  const { t, i18n } = useLingui();
  const zone = zoneText(i18n, timeZone);
  const order = questions.find(({ ask }) => ask === 'dateOrder');
  return (
    <>
      {questions.some(({ ask }) => ask === 'value') && (
        <p className="classes-warning" role="status">
          <Trans>No column holds readings yet. Say above which one does.</Trans>
        </p>
      )}
      {questions.some(({ ask }) => ask === 'unit') && (
        <p className="classes-warning" role="status">
          <Trans>Which unit is it in? Choose it in the table above.</Trans>
        </p>
      )}
      {!isDated(matching) && (
        <ClockField
          label={t`When did it start? (${zone})`}
          at={matching.startsAt}
          timeZone={timeZone}
          onChange={(startsAt) => changeMatching(columnsKey, { startsAt })}
        />
      )}
      {!isTimed(matching) && matching.interval !== 0 && (
        <IntervalField interval={matching.interval} onChange={(interval) => changeMatching(columnsKey, { interval })} />
      )}
      {order?.ask === 'dateOrder' && (
        <label className="pick">
          <Trans>The dates could be read in more than one way</Trans>
          <select
            value={matching.dateOrder}
            onChange={({ target }) => changeMatching(columnsKey, { dateOrder: target.value as DateOrder })}
          >
            {order.orders.map((one) => (
              <option key={one} value={one}>
                {t(DATE_ORDERS[one])}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function IntervalField({
  interval,
  onChange,
}: {
  interval: number | null;
  onChange: (interval: number | null) => void;
}) {
  const id = useId();
  return (
    <div className="text-box">
      <label htmlFor={id}>
        <Trans>Seconds from one row to the next</Trans>
      </label>
      <input
        id={id}
        type="number"
        min="0.001"
        step="any"
        defaultValue={interval === null ? '' : interval / 1000}
        onChange={({ target }) => onChange(Number(target.value) > 0 ? Number(target.value) * 1000 : null)}
      />
    </div>
  );
}
