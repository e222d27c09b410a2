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
  const { t, i18n } = useLingui();
  const id = useId();
  const [draft, setDraft] = useState<{ at: string; text: string } | null>(null);
  const zone = experiment.timeZone;
  const at = draft && clockToUtc(draft.at, zone);
  return (
    <div className="classes-section">
      {experiment.happenings.length > 0 && (
        <ul className="classes-list" aria-label={t`What happened`}>
          {experiment.happenings.map(({ id: happening, text, at }) => (
            <li key={happening}>
              <span className="classes-list-name">
                {text}
                <span className="soft small">{timeText(i18n, at, zone)}</span>
              </span>
              <Button
                look="quiet"
                aria-label={t`Remove ${{ name: text }}`}
                onPress={() => makeEdits([{ do: 'remove', from: 'happenings', id: happening }])}
              >
                {t`Remove`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {draft ? (
        <>
          <TextBox
            label={t`What happened`}
            value={draft.text}
            maxLength={60}
            hint={t`Such as: window opened`}
            remarks={remarksOn(i18n, draft.text)}
            onChange={(text) => setDraft({ ...draft, text })}
          />
          <div className="text-box">
            <label htmlFor={`${id}-at`}>{t`When`}</label>
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
              {t`Mark it`}
            </Button>
            <Button look="quiet" onPress={() => setDraft(null)}>
              {t`Give up`}
            </Button>
          </div>
        </>
      ) : (
        <div className="classes-row">
          <Button
            look="quiet"
            onPress={() => setDraft({ at: utcToClock(quantity.series[0].readings.times[0], zone), text: '' })}
          >
            {t`Mark what happened`}
          </Button>
        </div>
      )}
    </div>
  );
}
