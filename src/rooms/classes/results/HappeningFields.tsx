import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { remarksOn } from '../plan/remarks';
import { makeEdits, newId } from '../useDesk';
import { clockToUtc, timeText, utcToClock } from './localTime';
import type { MeasuredQuantity } from './quantities';

/** Marks on the chart: `Window opened`. */
export function HappeningFields({ experiment, quantity }: { experiment: Experiment; quantity: MeasuredQuantity }) {
  const { i18n } = useLingui();
  const id = useId();
  const [draft, setDraft] = useState<{ at: string; text: string } | null>(null);
  const zone = experiment.timeZone;
  const at = draft && clockToUtc(draft.at, zone);
  return (
    <div className="classes-section">
      {experiment.happenings.length > 0 && (
        <ul className="classes-list" aria-label="What happened">
          {experiment.happenings.map((happening) => (
            <li key={happening.id}>
              <span className="classes-list-name">
                {happening.text}
                <span className="soft small">{timeText(happening.at, zone)}</span>
              </span>
              <Button
                look="quiet"
                aria-label={`Remove ${happening.text}`}
                onPress={() => makeEdits([{ do: 'remove', from: 'happenings', id: happening.id }])}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {draft ? (
        <>
          <TextBox
            label="What happened"
            value={draft.text}
            maxLength={60}
            hint="Such as: window opened"
            remarks={remarksOn(i18n, draft.text)}
            onChange={(text) => setDraft({ ...draft, text })}
          />
          <div className="text-box">
            <label htmlFor={`${id}-at`}>When</label>
            <input
              id={`${id}-at`}
              type="datetime-local"
              value={draft.at}
              onChange={({ target }) => setDraft({ ...draft, at: target.value })}
            />
          </div>
          <div className="classes-row">
            <Button
              isDisabled={at === null || draft.text.trim() === ''}
              onPress={() => {
                if (at === null) return;
                makeEdits([{ do: 'add', to: 'happenings', item: { id: newId(), at, text: draft.text.trim() } }]);
                setDraft(null);
              }}
            >
              Mark it
            </Button>
            <Button look="quiet" onPress={() => setDraft(null)}>
              Give up
            </Button>
          </div>
        </>
      ) : (
        <div className="classes-row">
          <Button
            look="quiet"
            onPress={() => setDraft({ at: utcToClock(quantity.series[0].readings.times[0], zone), text: '' })}
          >
            Mark what happened
          </Button>
        </div>
      )}
    </div>
  );
}
