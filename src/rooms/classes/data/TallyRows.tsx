import { Trans, useLingui } from '@lingui/react/macro';
import type { Count } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { endWriting } from '../useDesk';

type Tallies = Count['tallies'];

interface TallyRowsProps {
  readonly tallies: Tallies;
  /** `writing` names a text while it is typed. */
  readonly onChange: (tallies: Tallies, writing?: string) => void;
}

/** A table of what and how many, typed in or counted with a tap. */
export function TallyRows({ tallies, onChange }: TallyRowsProps) {
  const { t } = useLingui();
  const change = (row: number, changes: Partial<Tallies[number]>, writing?: string) =>
    onChange(tallies.with(row, { ...tallies[row], ...changes }), writing);
  return (
    <div className="classes-tallies">
      <table className="classes-table">
        <thead>
          <tr>
            <th scope="col">{t({ message: 'What', context: 'what was counted' })}</th>
            <th scope="col">{t`How many`}</th>
            <th scope="col">
              <span className="visually-hidden">
                <Trans>Count on, remove</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ what, count }, row) => {
            const place = row + 1;
            return (
              <tr key={row}>
                <td>
                  <input
                    aria-label={t`What, row ${place}`}
                    value={what}
                    maxLength={80}
                    onChange={({ target }) => change(row, { what: target.value }, `what ${row}`)}
                    onBlur={endWriting}
                  />
                </td>
                <td>
                  <input
                    aria-label={t`How many, row ${place}`}
                    className="figures"
                    inputMode="numeric"
                    value={count}
                    onChange={({ target }) => {
                      const typed = target.value.replace(/\D/g, '').slice(0, 7);
                      change(row, { count: Number(typed) }, `count ${row}`);
                    }}
                    onBlur={endWriting}
                  />
                </td>
                <td>
                  <Button
                    look="quiet"
                    aria-label={what ? t`One more ${what}` : t`One more of this`}
                    onPress={() => change(row, { count: count + 1 })}
                  >
                    +1
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={t`Remove row ${place}`}
                    onPress={() => onChange(tallies.filter((_, other) => other !== row))}
                  >
                    ×
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="classes-row">
        <Button look="quiet" onPress={() => onChange([...tallies, { what: '', count: 0 }])}>
          <Trans>Add a row</Trans>
        </Button>
      </div>
    </div>
  );
}
