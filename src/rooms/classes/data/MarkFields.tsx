import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Experiment, Mark, Series } from '../../../core/experiment/experiment';
import { FLAGS, type Flag } from '../../../core/experiment/readings';
import { Button } from '../../../ui/Button';
import { clockToUtc, timeSpanText, utcToClock } from '../results/localTime';
import { makeEdits, newId } from '../useDesk';

const FLAG_NAMES: Readonly<Record<Flag, MessageDescriptor>> = {
  ok: msg({ message: 'Fine', context: 'a flag of readings' }),
  suspect: msg({ message: 'Suspect', context: 'a flag of readings' }),
  bad: msg`Bad: leave out`,
  gap: msg({ message: 'Gap', context: 'a flag of readings' }),
};

/** Flags by hand, for a stretch of time; they stand above the rules. */
export function MarkFields({ experiment, series }: { experiment: Experiment; series: Series }) {
  const { t } = useLingui();
  const id = useId();
  const { times, count } = series.readings;
  const [draft, setDraft] = useState<{ from: string; until: string; flag: Flag; reason: string } | null>(null);
  const marks = experiment.marks.filter((mark) => mark.series === series.id);
  const zone = experiment.timeZone;
  const begin = () =>
    setDraft({
      from: utcToClock(times[0], zone),
      until: utcToClock(times[count - 1], zone),
      flag: 'suspect',
      reason: '',
    });
  const from = draft && clockToUtc(draft.from, zone);
  const until = draft && clockToUtc(draft.until, zone);
  const isSound = from !== null && until !== null && from <= until;
  return (
    <div className="classes-section">
      {marks.length > 0 && (
        <ul className="classes-list">
          {marks.map((mark) => (
            <MarkRow key={mark.id} mark={mark} timeZone={zone} />
          ))}
        </ul>
      )}
      {!draft && count > 0 && (
        <div className="classes-row">
          <Button look="quiet" onPress={begin}>
            <Trans>Flag a stretch of time by hand</Trans>
          </Button>
        </div>
      )}
      {draft && (
        <>
          <div className="classes-pair">
            {(['from', 'until'] as const).map((end) => (
              <div key={end} className="text-box">
                <label htmlFor={`${id}-${end}`}>
                  {end === 'from' ? t({ message: 'From', context: 'a time' }) : t`Until (this minute included)`}
                </label>
                <input
                  id={`${id}-${end}`}
                  type="datetime-local"
                  value={draft[end]}
                  onChange={({ target }) => setDraft({ ...draft, [end]: target.value })}
                />
              </div>
            ))}
            <div className="pick">
              <label htmlFor={`${id}-flag`}>{t({ message: 'Flag', context: 'of readings' })}</label>
              <select
                id={`${id}-flag`}
                value={draft.flag}
                onChange={({ target }) => setDraft({ ...draft, flag: target.value as Flag })}
              >
                {FLAGS.filter((flag) => flag !== 'gap').map((flag) => (
                  <option key={flag} value={flag}>
                    {t(FLAG_NAMES[flag])}
                  </option>
                ))}
              </select>
            </div>
            <div className="text-box">
              <label htmlFor={`${id}-reason`}>{t`Why`}</label>
              <input
                id={`${id}-reason`}
                value={draft.reason}
                maxLength={120}
                onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
              />
            </div>
          </div>
          <div className="classes-row">
            <Button
              isDisabled={!isSound}
              onPress={() => {
                if (from === null || until === null) return;
                const item = {
                  id: newId(),
                  series: series.id,
                  from,
                  until: until + 59_999,
                  flag: draft.flag,
                  reason: draft.reason,
                };
                makeEdits([{ do: 'add', to: 'marks', item }]);
                setDraft(null);
              }}
            >
              <Trans>Set the flag</Trans>
            </Button>
            <Button look="quiet" onPress={() => setDraft(null)}>
              <Trans>Give up</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function MarkRow({ mark: { id, from, until, flag, reason }, timeZone }: { mark: Mark; timeZone: string }) {
  const { t, i18n } = useLingui();
  const name = t(FLAG_NAMES[flag]);
  const span = timeSpanText(i18n, from, until, timeZone);
  return (
    <li>
      <span className="classes-list-name">
        {name}
        <span className="soft">{reason ? t`${span}: ${reason}` : span}</span>
      </span>
      <Button look="quiet" onPress={() => makeEdits([{ do: 'remove', from: 'marks', id }])}>
        <Trans>
          Remove<span className="visually-hidden"> the flag {name}</span>
        </Trans>
      </Button>
    </li>
  );
}
