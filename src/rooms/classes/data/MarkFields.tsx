import { useId, useState } from 'react';
import type { Experiment, Series } from '../../../core/experiment/experiment';
import { FLAGS, type Flag } from '../../../core/experiment/readings';
import { Button } from '../../../ui/Button';
import { clockToUtc, timeSpanText, utcToClock } from '../results/localTime';
import { makeEdits, newId } from '../useDesk';

const FLAG_WORDS: Record<Flag, string> = { ok: 'Fine', suspect: 'Suspect', bad: 'Bad: leave out', gap: 'Gap' };

/** Flags by hand, for a stretch of time; they stand above the rules. */
export function MarkFields({ experiment, series }: { experiment: Experiment; series: Series }) {
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
            <li key={mark.id}>
              <span className="classes-list-name">
                {FLAG_WORDS[mark.flag]}
                <span className="soft">
                  {timeSpanText(mark.from, mark.until, zone)}
                  {mark.reason && `: ${mark.reason}`}
                </span>
              </span>
              <Button look="quiet" onPress={() => makeEdits([{ do: 'remove', from: 'marks', id: mark.id }])}>
                Remove<span className="visually-hidden"> the flag {FLAG_WORDS[mark.flag]}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!draft && count > 0 && (
        <div className="classes-row">
          <Button look="quiet" onPress={begin}>
            Flag a stretch of time by hand
          </Button>
        </div>
      )}
      {draft && (
        <>
          <div className="classes-pair">
            {(['from', 'until'] as const).map((end) => (
              <div key={end} className="text-box">
                <label htmlFor={`${id}-${end}`}>{end === 'from' ? 'From' : 'Until (this minute included)'}</label>
                <input
                  id={`${id}-${end}`}
                  type="datetime-local"
                  value={draft[end]}
                  onChange={({ target }) => setDraft({ ...draft, [end]: target.value })}
                />
              </div>
            ))}
            <div className="pick">
              <label htmlFor={`${id}-flag`}>Flag</label>
              <select
                id={`${id}-flag`}
                value={draft.flag}
                onChange={({ target }) => setDraft({ ...draft, flag: target.value as Flag })}
              >
                {FLAGS.filter((flag) => flag !== 'gap').map((flag) => (
                  <option key={flag} value={flag}>
                    {FLAG_WORDS[flag]}
                  </option>
                ))}
              </select>
            </div>
            <div className="text-box">
              <label htmlFor={`${id}-reason`}>Why</label>
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
              Set the flag
            </Button>
            <Button look="quiet" onPress={() => setDraft(null)}>
              Give up
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
